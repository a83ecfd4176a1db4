import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { asPerson } from '#platform/testing/world.ts'
import {
  mayAnswerFor,
  mayFollowDecision,
  mayLeadDecision,
  mayReadOutcome,
  mayStartDecision,
  mayWriteProposal,
} from '../decision-permissions.ts'
import { consentShape, electionRulesOf, electionShape, purgeDay, reviewState } from './decision.ts'
import { answerShape, leadShape, speechShape, validityTests } from './words.ts'

const someone = '01936000-0000-7000-8000-000000000001'

describe('the preparation of a decision by consent', () => {
  const form = { title: 'Un', text: 'Deux', facilitator: someone, carrier: someone, mode: 'room' }

  test('asks for two people present unless something else is written', () => {
    const read = parseForm(consentShape, form, 'fr')
    expect(read).toMatchObject({ ok: true, value: { quorum: 2, silence: 'wait', stepDays: 4 } })
  })

  test('refuses an experiment without what it expects, and a review after the end', () => {
    const half = parseForm(consentShape, { ...form, experiment: someone }, 'fr')
    expect(half).toMatchObject({
      ok: false,
      form: { problems: { experiment: expect.any(String) } },
    })
    const late = { ...form, reviewOn: '2027-02-01', endsOn: '2027-01-01' }
    expect(parseForm(consentShape, late, 'fr')).toMatchObject({
      ok: false,
      form: { problems: { reviewOn: expect.any(String) } },
    })
  })
})

test('the rules of an election are the boxes that were ticked', () => {
  const form = { title: 'Un', text: 'Deux', facilitator: someone, role: someone, blank: 'yes' }
  const read = parseForm(electionShape, form, 'fr')
  if (!read.ok) throw new Error('refused')
  expect(electionRulesOf(read.value)).toEqual({
    blank: true,
    oneself: false,
    declineBefore: false,
    declinedVote: false,
    absentEligible: false,
    absentVote: false,
    objectionOnPerson: false,
    purgeMonths: 6,
  })
  expect(parseForm(electionShape, { ...form, purgeMonths: '30' }, 'fr').ok).toBe(false)
})

describe('a review', () => {
  const adopted = {
    outcome: 'adopted',
    reviewOn: '2027-03-01',
    endsOn: undefined,
    reviewOutcome: undefined,
  } as const

  test('is due on its day, or at the end of the decision', () => {
    expect(reviewState(adopted, '2027-02-28')).toBe('to-come')
    expect(reviewState(adopted, '2027-03-01')).toBe('due')
    expect(reviewState({ ...adopted, endsOn: '2027-01-31' }, '2027-01-31')).toBe('due')
  })

  test('concerns what was adopted and still holds', () => {
    expect(reviewState({ ...adopted, outcome: 'withdrawn' }, '2027-03-01')).toBe('none')
    expect(reviewState({ ...adopted, reviewOutcome: 'ended' }, '2027-03-01')).toBe('over')
    expect(reviewState({ ...adopted, reviewOutcome: 'reopened' }, '2027-03-01')).toBe('done')
  })
})

test('what was said of persons is kept for whole months, and no day less', () => {
  expect(purgeDay('2026-11-25', 6)).toBe('2027-05-30')
})

describe('who may', () => {
  const [member, other] = [asPerson('volunteer'), asPerson('volunteer')]
  const staff = asPerson('lab-team')
  const inside = { visibility: 'members', belonging: { memberId: 'm', roles: [] } } as const
  const runs = { visibility: 'members', belonging: { memberId: 'm', roles: ['lead'] } } as const
  const outside = { visibility: 'members', belonging: undefined } as const
  const led = { facilitatorId: other.id, secretaryId: undefined, carrierId: undefined }
  const consent = { ...led, kind: 'consent' } as const
  const election = { ...led, kind: 'election' } as const

  test('follow: members; the team too, but not an election', () => {
    expect(mayFollowDecision(member, election, inside)).toBe(true)
    expect(mayFollowDecision(staff, consent, outside)).toBe(true)
    expect(mayFollowDecision(staff, election, outside)).toBe(false)
    expect(mayFollowDecision(undefined, consent, outside)).toBe(false)
    expect(mayStartDecision(other, outside)).toBe(false)
  })

  test('lead: who is named for it, who runs the circle', () => {
    expect(mayLeadDecision(member, consent, inside)).toBe(false)
    expect(mayLeadDecision(member, consent, runs)).toBe(true)
    expect(mayLeadDecision(other, consent, inside)).toBe(true)
    expect(mayWriteProposal(member, { ...consent, carrierId: member.id }, inside)).toBe(true)
    expect(mayWriteProposal(member, consent, inside)).toBe(false)
  })

  test('answer: for oneself when one is of the circle; for another when one leads', () => {
    expect(mayAnswerFor(member, consent, inside, member.id)).toBe(true)
    expect(mayAnswerFor(staff, consent, outside, staff.id)).toBe(false)
    expect(mayAnswerFor(member, consent, inside, other.id)).toBe(false)
    expect(mayAnswerFor(other, consent, inside, member.id)).toBe(true)
  })

  test('read the outcome: anyone, once it is decided and public', () => {
    const decided = { isPublic: true, outcome: 'adopted' } as const
    expect(mayReadOutcome(undefined, decided, outside)).toBe(true)
    expect(mayReadOutcome(undefined, { ...decided, isPublic: false }, outside)).toBe(false)
    expect(mayReadOutcome(undefined, { ...decided, outcome: 'withdrawn' }, outside)).toBe(false)
  })
})

describe('words of a decision', () => {
  test('are for oneself unless another is named', () => {
    const spoken = speechShape.parse({ said: 'question', text: ' Quand ? ', for: '' })
    expect(spoken).toEqual({ said: 'question', text: 'Quand ?', for: undefined })
    expect(answerShape.safeParse({ answer: 'consent', version: '0' }).success).toBe(false)
  })

  test('one person present is a list of one', () => {
    expect(leadShape.parse({ act: 'open', present: someone }).present).toEqual([someone])
    expect(leadShape.safeParse({ act: 'erase' }).success).toBe(false)
  })

  test('an objection is tested in seven ways', () => {
    expect(new Set(validityTests).size).toBe(7)
  })
})
