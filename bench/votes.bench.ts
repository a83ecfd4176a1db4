// How counting grows with the ballots, and with the options; what a file of a million ballots costs, read and counted
// by the command line, memory of the whole process included; and what a known count costs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bltReader, readText } from '#engines/ballot-files/index.ts'
import { type Ballots, schulze, scottishStv } from '#engines/ranked-votes/index.ts'
import { referenceData } from '#proofs/reference-data.ts'

const rounds = 3
const grades = ['Mal', 'Passable', 'Bien', 'Très bien']
/** What a count may take on this machine, in milliseconds. */
const promised = { schulze: 1_000, counts: 600 }
/** What a file of a million ballots may take: seconds of processor, and megabytes of the whole process. */
const promisedFile = { seconds: 6, megabytes: 300 }
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

fileCounts()

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

/** Files of n, 2 n and 4 n ballots that nearly all differ, counted by each rule in a process of its own. */
function fileCounts() {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-bench-'))
  try {
    const sizes = [250_000, 500_000, 1_000_000]
    const files = sizes.map((voters) => {
      const ranked = join(folder, `${voters}.blt`)
      const graded = join(folder, `${voters}.csv`)
      writeRanked(ranked, voters)
      writeGraded(graded, voters)
      return { ranked, graded }
    })
    const measured = ['stv-scottish', 'stv-meek', 'irv', 'schulze', 'mj'].map((method) => {
      const costs = files.map(({ ranked, graded }) =>
        method === 'mj'
          ? costOf([graded, '--method', method, '--grades', grades.join(',')])
          : costOf([ranked, '--method', method]),
      )
      const [first, , last] = costs
      const growth = Math.sqrt((last?.seconds ?? 0) / (first?.seconds ?? 1))
      if (growth > promisedGrowth || (last?.seconds ?? 0) > promisedFile.seconds)
        process.exitCode = 1
      if ((last?.megabytes ?? 0) > promisedFile.megabytes) process.exitCode = 1
      return {
        method,
        ...Object.fromEntries(
          sizes.map((voters, at) => [
            voters,
            `${costs[at]?.seconds.toFixed(1)} s, ${costs[at]?.megabytes} MB`,
          ]),
        ),
        'twice as many': growth.toFixed(2),
      }
    })
    console.table(measured)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Processor time and memory of the whole command, from its start. */
function costOf(values: readonly string[]) {
  const tell =
    "data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+JSON.stringify(process.resourceUsage())))"
  const ran = spawnSync(
    process.execPath,
    ['--import', tell, join(import.meta.dirname, '../dist/cli.js'), 'votes', 'tally', ...values],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  )
  if (ran.status !== 0) throw new Error(ran.stderr)
  const used = JSON.parse(ran.stderr.trim().split('\n').at(-1) ?? '') as NodeJS.ResourceUsage
  return {
    seconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: Math.round(used.maxRSS / 1024),
  }
}

function writeRanked(path: string, voters: number) {
  const options = 12
  const next = chances()
  const order = Array.from({ length: options }, (_, at) => at + 1)
  const lines = [`${options} 4`]
  for (let voter = 0; voter < voters; voter++) {
    shuffle(order, next)
    lines.push(`1 ${order.slice(0, 1 + next(options)).join(' ')} 0`)
  }
  lines.push('0', ...order.map((_, at) => `"Option ${at + 1}"`), '"Bench"')
  writeFileSync(path, lines.join('\n'))
}

function writeGraded(path: string, voters: number) {
  const next = chances()
  const lines = [Array.from({ length: 8 }, (_, at) => `Option ${at + 1}`).join(';')]
  for (let voter = 0; voter < voters; voter++)
    lines.push(Array.from({ length: 8 }, () => grades[next(grades.length)]).join(';'))
  writeFileSync(path, lines.join('\n'))
}

/** Numbers that look drawn, and are the same each time (xorshift of Marsaglia, 2003). */
function chances() {
  let state = 20_261_128
  return (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

function shuffle(items: number[], next: (below: number) => number) {
  for (let at = items.length - 1; at > 0; at--) {
    const other = next(at + 1)
    const kept = items[at] as number
    items[at] = items[other] as number
    items[other] = kept
  }
}
