import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastReason, settle } from './fixing-act.ts'

const kinds = ['a', 'b', 'c', 'd'] as const
const act = { settledBefore: ['a', 'b'], endedWithReason: ['c'] } as const

test('what must be settled refuses the act, whatever the reason', () => {
  expect(settle(act, { b: 2, c: 1 }, 'Une longue raison.')).toEqual({
    kind: 'unsettled',
    waiting: ['b'],
  })
})

test('what may wait needs a reason, and is named', () => {
  expect(settle(act, { c: 1 }, '  bref    ')).toEqual({ kind: 'reason-missing', waiting: ['c'] })
  expect(settle(act, { c: 1 }, 'Une longue raison.')).toEqual({ kind: 'free', ended: ['c'] })
})

test('the act is free exactly when nothing blocks and each thing ended has its reason', () => {
  const waits = fc.record(
    Object.fromEntries(kinds.map((kind) => [kind, fc.nat({ max: 2 })])),
  ) as fc.Arbitrary<Record<(typeof kinds)[number], number>>
  fc.assert(
    fc.property(waits, fc.string({ maxLength: 14 }), (waiting, reason) => {
      const blocked = waiting.a + waiting.b > 0
      const unsaid = waiting.c > 0 && reason.trim().length < leastReason
      expect(settle(act, waiting, reason).kind === 'free').toBe(!blocked && !unsaid)
    }),
  )
})
