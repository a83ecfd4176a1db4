import { describe, expect, it } from 'vitest'
import { figuresOf, spentBy } from './figures.ts'
import {
  answerShape,
  costProblem,
  enteredShape,
  ideaShape,
  isStepLate,
  isUnanswered,
  mayAppeal,
  mayMerge,
  mayWithdraw,
} from './idea.ts'
import { benchIdea } from './testing/edition-made.ts'

describe('an idea', () => {
  it('owes an answer until it is judged, and again while an appeal waits', () => {
    expect(isUnanswered({ state: 'received' }, undefined)).toBe(true)
    expect(isUnanswered({ state: 'refused' }, undefined)).toBe(false)
    expect(isUnanswered({ state: 'refused' }, { decision: undefined })).toBe(true)
    expect(isUnanswered({ state: 'refused' }, { decision: 'dismissed' })).toBe(false)
  })

  it('is appealed once, when it was refused, before the vote', () => {
    const asked = { ideaId: '1', reason: 'Voyez.', askedAt: new Date(), answer: '', jury: '' }
    const appeal = { ...asked, decision: undefined, decidedAt: undefined }
    expect(mayAppeal({ state: 'analysis' }, { state: 'refused' }, undefined)).toBe(true)
    expect(mayAppeal({ state: 'analysis' }, { state: 'refused' }, appeal)).toBe(false)
    expect(mayAppeal({ state: 'vote' }, { state: 'refused' }, undefined)).toBe(false)
    expect(mayAppeal({ state: 'analysis' }, { state: 'received' }, undefined)).toBe(false)
  })

  it('is taken back until it is on the ballots', () => {
    expect(mayWithdraw({ state: 'ideas' }, { state: 'received' })).toBe(true)
    expect(mayWithdraw({ state: 'vote' }, { state: 'admissible' })).toBe(false)
    expect(mayWithdraw({ state: 'ideas' }, { state: 'merged' })).toBe(false)
  })

  it('becomes one with another that is on its way, never with itself', () => {
    const idea = { id: '1', state: 'received' } as const
    expect(mayMerge(idea, { id: '2', state: 'admissible' })).toBe(true)
    expect(mayMerge(idea, idea)).toBe(false)
    expect(mayMerge(idea, { id: '2', state: 'refused' })).toBe(false)
  })

  it('costs no less and no more than the rules say, and never more than the envelope', () => {
    const rules = { leastCents: 100, mostCents: undefined, envelopeCents: 500 }
    expect(costProblem(rules, 99)).toBe('cost-too-low')
    expect(costProblem(rules, 100)).toBeUndefined()
    expect(costProblem(rules, 501)).toBe('cost-too-high')
    expect(costProblem({ ...rules, mostCents: 300 }, 301)).toBe('cost-too-high')
    expect(costProblem({ ...rules, leastCents: undefined }, 0)).toBe('cost-too-low')
  })

  it('needs no name and no address; an address is one, and a place on a map has both its numbers', () => {
    expect(
      ideaShape.parse({ title: benchIdea.title, description: benchIdea.description }),
    ).toMatchObject({
      ...{ name: '', contact: '', theme: '', latitude: undefined },
    })
    expect(ideaShape.safeParse({ ...benchIdea, contact: 'ana' }).success).toBe(false)
    const entered = { ...benchIdea, medium: 'paper', latitude: '45,7' }
    expect(enteredShape.safeParse(entered).success).toBe(false)
    expect(enteredShape.parse({ ...entered, longitude: '4,8' })).toMatchObject({ latitude: 45.7 })
    expect(enteredShape.safeParse({ ...entered, longitude: '400' }).success).toBe(false)
  })

  it('is answered with what it costs, or with the clause it does not meet', () => {
    const yes = { verdict: 'admissible', answer: 'Possible en avril.' }
    expect(answerShape.parse({ ...yes, costs: 'Bancs | 2 400,50' })).toMatchObject({
      costs: [{ label: 'Bancs', cents: 240_050 }],
    })
    for (const costs of ['', 'Bancs', '| 20', 'Bancs | peu'])
      expect([costs, answerShape.safeParse({ ...yes, costs }).success]).toEqual([costs, false])
    const no = { verdict: 'refused', answer: 'Hors de la commune.' }
    expect(answerShape.safeParse(no).success).toBe(false)
    expect(answerShape.parse({ ...no, clause: '2' })).toMatchObject({ clause: 2 })
  })
})

describe('the delivery', () => {
  it('has a step late from the day after, done or not', () => {
    expect(isStepLate({ dueOn: '2026-12-10', doneOn: undefined }, '2026-12-10')).toBe(false)
    expect(isStepLate({ dueOn: '2026-12-10', doneOn: undefined }, '2026-12-11')).toBe(true)
    expect(isStepLate({ dueOn: '2026-12-10', doneOn: '2026-12-11' }, '2027-01-01')).toBe(true)
    expect(isStepLate({ dueOn: '2026-12-10', doneOn: '2026-12-09' }, '2027-01-01')).toBe(false)
  })

  it('is in the figures of the edition once there is a result, without ballots where they are hidden', () => {
    const facts = { ideas: [], appeals: [], steps: [], result: undefined }
    expect(figuresOf(facts).map(({ key }) => key)).not.toContain('spent')
    const parts = [
      {
        ...{ area: '', cents: 900, spent: 700, voters: 3, winners: [1] },
        ...{ projects: [], ties: [], isByLot: false },
      },
    ]
    const result = { parts, voters: 3, screen: 2, paper: 1 }
    expect(spentBy(result)).toBe(700)
    expect(figuresOf({ ...facts, result })).toContainEqual({
      key: 'byPaper',
      kind: 'number',
      value: 1,
    })
    const hidden = figuresOf({ ...facts, result: { ...result, decisionOnly: true } })
    expect(hidden.map(({ key }) => key)).not.toContain('byPaper')
  })
})
