import { describe, expect, it } from 'vitest'
import { keptDays, lastDayOfAccount, limitOf } from './retention.ts'

describe('how long things are kept', () => {
  it('never longer than the rules that bind us', () => {
    expect(keptDays.inactiveAccount).toBeLessThanOrEqual(731)
    expect(keptDays.inactivityNotice).toBe(30)
    expect(keptDays.waitingInvitation).toBeLessThanOrEqual(7)
    expect(keptDays.proof).toBeLessThanOrEqual(5 * 365 + 2)
  })

  it('counts whole days back from now', () => {
    const now = new Date('2026-11-25T09:00:00Z')
    expect(limitOf('waitingInvitation', now)).toEqual(new Date('2026-11-18T09:00:00Z'))
  })

  it('tells the last day of an account a month ahead', () => {
    expect(lastDayOfAccount('2026-11-25')).toBe('2026-12-25')
  })
})
