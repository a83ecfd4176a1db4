import { expect, test } from 'vitest'
import type { RawForm } from '#kit/form.ts'
import { formValues, readFormAnswers } from '#modules/questionnaires/index.ts'
import type { Contribution, Speaker } from '../contribution.ts'
import { contributionValues, readContribution } from './contribution-form.ts'

const questions = [
  { id: 'q1', kind: 'long-text', most: 2000, text: { fr: 'Pour qui ?' } },
  {
    id: 'q2',
    kind: 'long-text',
    most: 2000,
    text: { fr: 'Qu’avez-vous appris ?' },
    required: true,
  },
] as const
const readForm = (raw: RawForm) =>
  readContribution(raw, readFormAnswers(questions, raw, { locale: 'fr' }), 'fr')
const typed = {
  title: 'Un budget au tableau noir',
  summary: 'Trente enfants décident.',
  format: 'atelier',
  language: 'fr',
  expected: '30',
  name1: 'Odile Serre',
  email1: 'odile@valbrenne.example',
  publishName1: 'yes',
  'answer-q2': 'Qu’il faut du temps.',
}

test('a form says everything that is missing at once, by field', () => {
  const read = readForm({ title: '', email2: 'basile' })
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(Object.keys(read.form.problems).sort()).toEqual(
    [
      'title',
      'summary',
      'format',
      'language',
      'answer-q2',
      'name1',
      'email1',
      'name2',
      'email2',
    ].sort(),
  )
  expect(read.form.problems['answer-q2']).toBe('Remplissez ce champ.')
  expect(read.form.problems['email2']).toContain('prenom@exemple.fr')
  expect(read.form.values['email2']).toBe('basile')
})

test('what was sent comes back in the same fields', () => {
  const read = readForm(typed)
  if (!read.ok) throw new Error(JSON.stringify(read.form.problems))
  const { words, speakers, answers } = read.value
  const { track: _, ...rest } = words
  const contribution = { ...rest, trackId: undefined, answers } as unknown as Contribution
  const kept = speakers.map(({ publishName, publishPhoto, ...identity }, at) => ({
    position: at + 1,
    publishName,
    publishPhoto,
    identity: { ...identity, personId: undefined },
  })) as unknown as Speaker[]
  expect(contributionValues(contribution, kept, formValues(questions, answers))).toMatchObject(
    typed,
  )
})
