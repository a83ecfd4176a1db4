// How counting grows with the ballots, and with the options; and what a known count costs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bltReader, readText } from '#engines/ballot-files/index.ts'
import { type Ballots, schulze, scottishStv } from '#engines/ranked-votes/index.ts'
import { referenceData } from '#proofs/reference-data.ts'

const rounds = 3
/** What a count may take on this machine, in milliseconds. */
const promised = { schulze: 1_000, counts: 4_000 }
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

if ((rows.at(-1)?.['schulze, 60 options (ms)'] ?? 0) > promised.schulze) process.exitCode = 1

const known = ['votes/stv-scotland/glasgow2007', 'votes/stv-scotland/wards'].flatMap((folder) => {
  const path = referenceData(folder)
  const names = path ? readdirSync(path).filter((name) => name.endsWith('.blt')) : []
  return names.map((name) => join(path ?? '', name))
})
if (known.length > 0) {
  const ms = best(() => {
    for (const path of known) {
      const file = readText(bltReader(), readFileSync(path, 'utf8'))
      const ballots = { options: file.options.length, given: file.ballots }
      scottishStv({ ...ballots, withdrawn: file.withdrawn }, file.seats ?? 1)
    }
  })
  console.log(`${known.length} Scottish counts, read and counted in ${ms} ms`)
  if (ms > promised.counts) process.exitCode = 1
} else console.log('no reference data beside the project: Scottish counts skipped')

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
