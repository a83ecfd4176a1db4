import { expect, test } from 'vitest'
import type { Answers } from '#engines/questionnaires/index.ts'
import { countResults } from './results.ts'
import { spokenResults, spokenTitle } from './spoken-results.ts'
import type { Survey } from './survey.ts'
import { smallQuestionnaire } from './testing/small-survey.ts'
import { openSaid } from './texts/results.ts'

const [first, ...pages] = smallQuestionnaire.pages
const [age, ...others] = first?.questions ?? []
const inBoth = {
  ...smallQuestionnaire,
  languages: ['fr', 'en'],
  title: { fr: 'Le marché', en: 'The market' },
  pages: [
    {
      ...first,
      questions: [
        {
          ...age,
          text: { fr: 'Votre âge', en: 'Your age' },
          options: [
            { id: 'jeune', text: { fr: 'Moins de 30 ans', en: 'Under 30' } },
            { id: 'plus', text: { fr: '30 ans et plus' } },
          ],
        },
        ...others,
      ],
    },
    ...pages,
  ],
}
const answers: Answers = { age: { state: 'given', value: { chosen: 'jeune' } } }
const results = countResults(
  smallQuestionnaire,
  Array.from({ length: 9 }, () => ({ medium: 'screen', answers }) as const),
  undefined,
)
const told = { results, beside: { compared: [], weighting: undefined } }
const survey = (
  questionnaire: unknown,
  title = 'Le marché',
  translations: readonly unknown[] = [],
) =>
  ({
    title,
    translations,
    questionnaire: questionnaire && JSON.stringify(questionnaire),
  }) as unknown as Survey
const labels = (spoken: ReturnType<typeof spokenResults>) =>
  spoken.results.questions
    .slice(0, 1)
    .map(({ label, tables }) => [label, ...(tables[0]?.parts.map((part) => part.label) ?? [])])[0]

test('results are told in English where words exist, and as they were written elsewhere', () => {
  const english = spokenResults(survey(inBoth), told, 'en')
  expect(labels(english)?.slice(0, 3)).toEqual(['Your age', 'Under 30', '30 ans et plus'])
  expect(english.language).toBe('en')
  const french = spokenResults(survey(inBoth), told, 'fr')
  expect(labels(french)?.slice(0, 2)).toEqual(['Votre âge', 'Moins de 30 ans'])
  expect(spokenResults(survey(smallQuestionnaire), told, 'en').results).toEqual(results)
  expect(spokenResults(survey(undefined), told, 'en').results).toEqual(results)
})

test('a title is told in English once it has English words of its own', () => {
  expect(spokenTitle(survey(inBoth), 'en')).toEqual({ title: 'The market', language: 'en' })
  const copied = { ...inBoth, title: { fr: 'Le marché', en: 'Le marché' } }
  for (const [questionnaire, locale] of [
    [copied, 'en'],
    [inBoth, 'fr'],
  ] as const)
    expect(spokenTitle(survey(questionnaire), locale)).toMatchObject({ language: 'fr' })
  // The questions are those of a model: their title says another thing than that of the survey.
  const named = [{ language: 'en', words: { 'said[name].text': 'Who comes?' } }]
  expect(spokenTitle(survey(inBoth, 'Qui vient ?'), 'en').title).toBe('Qui vient ?')
  expect(spokenTitle(survey(inBoth, 'Qui vient ?', named), 'en').title).toBe('Who comes?')
})

test('what is not published of a question has the name of what people gave', () => {
  const sentences = ['date', 'file', 'long-text'].map((kind) => openSaid(kind, 'fr'))
  expect(sentences).toEqual([
    expect.stringContaining('dates'),
    expect.stringContaining('fichiers'),
    expect.stringContaining('textes'),
  ])
})
