import { describe, expect, test } from 'vitest'
import { datesInOrder, dueOn, isLate } from './lateness.ts'

const running = { stage: 'running', stop: undefined } as const

describe('lateness', () => {
  test('is counted from the day after the present station should have been left', () => {
    const dates = { running: '2026-11-25' }
    expect(isLate(running, dates, '2026-11-25')).toBe(false)
    expect(isLate(running, dates, '2026-11-26')).toBe(true)
    expect(dueOn(running, dates)).toBe('2026-11-25')
  })

  test('is not that of another station, nor of an end that nobody set', () => {
    expect(isLate(running, { protocol: '2026-01-01' }, '2026-11-25')).toBe(false)
    expect(isLate(running, {}, '2026-11-25')).toBe(false)
  })

  test('does not concern what is stopped, nor what is at the end of the line', () => {
    const stop = { from: 'running', reason: 'other', text: 'x', at: new Date(0) } as const
    const dates = { running: '2020-01-01', dissemination: '2020-01-01' }
    expect(isLate({ stage: 'stopped', stop }, dates, '2026-11-25')).toBe(false)
    expect(isLate({ stage: 'dissemination', stop: undefined }, dates, '2026-11-25')).toBe(false)
  })
})

test('stations end one after the other; those without a day are passed over', () => {
  expect(datesInOrder({})).toBe(true)
  expect(datesInOrder({ idea: '2026-01-01', running: '2026-01-01' })).toBe(true)
  expect(datesInOrder({ idea: '2026-02-01', framing: undefined, protocol: '2026-01-31' })).toBe(
    false,
  )
})
