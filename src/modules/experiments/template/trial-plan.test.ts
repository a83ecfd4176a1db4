import { describe, expect, test } from 'vitest'
import { findSection } from './protocol-sections.ts'
import { plannedTrial, readPlanOf, trialPlanKey, trialPlansIn } from './trial-plan.ts'
import { trialPlanProblems } from './trial-plan-problems.ts'

const row = {
  id: 'a',
  question: 'Viennent-elles plus ?',
  design: 'clustered',
  drawn: 'yes',
  outcome: 'presence; plaisir',
  treatment: 'recu',
  cluster: 'classe',
  covariates: 'age ; avant, deux',
  se: 'CR2',
  alpha: '0.1',
  corrections: 'holm',
  permutations: 500,
  better: 'lower',
  least: 0.5,
}

describe('a row of the protocol is a plan that the engine runs', () => {
  test('with the columns apart at semicolons, and nothing that the engine does not know', () => {
    expect(plannedTrial(row).fields).toEqual({
      design: 'clustered',
      outcome: ['presence', 'plaisir'],
      treatment: 'recu',
      cluster: 'classe',
      covariates: ['age', 'avant, deux'],
      se: 'CR2',
      alpha: 0.1,
      corrections: ['holm'],
      permutations: 500,
    })
    expect(readPlanOf(row).ok).toBe(true)
    expect(plannedTrial(row)).toMatchObject({ isDrawn: true, isHigherBetter: false, least: 0.5 })
  })

  test('what nobody wrote is left to the design', () => {
    const bare = { id: 'b', question: 'x', design: 'complete', outcome: 'y', treatment: 't' }
    const asked = { ...bare, control: '', se: 'design', corrections: 'none', covariates: '' }
    expect(plannedTrial(asked).fields).toEqual({
      ...{ design: 'complete', outcome: 'y', treatment: 't', alpha: 0.05 },
    })
  })

  test('says at its field what does not go together', () => {
    const { cluster: _, ...without } = row
    expect(Object.keys(trialPlanProblems(without, 'fr'))).toEqual(['cluster'])
    expect(trialPlanProblems({ ...row, se: 'HC2' }, 'fr')).toEqual({
      se: expect.stringContaining('CR0, CR1, CR2'),
    })
    expect(trialPlanProblems({ ...row, covariates: 'classe' }, 'en')).toEqual({
      cluster: expect.stringContaining('"classe"'),
    })
    expect(trialPlanProblems(row, 'fr')).toEqual({})
  })

  test('every choice of the form is one that the engine reads', () => {
    const fields = findSection(trialPlanKey)?.fields ?? []
    const byDesign = fields.find(({ name }) => name === 'design')?.options ?? []
    expect(byDesign.length).toBe(8)
    for (const { value } of byDesign) {
      const whole = { ...row, design: value, se: 'design', block: 'bloc', time: 'apres' }
      expect(trialPlanProblems(whole, 'fr'), value).toEqual({})
    }
  })

  test('a protocol without one has none', () => {
    expect(trialPlansIn({})).toEqual([])
    expect(trialPlansIn({ [trialPlanKey]: { without: 'rien à calculer' } })).toEqual([])
  })
})
