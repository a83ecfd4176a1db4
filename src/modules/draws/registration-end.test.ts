import { describe, expect, test } from 'vitest'
import { daysAnnounced, registrationEnd } from './registration-end.ts'

describe('days of registration that are still announced', () => {
  const draw = { state: 'recruiting', registrationClosesOn: '2026-12-20' } as const

  test('are those until the announced day, which is none by itself', () => {
    expect(daysAnnounced(draw, '2026-12-12')).toBe(8)
    expect(daysAnnounced(draw, '2026-12-20')).toBe(0)
    expect(daysAnnounced(draw, '2026-12-21')).toBe(0)
  })

  test('are none without a day, nor once nobody registers', () => {
    expect(daysAnnounced({ ...draw, registrationClosesOn: undefined }, '2026-12-12')).toBe(0)
    expect(daysAnnounced({ ...draw, state: 'frozen' }, '2026-12-12')).toBe(0)
  })
})

describe('the end of registration', () => {
  const frozen = { kind: 'frozen', at: '2026-12-12T23:30:00Z', payload: {} }
  const early = {
    ...frozen,
    payload: { plannedOn: '2026-12-20', endedBecause: 'Assez de monde.', ended: ['days-left'] },
  }

  test('is the day of the freeze, in France', () => {
    expect(registrationEnd([frozen])).toEqual({
      on: '2026-12-13',
      plannedOn: undefined,
      reason: '',
    })
  })

  test('tells the announced day and the reason when it came early', () => {
    expect(registrationEnd([early])).toEqual({
      on: '2026-12-13',
      plannedOn: '2026-12-20',
      reason: 'Assez de monde.',
    })
  })

  test('a reason for something else that ended is not one for the day', () => {
    const other = { ...frozen, payload: { endedBecause: 'Rappels faits.', ended: ['call-backs'] } }
    expect(registrationEnd([other])?.reason).toBe('')
  })

  test('is none while nobody froze, and none once the pool is open again', () => {
    expect(registrationEnd([])).toBeUndefined()
    expect(registrationEnd([early, { ...frozen, kind: 'reopened' }])).toBeUndefined()
  })
})
