import { expect, test } from 'vitest'
import { beforeConsent, type ConsentState } from '../procedure/consent.ts'
import { beforeElection, type ElectionState } from '../procedure/election.ts'
import { type DecisionNow, gestureOf } from './waiting.ts'

const people = ['ana', 'bilal', 'chloe']

function consent(overrides: Partial<ConsentState>, mode: 'room' | 'days' = 'days'): DecisionNow {
  return {
    decision: {
      ...{ kind: 'consent', mode, facilitatorId: 'ana' },
      ...{ secretaryId: 'dario', carrierId: 'bilal' },
    },
    consent: { ...beforeConsent, version: 1, present: people, quorum: 2, ...overrides },
    election: beforeElection,
  }
}

const gestures = (now: DecisionNow) =>
  Object.fromEntries([...people, 'dario'].map((one) => [one, gestureOf(one, now)]))

const says = (kind: 'consent' | 'objection') => ({ kind, version: 1 })

test('reactions wait for those who have given none, and only over days', () => {
  const now = consent({ step: 'reactions', reacted: ['ana'] })
  expect(gestures(now)).toMatchObject({ ana: undefined, bilal: 'react', dario: undefined })
  expect(gestureOf('bilal', consent({ step: 'reactions' }, 'room'))).toBeUndefined()
})

test('the pen waits for whoever carries the proposal', () => {
  expect(gestures(consent({ step: 'amendment' }))).toMatchObject({ ana: undefined, bilal: 'write' })
})

test('consent waits for each who is there; then those who lead record it, or take the objection', () => {
  const begun = consent({ step: 'consent', answers: { bilal: says('consent') } }, 'room')
  expect(gestures(begun)).toEqual({
    ana: 'consent',
    bilal: undefined,
    chloe: 'consent',
    dario: undefined,
  })
  const all = Object.fromEntries(people.map((person) => [person, says('consent')]))
  const done = consent({ step: 'consent', answers: all })
  expect(gestures(done)).toEqual({
    ana: 'record',
    bilal: undefined,
    chloe: undefined,
    dario: 'record',
  })
  const objected = consent({
    step: 'consent',
    answers: { ...all, chloe: says('objection') },
    objections: [{ id: 'o', person: 'chloe', version: 1, state: 'raised', answeredBy: undefined }],
  })
  expect(gestureOf('ana', objected)).toBe('take')
  expect(gestureOf('bilal', objected)).toBeUndefined()
  expect(gestures(consent({ step: 'closed', answers: all }))).toEqual({})
})

test('of an election: papers, then answers with the person proposed last, then their yes', () => {
  const election = (overrides: Partial<ElectionState>): DecisionNow => ({
    ...consent({}),
    decision: { ...consent({}).decision, kind: 'election' },
    election: { ...beforeElection, members: people, present: people, ...overrides },
  })
  expect(gestures(election({ step: 'nomination', handedIn: ['ana'] }))).toMatchObject({
    ana: undefined,
    bilal: 'hand-in',
  })
  const round = { step: 'round', proposed: 'chloe' } as const
  expect(gestures(election(round))).toMatchObject({ ana: 'answer', bilal: 'answer' })
  expect(gestureOf('chloe', election(round))).toBeUndefined()
  const others = { ana: 'consent', bilal: 'consent' } as const
  expect(gestureOf('chloe', election({ ...round, answers: others }))).toBe('answer')
  expect(gestureOf('dario', election({ ...round, answers: others }))).toBeUndefined()
  const last = election({ step: 'acceptance', proposed: 'chloe' })
  expect(gestures(last)).toMatchObject({ ana: undefined, chloe: 'accept' })
})
