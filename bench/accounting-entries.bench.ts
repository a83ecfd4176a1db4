// `npm run bench -- accounting-entries`: years of n, 2 n and 4 n lines, whose truth is known, read and sorted by project.
import { FecReader } from '../src/engines/accounting-entries/index.ts'
import { inventedFec } from '../src/engines/accounting-entries/invented-fec.ts'

const promised = { growth: 2.6, megabytes: 300 }
const encoder = new TextEncoder()

/** The bytes of a year, in pieces as a file is read; made before anything is measured. */
function invented(lines: number) {
  const year = inventedFec({ lines, seed: 482_913 })
  const pieces: Uint8Array[] = []
  let text = ''
  for (const line of year.text()) {
    text += line
    if (text.length < 256 * 1024) continue
    pieces.push(encoder.encode(text))
    text = ''
  }
  pieces.push(encoder.encode(text))
  return { ...year, pieces }
}

function read({ pieces, rules }: ReturnType<typeof invented>) {
  const reader = new FecReader({ rules, axis: 'CodeAnalytique' })
  for (const piece of pieces) reader.push(piece)
  const result = reader.end()
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]))
  return result
}

/** Every project and line, and what is left, to the cent. */
function isTrue(year: ReturnType<typeof invented>, result: ReturnType<typeof read>): boolean {
  const found = result.projects.flatMap(({ budgetLines }) => budgetLines)
  const left = result.unmapped.reduce((sum, { charges }) => sum + charges, 0)
  return (
    result.check.agrees &&
    left === year.left.charges &&
    found.length === year.truth.size &&
    found.every(
      ({ project, budgetLine, charges, products, volunteeringUsed, volunteeringGiven }) =>
        year.truth.get(`${project} / ${budgetLine}`) ===
        charges + products + volunteeringUsed + volunteeringGiven,
    )
  )
}

function secondsOf(run: () => void): number {
  const since = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

const measured = [100_000, 200_000, 400_000].map((lines) => {
  const year = invented(lines)
  const result = read(year)
  if (!isTrue(year, result)) process.exitCode = 1
  // The most that this process ever held, its library and the text of the year with it.
  const megabytes = process.resourceUsage().maxRSS / 1024
  const seconds = Math.min(...[1, 2, 3].map(() => secondsOf(() => read(year))))
  return {
    lines: result.lines,
    entries: result.entries,
    'CPU s': seconds,
    'peak MB': Math.round(megabytes),
    'to the cent': isTrue(year, result),
  }
})
console.table(measured)
const [first, , last] = measured
const growth = Math.sqrt((last?.['CPU s'] ?? 0) / (first?.['CPU s'] ?? 1))
console.log(`growth for each doubling: ${growth.toFixed(2)} (promised: ${promised.growth} at most)`)
console.log(`100,000 lines: ${first?.['peak MB']} MB (promised: ${promised.megabytes} at most)`)
if (growth > promised.growth || (first?.['peak MB'] ?? 0) > promised.megabytes) process.exitCode = 1
