import { describe, expect, test } from 'vitest'
import { type Attempt, callOrder, isUnreachable, partOfDay } from './call.ts'

const since = new Date('2026-11-20T09:00:00Z')
const daysOn = (days: number, hours = 0) =>
  new Date(since.getTime() + days * 86_400_000 + hours * 3_600_000)
const vain = (days: number, channel: Attempt['channel'] = 'phone'): Attempt => ({
  at: daysOn(days),
  channel,
  outcome: 'absent',
})

describe('S17: out of reach', () => {
  const tries = [vain(0), vain(1, 'sms'), vain(2)]

  test('three tries by two channels, and five days: not before', () => {
    expect(isUnreachable(tries, since, daysOn(4, 23))).toBe(false)
    expect(isUnreachable(tries, since, daysOn(5))).toBe(true)
  })

  test('one channel alone is not enough, nor two tries', () => {
    expect(isUnreachable([vain(0), vain(1), vain(2)], since, daysOn(9))).toBe(false)
    expect(isUnreachable(tries.slice(0, 2), since, daysOn(9))).toBe(false)
  })

  test('someone who answered is not out of reach', () => {
    const answered = { ...vain(3), outcome: 'call-back' as const }
    expect(isUnreachable([...tries, answered], since, daysOn(9))).toBe(false)
  })
})

describe('who is called now', () => {
  const person = (id: string, attempts: readonly Attempt[], callBackAt?: Date) => ({
    id,
    attempts,
    callBackAt,
  })

  test('whoever asked for this hour, then those never tried, then another part of the day', () => {
    const now = daysOn(3)
    const order = callOrder(
      [
        person('tried-same-hour', [vain(1)]),
        person('tried-evening', [{ ...vain(1), at: daysOn(1, 9) }]),
        person('new', []),
        person('asked', [vain(1)], daysOn(2)),
        person('later', [], daysOn(4)),
      ],
      now,
    )
    expect(order.map(({ id }) => id)).toEqual(['asked', 'new', 'tried-evening', 'tried-same-hour'])
  })

  test('three vain tries, a refusal or a wrong number: nobody is called again', () => {
    const refused = { ...vain(1), outcome: 'refused' as const }
    const wrong = { ...vain(1), outcome: 'wrong-number' as const }
    expect(
      callOrder(
        [person('a', [vain(0), vain(1), vain(2)]), person('b', [refused]), person('c', [wrong])],
        daysOn(3),
      ),
    ).toEqual([])
  })
})

test('the parts of the day follow the clocks of France', () => {
  expect(partOfDay(new Date('2026-11-25T10:30:00Z'))).toBe('morning')
  expect(partOfDay(new Date('2026-11-25T11:30:00Z'))).toBe('afternoon')
  expect(partOfDay(new Date('2026-11-25T17:30:00Z'))).toBe('evening')
})
