import { expect, test } from 'vitest'
import type { CountedStatement } from './counted-map.ts'
import { leftToAsk, statementToAsk } from './next-statement.ts'
import type { Statement } from './statement.ts'

const statement = (number: number, change: Partial<Statement> = {}): Statement => ({
  ...{ id: `s${number}`, mapId: 'm', number, text: `Énoncé ${number}`, origin: 'team' },
  ...{ state: 'shown', isMeta: false, clause: undefined, reason: '', doubleOf: undefined },
  ...{ authorId: undefined, followUp: '', followedAt: undefined, createdAt: new Date(0) },
  judgedAt: undefined,
  ...change,
})
const statements = [1, 2, 3, 4].map((number) => statement(number))

/** A map that knows these statements alone, with these priorities. */
const counted = (priorities: Readonly<Record<number, number>>) => ({
  statements: Object.entries(priorities).map(
    ([number, priority]) => ({ number: Number(number), priority }) as CountedStatement,
  ),
})

/** Keys as they are made: what differs from one person to the next is their end. */
const personId = (at: number) =>
  `01930000-0000-7000-8000-${(at * 2_654_435_761).toString(16).padStart(12, '0').slice(-12)}`

function shares(asking: {
  counted: ReturnType<typeof counted> | undefined
  statements: readonly Statement[]
  answered?: ReadonlySet<number>
}) {
  const people = 4000
  const times = new Map<number, number>()
  for (let at = 1; at <= people; at++) {
    const { answered = new Set<number>() } = asking
    const next = statementToAsk({ ...asking, answered, participantId: personId(at) })
    if (next) times.set(next.number, (times.get(next.number) ?? 0) + 1)
  }
  return (number: number) => (times.get(number) ?? 0) / people
}

test('statements come in proportion to their priorities, and not all alike', () => {
  const share = shares({ counted: counted({ 1: 6, 2: 2, 3: 1, 4: 1 }), statements })
  expect(share(1)).toBeCloseTo(0.6, 1)
  expect(share(2)).toBeCloseTo(0.2, 1)
  expect(share(4)).toBeCloseTo(0.1, 1)
})

test('one that the last map has not counted is asked too, as one that weighs one', () => {
  const share = shares({ counted: counted({ 1: 1, 2: 1, 3: 1 }), statements })
  expect(share(4)).toBeCloseTo(0.25, 1)
  expect(shares({ counted: undefined, statements })(1)).toBeCloseTo(0.25, 1)
})

test('what moderation took out is never asked, even when the last map still weighs it', () => {
  const out = statements.map((asked) =>
    asked.number === 1 ? { ...asked, state: 'refused' as const } : asked,
  )
  const waiting = [...out, statement(5, { state: 'waiting' }), statement(6, { state: 'double' })]
  const share = shares({ counted: counted({ 1: 1000, 2: 1 }), statements: waiting })
  expect([1, 5, 6].map(share)).toEqual([0, 0, 0])
  expect(leftToAsk({ statements: waiting, answered: new Set([2]) })).toBe(2)
})

test('what somebody answered is not asked again; nothing is left in the end', () => {
  const share = shares({ counted: counted({ 1: 1000 }), statements, answered: new Set([1, 2]) })
  expect([1, 2].map(share)).toEqual([0, 0])
  expect(share(3)).toBeCloseTo(0.5, 1)
  const answered = new Set([1, 2, 3, 4])
  const asking = { counted: undefined, statements, answered, participantId: personId(1) }
  expect(statementToAsk(asking)).toBeUndefined()
})

test('the page loaded again asks the same; the next answer draws anew', () => {
  const asking = { counted: undefined, statements, participantId: personId(7) }
  const first = statementToAsk({ ...asking, answered: new Set<number>() })
  expect(statementToAsk({ ...asking, answered: new Set<number>() })).toEqual(first)
  const many = Array.from({ length: 40 }, (_, at) => statement(at + 1))
  const after = new Set(
    [0, 1, 2, 3].map(
      (count) =>
        statementToAsk({
          ...{ counted: undefined, statements: many, participantId: personId(7) },
          // Answered ones that are not there weigh nothing: the draw alone differs.
          answered: new Set(Array.from({ length: count }, (_, at) => 1000 + at)),
        })?.number,
    ),
  )
  expect(after.size).toBeGreaterThan(1)
})
