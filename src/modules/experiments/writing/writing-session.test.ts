import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProtocolVersion } from '../protocol/protocol.ts'
import { writingSessions } from './writing-session.ts'

const minute = 60_000
const start = new Date('2026-11-29T08:00:00Z').getTime()
const none = new Set<number>()

function version(number: number, minutes: number, overrides: Partial<ProtocolVersion> = {}) {
  const at = new Date(start + minutes * minute)
  return { number, act: 'written', authorId: 'a', at, sections: ['title'], ...overrides } as const
}
const numbers = (versions: readonly ProtocolVersion[], frozen: ReadonlySet<number> = none) =>
  writingSessions(versions, frozen).map((session) => session.versions.map(({ number }) => number))

describe('what was saved in one go is one line', () => {
  test('forty-one saves of a morning', () => {
    const saved = Array.from({ length: 41 }, (_, at) => version(41 - at, (40 - at) * 3))
    const [session, ...others] = writingSessions(saved, none)
    expect(others).toEqual([])
    expect(session?.first.number).toBe(1)
    expect(session?.last.number).toBe(41)
    expect(session?.sections).toEqual(['title'])
  })

  test('ends with a break of an hour, another person, another act', () => {
    expect(numbers([version(2, 59), version(1, 0)])).toEqual([[2, 1]])
    expect(numbers([version(2, 60), version(1, 0)])).toEqual([[2], [1]])
    expect(numbers([version(2, 1, { authorId: 'b' }), version(1, 0)])).toEqual([[2], [1]])
    expect(numbers([version(2, 1), version(1, 0, { act: 'begun' })])).toEqual([[2], [1]])
    // Those whose author was erased may be of several people.
    const erased = { authorId: undefined }
    expect(numbers([version(2, 1, erased), version(1, 0, erased)])).toEqual([[2], [1]])
  })

  test('never hides a version that was frozen', () => {
    const saved = [3, 2, 1].map((number) => version(number, number))
    expect(numbers(saved, new Set([2]))).toEqual([[3], [2], [1]])
  })

  test('keeps each version once, in its order, whatever was saved', () => {
    const arbitrary = fc.record({
      minutes: fc.integer({ min: 0, max: 90 }),
      authorId: fc.constantFrom('a', 'b', undefined),
      act: fc.constantFrom('written', 'merged'),
      isFrozen: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 30 }), (values) => {
        let at = 0
        const saved = values.map(({ minutes, authorId, act }, rank) => {
          at += minutes
          return version(rank + 1, at, { authorId, act: act as 'written' })
        })
        const frozen = new Set(values.flatMap(({ isFrozen }, rank) => (isFrozen ? [rank + 1] : [])))
        const newest = saved.toReversed()
        expect(numbers(newest, frozen).flat()).toEqual(newest.map(({ number }) => number))
      }),
    )
  })
})
