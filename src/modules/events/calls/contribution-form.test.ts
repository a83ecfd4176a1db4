import { expect, test } from 'vitest'
import type { Contribution, Speaker } from '../contribution.ts'
import { contributionValues, readContribution } from './contribution-form.ts'

const asked = { locale: 'fr', answerMissing: 'Répondez à cette question.' } as const
const questions = [
  { key: 'q1', label: 'Pour qui ?', required: false },
  { key: 'q2', label: 'Qu’avez-vous appris ?', required: true },
]
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
  const read = readContribution({ title: '', email2: 'basile' }, questions, asked)
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
  expect(read.form.problems['answer-q2']).toBe('Répondez à cette question.')
  expect(read.form.problems['email2']).toContain('prenom@exemple.fr')
  expect(read.form.values['email2']).toBe('basile')
})

test('what was sent comes back in the same fields', () => {
  const read = readContribution(typed, questions, asked)
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
  expect(contributionValues(contribution, kept)).toMatchObject(typed)
})
