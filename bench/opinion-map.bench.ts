// `npm run bench -- opinion-map`: maps of n, 2 n and 4 n votes, beside a naive way of the same; memory of the largest.
import {
  mapOpinions,
  matrixOf,
  type OpinionMatrix,
  type VoteRows,
} from '../src/engines/opinion-map/index.ts'

const statements = 1000
const promised = { seconds: 5, megabytes: 150, uberSeconds: 0.15, growth: 2.6, naive: 4 }

/** Three camps, fifty statements each or so, from a small formula: nothing is drawn. */
function invented(people: number, width: number, most: number): VoteRows {
  const each = Math.floor(most / people)
  const count = people * each
  const [voters, columns] = [new Uint32Array(count), new Uint16Array(count)]
  const votes = new Int8Array(count)
  for (let at = 0, state = 1; at < count; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const person = Math.floor(at / each)
    // A step that has no divisor with the width: nobody meets a statement twice.
    const statement = ((at % each) * 7 * 11 + person * 31) % width
    const lean = ((statement * 7919 + (person % 3) * 104_729) % 1000) / 1000
    const drawn = state / 2 ** 32
    voters[at] = person
    columns[at] = statement
    votes[at] = drawn < 0.15 ? 0 : drawn < 0.15 + 0.85 * lean ? 1 : -1
  }
  return {
    ...{ voters, statements: columns, votes },
    voterIds: Array.from({ length: people }, (_, at) => String(at)),
    statementIds: Array.from({ length: width }, (_, at) => String(at)),
  }
}

function secondsOf(run: () => void): number {
  const since = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

const mapOf = (rows: VoteRows) => mapOpinions(matrixOf(rows, () => 'in'))

/** The directions as one would write them at first: a full table, a hundred rounds of the power method for each. */
function naiveDirections({ starts, cells, participants, standings }: OpinionMatrix): number {
  const width = standings.length
  const table = participants.map((_, row) => {
    const line = new Float64Array(width).fill(Number.NaN)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const cell = cells[at] as number
      line[Math.floor(cell / 3)] = (cell % 3) - 1
    }
    return line
  })
  for (let column = 0; column < width; column++) {
    const seen = table.map((line) => line[column] as number).filter((value) => !Number.isNaN(value))
    const mean = seen.reduce((sum, value) => sum + value, 0) / Math.max(1, seen.length)
    for (const line of table) {
      const value = line[column] as number
      line[column] = Number.isNaN(value) ? 0 : value - mean
    }
  }
  let length = 0
  for (let which = 0; which < 2; which++) {
    let direction = new Float64Array(width).fill(1)
    for (let round = 0; round < 100; round++) {
      const next = new Float64Array(width)
      for (const line of table) {
        const along = line.reduce((sum, value, at) => sum + value * (direction[at] as number), 0)
        for (let at = 0; at < width; at++)
          next[at] = (next[at] as number) + along * (line[at] as number)
      }
      length = Math.hypot(...next)
      direction = next.map((value) => value / length)
    }
    for (const line of table) {
      const along = line.reduce((sum, value, at) => sum + value * (direction[at] as number), 0)
      for (let at = 0; at < width; at++)
        line[at] = (line[at] as number) - along * (direction[at] as number)
    }
  }
  return length
}

/** Memory of Node alone: this process holds, besides, what reads TypeScript as it goes. */
const bareNode = 40
const reader = Math.max(0, peak() - bareNode)
function peak(): number {
  return process.resourceUsage().maxRSS / 1024
}

// The largest first: what the others leave behind is not counted with it.
const measured = [100_000, 50_000, 25_000].map((people) => {
  const rows = invented(people, statements, 47.5 * people)
  const seconds = secondsOf(() => mapOf(rows))
  return { people, votes: rows.votes.length, seconds, megabytes: peak() - reader }
})

// As large as vTaiwan’s conversation on Uber.
const uber = invented(1921, 197, 50_000)
mapOf(uber)
const uberSeconds = Math.min(...[1, 2, 3].map(() => secondsOf(() => mapOf(uber))))

const small = matrixOf(uber, () => 'in')
const naiveSeconds = secondsOf(() => naiveDirections(small))
const naive = naiveSeconds / uberSeconds

console.table(
  measured.map(({ people, votes, seconds, megabytes }) => ({
    ...{ people, statements, votes },
    'CPU seconds': seconds.toFixed(2),
    'peak memory, MB': megabytes.toFixed(0),
  })),
)
const [last, , first] = measured
const growth = Math.sqrt((last?.seconds ?? 9) / (first?.seconds ?? 1))
console.log(
  `1,921 × 197: ${(uberSeconds * 1000).toFixed(0)} ms; its directions alone, the naive way: ${(naiveSeconds * 1000).toFixed(0)} ms, ${naive.toFixed(1)} times as long; twice as many people: ${growth.toFixed(2)} times`,
)
if ((last?.seconds ?? 9) > promised.seconds || (last?.megabytes ?? 999) > promised.megabytes)
  process.exitCode = 1
if (uberSeconds > promised.uberSeconds || growth > promised.growth || naive < promised.naive)
  process.exitCode = 1
