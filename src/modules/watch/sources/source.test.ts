import { expect, test } from 'vitest'
import { addressField } from '../fields.ts'
import { afterReading, failuresBeforePause, retryAfterMs } from './source.ts'

const now = new Date('2026-11-25T09:00:00Z')
const hours = (date: Date) => (date.getTime() - now.getTime()) / 3_600_000

test('a source that answers is read again at its pace, its failures forgotten', () => {
  const next = afterReading({ everyMinutes: 60, failures: 5 }, { ok: true }, now)
  expect(next).toEqual({ failures: 0, pause: false, nextAt: new Date('2026-11-25T10:00:00Z') })
})

test('one that does not is left alone twice as long each time, a day at most', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6].map((failures) =>
    hours(afterReading({ everyMinutes: 60, failures }, { ok: false }, now).nextAt),
  )
  expect(waits).toEqual([2, 4, 8, 16, 24, 24, 24])
})

test('it is paused after so many failures in a row, or at once when it says it is gone', () => {
  const at = (failures: number) =>
    afterReading({ everyMinutes: 60, failures }, { ok: false }, now).pause
  expect(at(failuresBeforePause - 2)).toBe(false)
  expect(at(failuresBeforePause - 1)).toBe(true)
  expect(
    afterReading({ everyMinutes: 60, failures: 0 }, { ok: false, gone: true }, now).pause,
  ).toBe(true)
})

test('when it says when to come back, one does not come before; a week at most', () => {
  const wait = (ms: number) =>
    hours(
      afterReading({ everyMinutes: 60, failures: 0 }, { ok: false, retryAfterMs: ms }, now).nextAt,
    )
  expect(wait(10 * 3_600_000)).toBe(10)
  expect(wait(1_000)).toBe(2)
  expect(wait(1e12)).toBe(168)
  expect(retryAfterMs('120', now)).toBe(120_000)
  expect(retryAfterMs('Wed, 25 Nov 2026 10:00:00 GMT', now)).toBe(3_600_000)
  expect(retryAfterMs('Wed, 25 Nov 2020 10:00:00 GMT', now)).toBe(0)
  expect(retryAfterMs('demain', now)).toBe(0)
  expect(retryAfterMs(undefined, now)).toBe(0)
})

test('an address without its beginning is completed, and an odd one refused', () => {
  expect(addressField.parse('revue.exemple.fr/flux')).toBe('https://revue.exemple.fr/flux')
  expect(addressField.safeParse('javascript:alert(1)').success).toBe(false)
  expect(addressField.safeParse('file:///etc/passwd').success).toBe(false)
  expect(addressField.safeParse('une phrase').success).toBe(false)
})
