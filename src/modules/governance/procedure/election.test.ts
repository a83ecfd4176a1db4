import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerers,
  beforeElection,
  cited,
  type ElectionEvent,
  type ElectionRules,
  type ElectionState,
  electionSteps,
  electors,
  eligible,
  hasOpenObjection,
  objectionSubjects,
  papersAwaited,
  tally,
  usualRules,
} from './election.ts'
import {
  afterElectionEvent,
  refuseElectionEvent,
  refuseName,
  replayElection,
} from './election-acts.ts'

const members = ['ana', 'bilal', 'chloe', 'dario']

function opened(rules: Partial<ElectionRules> = {}, present = members): ElectionEvent {
  return { kind: 'opened', members, present, rules: { ...usualRules, ...rules } }
}
const step = (to: ElectionState['step']): ElectionEvent => ({ kind: 'stepped', to })
const paper = (person: string): ElectionEvent => ({ kind: 'nominated', person })
const consent = (person: string, version = 2): ElectionEvent => ({
  kind: 'consented',
  person,
  version,
})

function stateAfter(...events: readonly ElectionEvent[]): ElectionState {
  const read = replayElection(events)
  if (!read.ok) throw new Error(`${read.refusal} at ${read.at}`)
  return read.state
}

const named = { ana: 'bilal', bilal: 'chloe', chloe: 'bilal', dario: 'chloe' }
const toPapers = [opened(), step('nomination'), ...members.map(paper)]
const toChange: readonly ElectionEvent[] = [
  ...toPapers,
  { kind: 'revealed', nominations: named },
  step('change'),
]
const toRound: readonly ElectionEvent[] = [
  ...toChange,
  step('proposal'),
  { kind: 'proposed', person: 'chloe' },
]

describe('an election without candidates', () => {
  test('opens the papers together, once all are in', () => {
    const three = stateAfter(...toPapers.slice(0, -1))
    expect(papersAwaited(three)).toEqual(['dario'])
    const { dario: _missing, ...some } = named
    expect(refuseElectionEvent(three, { kind: 'revealed', nominations: some })).toBe(
      'papers-awaited',
    )
    expect(
      refuseElectionEvent(stateAfter(...toPapers), { kind: 'revealed', nominations: named }),
    ).toBeUndefined()
  })

  test('counts the papers; one may move to a name already on a paper, and to no other', () => {
    const state = stateAfter(...toChange)
    expect(tally(state).map(({ person, papers }) => [person, papers])).toEqual([
      ['bilal', 2],
      ['chloe', 2],
    ])
    expect(refuseElectionEvent(state, { kind: 'changed', person: 'ana', to: 'dario' })).toBe(
      'not-cited',
    )
    const moved = afterElectionEvent(state, { kind: 'changed', person: 'ana', to: 'chloe' })
    expect(tally(moved)[0]).toEqual({ person: 'chloe', papers: 3, by: ['ana', 'bilal', 'dario'] })
  })

  test('may propose another name than the most named', () => {
    const state = stateAfter(...toChange, step('proposal'))
    expect(refuseElectionEvent(state, { kind: 'proposed', person: 'bilal' })).toBeUndefined()
    expect(refuseElectionEvent(state, { kind: 'proposed', person: 'ana' })).toBe('not-cited')
  })

  test('asks the person concerned last', () => {
    const state = stateAfter(...toRound, consent('ana'), consent('bilal'))
    expect(answerers(state)).toEqual(['ana', 'bilal', 'dario'])
    expect(refuseElectionEvent(state, consent('chloe'))).toBe('not-your-turn')
    const theirs = afterElectionEvent(state, consent('dario'))
    expect(refuseElectionEvent(theirs, step('acceptance'))).toBe('round-not-over')
    const over = afterElectionEvent(theirs, consent('chloe'))
    expect(refuseElectionEvent(over, step('acceptance'))).toBeUndefined()
  })

  test('asks whoever joins at the last moment, before it is over', () => {
    const three = ['ana', 'bilal', 'chloe']
    const state = stateAfter(
      opened({}, three),
      step('nomination'),
      ...three.map(paper),
      { kind: 'revealed', nominations: { ana: 'bilal', bilal: 'chloe', chloe: 'bilal' } },
      step('change'),
      step('proposal'),
      { kind: 'proposed', person: 'chloe' },
      ...['ana', 'bilal', 'chloe'].map((one) => consent(one)),
      step('acceptance'),
      { kind: 'arrived', person: 'dario' },
    )
    expect(refuseElectionEvent(state, { kind: 'accepted' })).toBe('wrong-step')
    expect(refuseElectionEvent(state, step('acceptance'))).toBe('round-not-over')
    const answered = afterElectionEvent(state, consent('dario'))
    expect(refuseElectionEvent(answered, step('acceptance'))).toBeUndefined()
  })

  test('has another name proposed after a refusal, and asks everyone again', () => {
    const all = ['ana', 'bilal', 'dario', 'chloe'].map((one) => consent(one))
    const accepting = stateAfter(...toRound, ...all, step('acceptance'))
    const state = afterElectionEvent(accepting, { kind: 'refused' })
    expect(state).toMatchObject({ step: 'proposal', declined: ['chloe'], answers: {} })
    expect(cited(state)).toEqual(['bilal'])
    const again = afterElectionEvent(state, { kind: 'proposed', person: 'bilal' })
    expect(again.version).toBe(3)
  })

  test('voids every consent when the mandate is written otherwise', () => {
    const state = stateAfter(...toRound, consent('ana'), consent('bilal'), {
      kind: 'amended',
      version: 3,
      lifts: null,
    })
    expect(state.answers).toEqual({})
    expect(refuseElectionEvent(state, consent('ana', 2))).toBe('moved-on')
  })
})

describe('the rules that the circle fixed', () => {
  const at = (rules: Partial<ElectionRules>, present = members) =>
    stateAfter(opened(rules, present), step('nomination'))

  test('say whether a paper may be blank', () => {
    expect(refuseName(at({}), 'ana', null)).toBe('blank-paper')
    expect(refuseName(at({ blank: true }), 'ana', null)).toBeUndefined()
  })

  test('say whether one may name oneself', () => {
    expect(refuseName(at({}), 'ana', 'ana')).toBeUndefined()
    expect(refuseName(at({ oneself: false }), 'ana', 'ana')).toBe('oneself')
  })

  test('say whether one may decline before, and then still name someone', () => {
    const declined = (rules: Partial<ElectionRules>) =>
      stateAfter(opened({ declineBefore: true, ...rules }), { kind: 'declined', person: 'ana' })
    expect(refuseElectionEvent(stateAfter(opened()), { kind: 'declined', person: 'ana' })).toBe(
      'no-declining',
    )
    expect(eligible(declined({}))).toEqual(['bilal', 'chloe', 'dario'])
    expect(electors(declined({}))).toContain('ana')
    expect(electors(declined({ declinedVote: false }))).not.toContain('ana')
  })

  test('say what holds for those who are not there', () => {
    const present = ['ana', 'bilal', 'chloe']
    expect(refuseName(at({}, present), 'ana', 'dario')).toBeUndefined()
    expect(refuseName(at({ absentEligible: false }, present), 'ana', 'dario')).toBe('not-eligible')
    expect(refuseElectionEvent(at({}, present), paper('dario'))).toBe('not-an-elector')
    expect(refuseElectionEvent(at({ absentVote: true }, present), paper('dario'))).toBeUndefined()
  })

  test('say whether one may object to the person', () => {
    const objection = {
      kind: 'objected',
      person: 'ana',
      version: 2,
      objection: 'o1',
      about: 'person',
    } as const
    expect(refuseElectionEvent(stateAfter(...toRound), objection)).toBeUndefined()
    const [, ...rest] = toRound
    const other = stateAfter(opened({ objectionOnPerson: false }), ...rest)
    expect(refuseElectionEvent(other, objection)).toBe('not-on-persons')
    expect(refuseElectionEvent(other, { ...objection, about: 'mandate' })).toBeUndefined()
  })
})

/** Stands for the version that is being read. */
const now = 0

const anEvent: fc.Arbitrary<ElectionEvent> = (() => {
  const person = fc.constantFrom(...members)
  const objection = fc.constantFrom('o1', 'o2')
  const version = fc.constantFrom(now, now, now, now, 2, 3)
  const kind = <K extends string>(name: K) => fc.constant(name)
  return fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: kind('arrived'), person }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('left'), person }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: kind('stepped'), to: fc.constantFrom(...electionSteps) }),
    },
    { weight: 3, arbitrary: fc.record({ kind: kind('changed'), person, to: person }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('proposed'), person }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: kind('amended'), version, lifts: fc.option(objection) }),
    },
    { weight: 30, arbitrary: fc.record({ kind: kind('consented'), person, version }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: kind('objected'),
        person,
        version,
        objection,
        about: fc.constantFrom(...objectionSubjects),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: kind('tested'), objection, valid: fc.boolean() }) },
    { weight: 3, arbitrary: fc.constant({ kind: 'accepted' } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'refused' } as const) },
  )
})()

const aStory = fc.array(anEvent, { minLength: 30, maxLength: 80 }).map((tried) => {
  const happened = [...toRound]
  const states = [stateAfter(...happened)]
  for (const electionEvent of tried) {
    const state = states.at(-1) ?? beforeElection
    const event =
      'version' in electionEvent && electionEvent.version === now
        ? { ...electionEvent, version: state.version + (electionEvent.kind === 'amended' ? 1 : 0) }
        : electionEvent
    const known =
      event.kind === 'objected' && state.objections.some(({ id }) => id === event.objection)
    if (known || refuseElectionEvent(state, event)) continue
    happened.push(event)
    states.push(afterElectionEvent(state, event))
  }
  return { happened, states }
})

describe('whatever people try, in any order', () => {
  test('nobody is elected with an open objection, uncited, or before all others consented', () => {
    let elected = 0
    fc.assert(
      fc.property(aStory, ({ states }) => {
        const last = states.at(-1) ?? beforeElection
        if (!last.elected) return
        elected += 1
        expect(hasOpenObjection(last)).toBe(false)
        expect(cited(last)).toContain(last.elected)
      }),
      { numRuns: 400, seed: 6 },
    )
    expect(elected).toBeGreaterThan(10)
  })

  test('reading the log again gives the same state', () => {
    fc.assert(
      fc.property(aStory, ({ happened, states }) => {
        const copy: ElectionEvent[] = JSON.parse(JSON.stringify(happened))
        expect(replayElection(copy)).toEqual({ ok: true, state: states.at(-1) })
      }),
      { numRuns: 200, seed: 6 },
    )
  })

  test('the person concerned never answers before another', () => {
    let asked = 0
    fc.assert(
      fc.property(aStory, ({ happened, states }) => {
        for (const [at, event] of happened.slice(toRound.length).entries()) {
          const before = states[at]
          if (event.kind !== 'consented' || !before || event.person !== before.proposed) continue
          asked += 1
          expect(
            answerers(before).every((answerer) => before.answers[answerer] === 'consent'),
          ).toBe(true)
        }
      }),
      { numRuns: 300, seed: 6 },
    )
    expect(asked).toBeGreaterThan(10)
  })
})
