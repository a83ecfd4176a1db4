import { expect, test } from 'vitest'
import { drawLetters, type FrameLine, frameFingerprint } from './letter-draw.ts'

const frame: readonly FrameLine[] = Array.from({ length: 300 }, (_, at) => ({
  line: at + 2,
  stratum: at < 200 ? 'bourg' : 'hameaux',
  household: `h${Math.floor(at / 2)}`,
}))

test('the same list and seed give the same letters, whatever the order of the lines', () => {
  const draw = drawLetters(frame, 60, 'dés 3-5-2', { oneByHome: true })
  expect(draw.lines).toHaveLength(60)
  expect(drawLetters([...frame].reverse(), 60, 'dés 3-5-2', { oneByHome: true })).toEqual(draw)
  expect(drawLetters(frame, 60, 'dés 3-5-3', { oneByHome: true })).not.toEqual(draw)
})

test('S14: at most one letter for a household, earlier waves included', () => {
  const homes = (lines: readonly number[]) => lines.map((line) => frame[line - 2]?.household ?? '')
  const first = drawLetters(frame, 60, 'a', { oneByHome: true })
  expect(new Set(homes(first.lines)).size).toBe(60)
  const taken = new Set(homes(first.lines))
  const second = drawLetters(frame, 60, 'b', { oneByHome: true, taken })
  expect(homes(second.lines).some((home) => taken.has(home))).toBe(false)
  // Without the rule, somebody’s home is drawn twice: the test would see it.
  const free = drawLetters(frame, 200, 'a', { oneByHome: false })
  expect(new Set(homes(free.lines)).size).toBeLessThan(200)
})

test('strata have their share, and more where fewer answer', () => {
  const hamlets = (lines: readonly number[]) => lines.filter((line) => line > 201).length
  expect(hamlets(drawLetters(frame, 60, 'a', { oneByHome: false }).lines)).toBe(20)
  const responseOf = (stratum: string) => (stratum === 'bourg' ? 0.12 : 0.04)
  expect(hamlets(drawLetters(frame, 60, 'a', { oneByHome: false, responseOf }).lines)).toBe(36)
})

test('a list shorter than asked gives all it has', () => {
  const drawn = drawLetters(frame.slice(0, 10), 60, 'a', { oneByHome: true })
  expect(drawn).toMatchObject({ skipped: 5 })
  expect(drawn.lines).toHaveLength(5)
})

test('each line is drawn as often as another', () => {
  const counts = new Map<number, number>()
  for (let seed = 0; seed < 200; seed++)
    for (const line of drawLetters(frame.slice(0, 20), 5, `s${seed}`, { oneByHome: false }).lines)
      counts.set(line, (counts.get(line) ?? 0) + 1)
  // 50 times each on average; five standard deviations are 31.
  for (const count of counts.values()) expect(Math.abs(count - 50)).toBeLessThan(31)
  expect(counts.size).toBe(20)
})

test('the fingerprint is of the list, not of its file', () => {
  expect(frameFingerprint([['a', 'b']])).toMatch(/^[0-9a-f]{64}$/)
  expect(frameFingerprint([['a', 'b']])).not.toBe(frameFingerprint([['a', 'c']]))
})
