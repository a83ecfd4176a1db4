import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  awaited,
  beforeConsent,
  type ConsentEvent,
  type ConsentState,
  consentSteps,
  consentsNow,
  isOpenObjection,
  notYetDecided,
  openObjections,
} from './consent.ts'
import { afterConsentEvent, refuseConsentEvent, replayConsent } from './consent-acts.ts'

const members = ['ana', 'bilal', 'chloe', 'dario']

function opened(present: readonly string[] = members, quorum = 0): ConsentEvent {
  return { kind: 'opened', mode: 'room', members, present, carrier: 'ana', quorum, silence: 'wait' }
}

const toRound: readonly ConsentEvent[] = consentSteps
  .slice(1, -1)
  .map((to) => ({ kind: 'stepped', to }))

function stateAfter(...events: readonly ConsentEvent[]): ConsentState {
  const read = replayConsent(events)
  if (!read.ok) throw new Error(`${read.refusal} at ${read.at}`)
  return read.state
}

const consent = (person: string, version = 1): ConsentEvent => ({
  kind: 'consented',
  person,
  version,
})
const object = (person: string, objection: string, version = 1): ConsentEvent => ({
  kind: 'objected',
  person,
  version,
  objection,
})
const adopt: ConsentEvent = { kind: 'closed', outcome: 'adopted' }

describe('a decision by consent', () => {
  test('is decided when all who are there consented, and not before', () => {
    const three = stateAfter(
      opened(),
      ...toRound,
      ...members.slice(0, 3).map((member) => consent(member)),
    )
    expect(refuseConsentEvent(three, adopt)).toBe('answers-missing')
    expect(awaited(three)).toEqual(['dario'])
    const all = afterConsentEvent(three, consent('dario'))
    expect(refuseConsentEvent(all, adopt)).toBeUndefined()
  })

  test('is not decided with too few people, however willing', () => {
    const two = stateAfter(
      opened(['ana', 'bilal'], 3),
      ...toRound,
      consent('ana'),
      consent('bilal'),
    )
    expect(refuseConsentEvent(two, adopt)).toBe('quorum-missing')
  })

  test('is not decided by nobody', () => {
    expect(notYetDecided(stateAfter(opened([]), ...toRound))).toBe('quorum-missing')
  })

  test('lifts one objection at a time, and asks everyone again', () => {
    const two = stateAfter(
      opened(),
      ...toRound,
      consent('ana'),
      object('bilal', 'o1'),
      object('chloe', 'o2'),
      consent('dario'),
      { kind: 'took', objection: 'o1' },
    )
    expect(refuseConsentEvent(two, { kind: 'took', objection: 'o2' })).toBe('another-objection')
    expect(refuseConsentEvent(two, { kind: 'edited', version: 2, lifts: 'o1' })).toBe(
      'not-valid-yet',
    )
    const edited = [
      { kind: 'tested', objection: 'o1', valid: true } as const,
      { kind: 'edited', version: 2, lifts: 'o1' } as const,
    ].reduce<ConsentState>(afterConsentEvent, two)
    expect(awaited(edited)).toEqual(members)
    expect(refuseConsentEvent(edited, consent('ana', 1))).toBe('moved-on')

    const again = members.map((member) => consent(member, 2)).reduce(afterConsentEvent, edited)
    expect(again.objections.map(({ id, state }) => [id, state])).toEqual([
      ['o1', 'lifted'],
      ['o2', 'lifted'],
    ])
    expect(refuseConsentEvent(again, adopt)).toBeUndefined()
  })

  test('asks its author again after an objection that does not hold', () => {
    const state = stateAfter(
      opened(),
      ...toRound,
      ...['ana', 'chloe', 'dario'].map((one) => consent(one)),
      object('bilal', 'o1'),
      { kind: 'took', objection: 'o1' },
      { kind: 'tested', objection: 'o1', valid: false },
    )
    expect(awaited(state)).toEqual(['bilal'])
    expect(refuseConsentEvent(state, adopt)).toBe('answers-missing')
  })

  test('keeps the objection of someone who leaves', () => {
    const state = stateAfter(
      opened(),
      ...toRound,
      ...['ana', 'chloe', 'dario'].map((one) => consent(one)),
      object('bilal', 'o1'),
      { kind: 'left', person: 'bilal' },
    )
    expect(refuseConsentEvent(state, adopt)).toBe('objection-open')
  })

  test('waits for someone who joins late, until they answer or are marked absent', () => {
    const state = stateAfter(
      opened(['ana', 'bilal']),
      ...toRound,
      consent('ana'),
      consent('bilal'),
      { kind: 'arrived', person: 'chloe' },
    )
    expect(refuseConsentEvent(state, adopt)).toBe('answers-missing')
    const answers = afterConsentEvent(state, consent('chloe'))
    const leaves = afterConsentEvent(state, { kind: 'left', person: 'chloe' })
    expect(refuseConsentEvent(answers, adopt)).toBeUndefined()
    expect(refuseConsentEvent(leaves, adopt)).toBeUndefined()
  })

  test('takes no word once it is closed', () => {
    const state = stateAfter(opened(), ...toRound, { kind: 'closed', outcome: 'postponed' })
    expect(refuseConsentEvent(state, consent('ana'))).toBe('closed')
  })
})

const anEvent: fc.Arbitrary<ConsentEvent> = (() => {
  const person = fc.constantFrom(...members)
  const objection = fc.constantFrom('o1', 'o2', 'o3')
  const version = fc.integer({ min: 1, max: 4 })
  return fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('arrived' as const), person }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('left' as const), person }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('stepped' as const),
        to: fc.constantFrom(...consentSteps),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constant('consented' as const), person, version }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('objected' as const), person, version, objection }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('edited' as const),
        version,
        lifts: fc.option(objection),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('took' as const), objection }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('tested' as const),
        objection,
        valid: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('dropped' as const), objection }) },
    { weight: 3, arbitrary: fc.constant(adopt) },
  )
})()

/** What anybody may try, in any order; only what is not refused happens. */
const aStory = fc.array(anEvent, { minLength: 20, maxLength: 60 }).map((tried) => {
  const happened: ConsentEvent[] = [opened(), ...toRound]
  const states = [stateAfter(...happened)]
  for (const event of tried) {
    const state = states.at(-1) ?? beforeConsent
    // In a journey, a key is given once.
    const known =
      event.kind === 'objected' && state.objections.some(({ id }) => id === event.objection)
    if (known || refuseConsentEvent(state, event)) continue
    happened.push(event)
    states.push(afterConsentEvent(state, event))
  }
  return { happened, states }
})

describe('whatever people try, in any order', () => {
  test('nothing is adopted with an open objection, or without everyone on the same version', () => {
    let adopted = 0
    fc.assert(
      fc.property(aStory, ({ states }) => {
        const last = states.at(-1) ?? beforeConsent
        if (last.outcome !== 'adopted') return
        adopted += 1
        expect(openObjections(last)).toEqual([])
        expect(last.present.length).toBeGreaterThan(0)
        expect(last.present.every((person) => consentsNow(last, person))).toBe(true)
      }),
      { numRuns: 500, seed: 6 },
    )
    expect(adopted).toBeGreaterThan(10)
  })

  test('an edit leaves no consent standing', () => {
    let edits = 0
    fc.assert(
      fc.property(aStory, ({ happened, states }) => {
        for (const [at, event] of happened.slice(5).entries()) {
          if (event.kind !== 'edited') continue
          edits += 1
          expect(Object.keys(states[at + 1]?.answers ?? { none: 1 })).toEqual([])
        }
      }),
      { numRuns: 200, seed: 6 },
    )
    expect(edits).toBeGreaterThan(20)
  })

  test('only one objection is worked on, and it is open', () => {
    fc.assert(
      fc.property(aStory, ({ states }) => {
        for (const state of states) {
          const taken = state.objections.find(({ id }) => id === state.taken)
          if (state.taken) expect(taken && isOpenObjection(taken)).toBe(true)
        }
      }),
      { numRuns: 200, seed: 6 },
    )
  })

  test('reading the log again gives the same state', () => {
    fc.assert(
      fc.property(aStory, ({ happened, states }) => {
        const copy: ConsentEvent[] = JSON.parse(JSON.stringify(happened))
        expect(replayConsent(copy)).toEqual({ ok: true, state: states.at(-1) })
      }),
      { numRuns: 200, seed: 6 },
    )
  })

  test('a log in which a consent came after the edit it had not read is told apart', () => {
    const log: ConsentEvent[] = [
      opened(),
      ...toRound,
      consent('ana'),
      { kind: 'edited', version: 2, lifts: null },
      consent('bilal', 1),
    ]
    expect(replayConsent(log)).toEqual({ ok: false, at: 7, refusal: 'moved-on' })
  })
})
