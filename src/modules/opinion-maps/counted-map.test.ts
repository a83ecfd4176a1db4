import { expect, test } from 'vitest'
import { computeMap } from './computed-map.ts'
import {
  type CountedMap,
  isStale,
  leastPeople,
  mayTell,
  mayTellTally,
  placeOf,
  tellsGroups,
  toldWhileOpen,
} from './counted-map.ts'
import { conversation } from './testing/conversation.ts'

test('two camps are two groups, and what both agree with is a bridge', () => {
  const { task } = conversation(24)
  const counted = computeMap(task)
  expect(counted).toMatchObject({ people: 24, inside: 24, verdict: 'stable' })
  expect([...counted.groups].sort()).toEqual([12, 12])
  expect(tellsGroups(counted)).toBe(true)
  expect(counted.bridges.map(({ number, side }) => [number, side])).toEqual([[8, 'agree']])
  expect(counted.divides).toContain(1)
  expect(counted.consensus.agree).toContain(8)
  // The same answers give the same map, to the byte.
  expect(JSON.stringify(computeMap(task))).toBe(JSON.stringify(counted))
})

test('a statement that moderation took out is counted, and shapes nothing', () => {
  const { task } = conversation(24)
  const counted = computeMap({ ...task, out: ['8'] })
  const out = counted.statements.find(({ number }) => number === 8)
  expect(out).toMatchObject({ isOut: true, mean: 0 })
  expect(counted.bridges).toEqual([])
  expect(counted.consensus.agree).not.toContain(8)
})

test('the place of a person is in their group, from their answers alone', () => {
  const { task, votesOf } = conversation(24)
  const counted = computeMap(task)
  const groups = Array.from({ length: 24 }, (_, at) => placeOf(counted, votesOf(at))?.group)
  expect(new Set(groups.filter((_, at) => at % 2 === 0)).size).toBe(1)
  expect(new Set(groups.filter((_, at) => at % 2 === 1)).size).toBe(1)
  expect(groups[0]).not.toBe(groups[1])
  expect(placeOf(counted, new Map())).toBeUndefined()
})

test('people who answer by chance have no groups to speak of', () => {
  const { task } = conversation(40, 'chance')
  const counted = computeMap(task)
  expect(counted.verdict).toBe('none')
  expect(tellsGroups(counted)).toBe(false)
})

test('few people are told nothing, and a small group silences all groups', () => {
  expect(mayTell({ people: leastPeople - 1 })).toBe(false)
  expect(mayTell({ people: leastPeople })).toBe(true)
  expect(tellsGroups({ verdict: 'stable', groups: [20, 4] })).toBe(false)
  expect(tellsGroups({ verdict: 'stable', groups: [20, 5] })).toBe(true)
  expect([4, 5].map((seen) => mayTellTally({ seen }))).toEqual([false, true])
})

test('an open map is computed again once a day, when five more people have come; a closed one always', () => {
  const countedAt = new Date('2026-12-01T10:00:00Z')
  const before = { state: 'open', countedPeople: 10, countedMark: '70/0', countedAt } as const
  const at = new Date('2026-12-02T10:00:00Z')
  const now = (people: number, mark = '90/0') => ({ people, mark, at })
  // Whoever sends rows of their own and looks each minute learns nothing of the person who came between.
  const soon = new Date('2026-12-01T20:00:00Z')
  expect(isStale(before, { ...now(40), at: soon })).toBe(false)
  expect(isStale({ ...before, state: 'closed' }, { ...now(40), at: soon })).toBe(true)
  expect(isStale(before, now(14))).toBe(false)
  expect(isStale(before, now(15))).toBe(true)
  expect(isStale(before, now(30, '70/0'))).toBe(false)
  expect(isStale({ ...before, state: 'closed' }, now(10))).toBe(true)
  const first = { state: 'open', countedPeople: 0, countedMark: '', countedAt: null } as const
  expect([9, 10].map((people) => isStale(first, now(people)))).toEqual([false, true])
})

test('nobody, one person and one statement have their map', () => {
  const empty = computeMap({
    rows: {
      voters: new Uint32Array(),
      statements: new Uint32Array(),
      votes: new Int8Array(),
      voterIds: [],
      statementIds: [],
    },
    ...{ out: [], meta: [] },
  })
  expect(empty).toMatchObject({ people: 0, answers: 0, spots: [] } satisfies Partial<CountedMap>)
  expect(computeMap(conversation(1).task).people).toBe(1)
})

test('numbers of an open map go by fives, and one more answer does not show in them', () => {
  const counted = computeMap(conversation(60).task)
  const told = toldWhileOpen(counted)
  expect((told.people % 5) + (told.inside % 5) + (told.answers % 5)).toBe(0)
  for (const tally of told.statements.flatMap((statement) => [statement, ...statement.groups])) {
    if (tally.seen === 0) continue
    expect(tally.seen % 5).toBe(0)
    for (const part of [tally.agrees, tally.disagrees])
      expect(
        Math.abs((20 * part) / tally.seen - Math.round((20 * part) / tally.seen)),
      ).toBeLessThan(1e-9)
    expect(tally.agrees + tally.disagrees).toBeLessThanOrEqual(tally.seen + 1e-9)
  }
  // Exact, one more answer would be seen; told, it is the same report.
  const [statement, ...others] = counted.statements
  if (!statement) throw new Error('a map without a statement')
  const full = { ...statement, agrees: 30, disagrees: 18, seen: 61 }
  const more = { ...full, agrees: 31, seen: 62 }
  const reports = [full, more].map((statement) =>
    toldWhileOpen({ ...counted, people: statement.seen, statements: [statement, ...others] }),
  )
  expect(reports[1]).toEqual(reports[0])
})
