import { describe, expect, test } from 'vitest'
import {
  acceptCoaching,
  type Coaching,
  closeCoaching,
  declineCoaching,
  hasConsent,
  mayDraftLearning,
  minutesOf,
  proposeCoach,
  sessionProblem,
  withdrawCoaching,
} from './coaching.ts'

const now = new Date('2026-11-25T09:00:00Z')
const asked: Coaching = {
  id: 'c',
  territoryId: 't',
  coachedId: 'odile',
  coachedTitle: 'Maire',
  coachId: undefined,
  themes: ['sortition'],
  need: 'Recruter un panel qui ressemble à la commune.',
  how: 'either',
  languages: ['fr'],
  availability: '',
  state: 'asked',
  askedAt: now,
  proposedAt: undefined,
  acceptedAt: undefined,
  closedAt: undefined,
  outcome: undefined,
  outcomeText: '',
  consentGivenAt: undefined,
  reopenedAt: undefined,
  reopenReason: '',
  consentWithdrawnAt: undefined,
  resourceId: undefined,
}
const underWay: Coaching = { ...asked, coachId: 'tomas', state: 'under-way', acceptedAt: now }
const end = { outcome: 'reached', outcomeText: 'Le panel est recruté.' } as const

describe('matching', () => {
  test('a coach is proposed, accepts, and the coaching is under way', () => {
    const proposed = proposeCoach(asked, 'tomas', [], now)
    expect(proposed.ok && proposed.value).toMatchObject({ state: 'proposed', coachId: 'tomas' })
    const accepted = acceptCoaching({ ...asked, state: 'proposed', coachId: 'tomas' }, now)
    expect(accepted.ok && accepted.value.state).toBe('under-way')
  })

  test('a coach who declines leaves the request open, and is not asked again', () => {
    const declined = declineCoaching({ ...asked, state: 'proposed', coachId: 'tomas' })
    expect(declined.ok && declined.value).toMatchObject({ state: 'asked', coachId: undefined })
    expect(proposeCoach(asked, 'tomas', ['tomas'], now)).toEqual({
      ok: false,
      refusal: 'coach-said-no',
    })
  })

  test('nobody coaches oneself, and a pair is not changed', () => {
    expect(proposeCoach(asked, 'odile', [], now)).toMatchObject({ refusal: 'same-person' })
    expect(proposeCoach(underWay, 'nour', [], now)).toMatchObject({ refusal: 'already-matched' })
  })
})

describe('meetings', () => {
  test('are written once they have taken place', () => {
    expect(sessionProblem(underWay, '2026-11-25', '2026-11-25')).toBeUndefined()
    expect(sessionProblem(underWay, '2026-11-26', '2026-11-25')).toBe('not-held-yet')
    expect(sessionProblem(asked, '2026-11-20', '2026-11-25')).toBe('not-under-way')
  })

  test('sum up to hours', () => {
    expect(minutesOf([{ minutes: 90 }, { minutes: 45 }])).toBe(135)
    expect(minutesOf([])).toBe(0)
  })
})

describe('the end', () => {
  test('says what became of it, once', () => {
    const closed = closeCoaching(underWay, end, now)
    expect(closed.ok && closed.value).toMatchObject({ state: 'closed', outcome: 'reached' })
    expect(closed.ok && closeCoaching(closed.value, end, now).ok).toBe(false)
  })

  test('a request can be taken back until it has begun', () => {
    expect(withdrawCoaching(asked).ok).toBe(true)
    expect(withdrawCoaching(underWay)).toMatchObject({ refusal: 'already-begun' })
  })
})

describe('what was learned', () => {
  const closed: Coaching = { ...underWay, ...end, state: 'closed', closedAt: now }

  test('is written with the consent of the coached person only', () => {
    expect(mayDraftLearning(closed)).toMatchObject({ refusal: 'no-consent' })
    expect(mayDraftLearning({ ...closed, consentGivenAt: now }).ok).toBe(true)
    expect(mayDraftLearning({ ...underWay, consentGivenAt: now })).toMatchObject({
      refusal: 'not-closed',
    })
  })

  test('is no longer written when the consent was taken back', () => {
    const back = { ...closed, consentGivenAt: now, consentWithdrawnAt: now }
    expect(hasConsent(back)).toBe(false)
    expect(mayDraftLearning(back)).toMatchObject({ refusal: 'no-consent' })
  })
})
