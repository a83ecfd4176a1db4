// How counting grows with the ballots, and with the options; and what a known count costs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBlt } from '#engines/ballot-files/index.ts'
import { type Ballots, schulze, scottishStv } from '#engines/ranked-votes/index.ts'
import { referenceData } from '#proofs/reference-data.ts'

const rounds = 3
/** Twice as many ballots may not take more than this. */
const promisedGrowth = 2.6

const rows = [12_500, 25_000, 50_000].map((voters) => {
  const ballots = invented(voters, 60)
  return {
    voters,
    'schulze, 60 options (ms)': best(() => schulze(ballots)),
    'five seats by the Scottish rule (ms)': best(() => scottishStv(ballots, 5)),
  }
})
console.table(rows)
for (const column of [
  'schulze, 60 options (ms)',
  'five seats by the Scottish rule (ms)',
] as const) {
  const growth = Math.sqrt((rows[2]?.[column] ?? 0) / (rows[0]?.[column] ?? 1))
  console.log(`${column}: twice as many ballots take ${growth.toFixed(2)} times as long`)
  if (growth > promisedGrowth) process.exitCode = 1
}

const wards = referenceData('votes/stv-scotland/wards')
if (wards) {
  const names = readdirSync(wards).filter((name) => name.endsWith('.blt'))
  const ms = best(() => {
    for (const name of names) {
      const file = readBlt(readFileSync(join(wards, name), 'utf8'))
      scottishStv({ options: file.options.length, given: file.ballots }, file.seats ?? 1)
    }
  })
  console.log(`${names.length} Scottish wards read and counted in ${ms} ms`)
} else console.log('no reference data beside the project: Scottish wards skipped')

function best(run: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const since = performance.now()
    run()
    return performance.now() - since
  })
  return Math.round(Math.min(...times))
}

/** Ballots that all differ, from a small formula: nothing is drawn. */
function invented(voters: number, options: number): Ballots {
  const given = Array.from({ length: voters }, (_, voter) => ({
    count: 1,
    ranks: Array.from({ length: options }, (_, at) => [
      (at * (1 + ((voter * 7) % 59)) + voter) % 60,
    ]).filter(([option = 0], at, all) => all.findIndex(([other]) => other === option) === at),
  }))
  return { options, given }
}
