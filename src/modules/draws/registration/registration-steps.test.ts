import { expect, test } from 'vitest'
import { twoFeatures } from '../testing/features.ts'
import { nextStep, stepAnswers, stepProblems, stepsOf } from './registration-steps.ts'

const rules = {
  features: twoFeatures(new Date('2026-11-25')),
  minimumAge: 16,
  year: 2026,
  asksAddress: false,
  conflicts: 'être élu·e',
  locale: 'fr',
} as const
const you = { firstName: 'Anna', lastName: 'Riou', birthYear: '1961' }
const steps = stepsOf(rules)
const step = (key: string) => {
  const registrationStep = steps.find((item) => item.key === key)
  if (!registrationStep) throw new Error(`no step ${key}`)
  return registrationStep
}

test('a question a screen: who, how to reach them, each feature that is asked, who may not sit', () => {
  expect(steps.map(({ key }) => key)).toEqual(['vous', 'contact', 'q-logement', 'situation'])
  const bare = stepsOf({ ...rules, conflicts: '', asksAddress: true })
  expect(bare.map(({ key }) => key)).toEqual(['vous', 'contact', 'adresse', 'q-logement'])
})

test('a screen answers for its own fields and for no other', () => {
  expect(stepProblems(step('vous'), you, rules)).toEqual({})
  expect(Object.keys(stepProblems(step('vous'), { ...you, birthYear: '2015' }, rules))).toEqual([
    'birthYear',
  ])
  expect(Object.keys(stepProblems(step('contact'), { phone: '06' }, rules))).toEqual(['phone'])
  expect(Object.keys(stepProblems(step('q-logement'), { 'q-logement': 'x' }, rules))).toEqual([
    'q-logement',
  ])
  expect(Object.keys(stepProblems(step('situation'), {}, rules))).toEqual(['conflict'])
  expect(stepProblems(step('situation'), { conflict: 'no' }, rules)).toEqual({})
})

test('only what the screen asks is kept, and no more of it than a form may hold', () => {
  const raw = { ...you, firstName: 'x'.repeat(5000), 'q-logement': 'locataire', _key: 'k' }
  const kept = stepAnswers(step('vous'), raw)
  expect(Object.keys(kept)).toEqual(['firstName', 'lastName', 'birthYear'])
  expect(kept['firstName']).toHaveLength(300)
})

test('one goes on with the first screen that is not answered, and with none when all are', () => {
  expect(nextStep(rules, {})?.key).toBe('vous')
  expect(nextStep(rules, { ...you, 'q-logement': 'locataire' })?.key).toBe('contact')
  const all = { ...you, phone: '06 12 34 56 78', 'q-logement': 'locataire', conflict: 'yes' }
  expect(nextStep(rules, all)).toBeUndefined()
})
