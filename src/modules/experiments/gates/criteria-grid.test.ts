import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { eligibilityCriteria } from '../eligibility.ts'
import { criteriaGrid } from './criteria-grid.ts'

const read = (fields: Record<string, string>) =>
  parseForm(criteriaGrid.form.shape, { criterion: 'novelty', text: '', link: '', ...fields }, 'fr')

test('a criterion that is met says by what: no other state asks for it', () => {
  const met = read({ state: 'met' })
  expect(met.ok ? undefined : met.form.problems['text']).toBeTruthy()
  expect(read({ state: 'met', text: 'Rien de tel ici' }).ok).toBe(true)
  expect(read({ state: 'in-progress' }).ok).toBe(true)
})

test('each word of a sheet names a criterion that is there', () => {
  const named = Object.values(criteriaGrid.words?.['criterion'] ?? {})
  expect(named.length).toBeGreaterThan(5)
  for (const criterion of named) expect(eligibilityCriteria).toContain(criterion)
})
