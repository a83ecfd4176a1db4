import { describe, expect, test } from 'vitest'
import { heldDecision } from './decision.ts'
import {
  checkProblem,
  type EligibilityCheck,
  eligibility,
  eligibilityCriteria,
} from './eligibility.ts'
import { decisionShape, stageDatesShape, waiverShape } from './gates/evidence.ts'

function check(overrides: Partial<EligibilityCheck>): EligibilityCheck {
  return {
    id: 'c',
    criterion: 'novelty',
    state: 'met',
    text: 'Rien de tel au centre de ressources',
    link: undefined,
    fileId: undefined,
    personId: undefined,
    at: new Date('2026-03-01T10:00:00Z'),
    ...overrides,
  }
}

describe('the seven criteria', () => {
  test('are seven, and to be seen when nothing was read', () => {
    expect(eligibility([])).toHaveLength(7)
    expect(new Set(eligibility([]).map((standing) => standing.state))).toEqual(new Set(['unknown']))
    expect(new Set(eligibilityCriteria).size).toBe(7)
  })

  test('stand as they were last read, whatever the order of the readings', () => {
    const later = check({ id: 'd', state: 'not-met', at: new Date('2026-04-01T10:00:00Z') })
    for (const readings of [
      [check({}), later],
      [later, check({})],
    ]) {
      const novelty = eligibility(readings).find((standing) => standing.criterion === 'novelty')
      expect(novelty?.state).toBe('not-met')
      expect(novelty?.earlier.map((eligibilityCheck) => eligibilityCheck.id)).toEqual(['c'])
    }
  })

  test('are met, or not, by evidence and never by a tick alone', () => {
    expect(checkProblem('met', ' ')).toBe('evidence-missing')
    expect(checkProblem('not-met', '')).toBe('evidence-missing')
    expect(checkProblem('in-progress', '')).toBeUndefined()
    expect(checkProblem('met', 'Statuts signés')).toBeUndefined()
  })
})

describe('a decision of the circle', () => {
  const decision = {
    ...decisionShape.parse({
      subject: 'framing',
      circle: 'Copil Labo',
      decidedOn: '2026-03-10',
      outcome: 'postponed',
      minutes: 'On attend le budget.',
    }),
    id: 'd1',
    fileId: undefined,
    recordedBy: undefined,
    at: new Date('2026-03-10T10:00:00Z'),
  }

  test('holds until a later one on the same subject', () => {
    const later = { ...decision, id: 'd2', decidedOn: '2026-04-10', outcome: 'consented' as const }
    expect(heldDecision([later, decision], 'framing')?.id).toBe('d2')
    expect(heldDecision([decision, later], 'framing')?.id).toBe('d2')
    expect(heldDecision([decision, later], 'economics')).toBeUndefined()
  })

  test('taken the same day, the one recorded last holds', () => {
    const later = { ...decision, id: 'd2', at: new Date('2026-03-11T10:00:00Z') }
    expect(heldDecision([decision, later], 'framing')?.id).toBe('d2')
  })
})

test('a waiver takes more than a word, a date must be in the calendar', () => {
  expect(waiverShape.safeParse({ reason: 'Urgent.' }).success).toBe(false)
  expect(stageDatesShape.safeParse({ idea: '2026-02-30' }).success).toBe(false)
  expect(stageDatesShape.parse({ idea: '' }).idea).toBeUndefined()
})
