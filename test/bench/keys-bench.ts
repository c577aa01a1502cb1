import { writeFileSync } from 'node:fs'
import { applicationsPerSecond, busiestHour, chunksPerSecond } from './busiest-hour.data.ts'
import { type Heat, heatLimit, measureHeat, type Reach } from './key-heat.ts'

// `npm run bench:keys [-- --json [FILE]]`: writes per partition key and second in the busiest hour of 1 million companies
// and 100 banks (R8), from the keys that real cases and loads write to.
const casesOfEach = 24
const shown = 6
const reaches: readonly Reach[] = ['city', 'bank', 'case', 'load']

const write = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true
const heats = await measureHeat(casesOfEach)
const met = heats.every(({ perSecond }) => perSecond <= heatLimit)
const hottest = reaches.flatMap((reach) => heats.filter((heat) => heat.reach === reach).slice(0, shown))
const [flag, file] = process.argv.slice(2)
const figures = {
  busiestHour,
  applicationsPerSecond,
  chunksPerSecond,
  keys: heats.length,
  hottest,
  limit: heatLimit,
  met,
}
const json = `${JSON.stringify(figures, null, 2)}\n`
if (flag === '--json' && file !== undefined) writeFileSync(file, json)
write(flag === '--json' ? json : table())
process.exitCode = met ? 0 : 1

function table(): string {
  return [
    `${applicationsPerSecond.toFixed(2)} applications and ${chunksPerSecond.toFixed(2)} chunks of a load a second; ${heats.length} keys seen in ${casesOfEach * 2} cases and 2 loads`,
    '',
    `${'writes/s'.padStart(9)}${'each'.padStart(8)}  reach  key`,
    ...hottest.map(line),
    '',
    `limit ${heatLimit} writes/s on any key: ${met ? 'met' : 'NOT met'}`,
    '',
  ].join('\n')
}

function line({ key, reach, writes, perSecond }: Heat): string {
  return `${perSecond.toFixed(2).padStart(9)}${writes.toFixed(2).padStart(8)}  ${reach.padEnd(5)}  ${key}`
}
