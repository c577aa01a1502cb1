// Plain JavaScript on purpose, loaded before any TypeScript: an older Node could not read a file that says so.
import process from 'node:process'

const wanted = 24
const running = process.versions.node
if (Number(running.split('.')[0]) < wanted) {
  console.error(
    `Node ${wanted} or newer is needed, this is ${running} (${process.execPath}). Run "npm ci", which brings Node ${wanted} along where it can, and start by "npm start"; else install Node ${wanted}.`,
  )
  process.exit(1)
}
