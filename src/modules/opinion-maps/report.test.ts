import { expect, test } from 'vitest'
import { computeMap } from './computed-map.ts'
import type { CountedMap } from './counted-map.ts'
import { agreedOn, frameOf, reportOf } from './report.ts'
import type { Statement } from './statement.ts'
import { conversation } from './testing/conversation.ts'

const counted = computeMap(conversation(24).task)
const day = new Date(0)
const statements = Array.from(
  { length: 10 },
  (_, at): Statement => ({
    ...{ id: `s${at}`, mapId: 'm', number: at + 1, text: `Énoncé ${at + 1}`, origin: 'team' },
    ...{ state: 'shown', isMeta: false, clause: undefined, reason: '', doubleOf: undefined },
    ...{ authorId: undefined, followUp: '', followedAt: undefined, createdAt: day },
    judgedAt: undefined,
  }),
)

test('nothing is told before a map is computed, nor of few people', () => {
  expect(reportOf(undefined, statements)).toBeUndefined()
  expect(reportOf({ ...counted, people: 9 }, statements)).toBeUndefined()
})

test('what brings together is told once, with its side; what parts, by group', () => {
  const report = reportOf(counted, statements)
  expect(report?.agreed.map(({ statement, side }) => [statement.number, side])).toContainEqual([
    ...[8, 'agree'],
  ])
  const numbers = agreedOn(counted).map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(report?.divides.length).toBeGreaterThan(3)
  expect(report?.own.map((list) => list.length > 0)).toEqual([true, true])
})

test('a statement that was taken out since, or has few answers, is not told', () => {
  const out = statements.map((statement) =>
    statement.number === 8 ? { ...statement, state: 'refused' as const } : statement,
  )
  expect(reportOf(counted, out)?.agreed.map(({ statement }) => statement.number)).not.toContain(8)
  const few: CountedMap = {
    ...counted,
    statements: counted.statements.map((tally) =>
      tally.number === 8 ? { ...tally, seen: 4 } : tally,
    ),
  }
  expect(reportOf(few, statements)?.all.map(({ statement }) => statement.number)).not.toContain(8)
})

test('groups of few people are not parted, in figures nor in the picture', () => {
  const report = reportOf({ ...counted, groups: [20, 4] }, statements)
  expect(report).toMatchObject({ hasGroups: false, divides: [], own: [] })
  expect(new Set(report?.spots.map(({ group }) => group))).toEqual(new Set([0]))
})

test('places are those of a grid, and everybody is on it', () => {
  const report = reportOf(counted, statements)
  expect(report?.spots.reduce((sum, { people }) => sum + people, 0)).toBe(counted.inside)
  for (const { x } of report?.spots ?? []) expect(((x * 20 - 0.5) % 1) + 0).toBeCloseTo(0, 6)
  expect(frameOf([]).place({ x: 5, y: -5 })).toEqual({ x: 0.975, y: 0.025 })
})

test('a majority that one group answers otherwise brings nobody together, while groups are told', () => {
  const [statement, ...others] = counted.statements
  if (!statement) throw new Error('a map without a statement')
  const tallies = [
    { agrees: 2, disagrees: 10, seen: 12 },
    { agrees: 30, disagrees: 1, seen: 31 },
  ]
  const parted: CountedMap = {
    ...counted,
    consensus: { agree: [statement.number], disagree: [] },
    bridges: [],
    statements: [{ ...statement, agrees: 32, disagrees: 11, seen: 43, groups: tallies }, ...others],
  }
  expect(agreedOn(parted)).toEqual([])
  expect(agreedOn({ ...parted, verdict: 'none' })).toEqual([
    { number: statement.number, side: 'agree' },
  ])
  const alike = tallies.map((tally) => ({ ...tally, agrees: tally.seen / 2 }))
  expect(
    agreedOn({ ...parted, statements: [{ ...statement, groups: alike }, ...others] }),
  ).toHaveLength(1)
})
