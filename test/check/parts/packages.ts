import { licences } from '#test/check/lock/licences'
import { lockFaults, pinFaults } from '#test/check/lock/lock-faults'
import type { Part } from '#test/check/part'

export const packages: Part = {
  name: 'lock and licences',
  check(tree) {
    const lock = JSON.parse(tree.read('package-lock.json'))
    const manifest = JSON.parse(tree.read('package.json'))
    return {
      seen: Object.keys(lock.packages).length,
      findings: [...pinFaults(manifest, lock), ...lockFaults(lock), ...licences(lock, tree)],
    }
  },
}
