import { everyKind } from '#engines/questionnaires/every-kind.ts'
import type { Answers } from '#engines/questionnaires/index.ts'
import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import type { Assessment } from '#modules/assessments/assessment.ts'
import { rolePoster } from '#modules/assessments/documents/role-poster.ts'
import { callSheet } from '#modules/questionnaires/index.ts'
import { codeLetters } from '#modules/surveys/documents/code-letters.ts'
import { resultsDocument } from '#modules/surveys/documents/results-document.ts'
import { surveyPoster } from '#modules/surveys/documents/survey-poster.ts'
import { countResults } from '#modules/surveys/results.ts'
import type { Survey } from '#modules/surveys/survey.ts'
import { smallQuestionnaire } from '#modules/surveys/testing/small-survey.ts'

const now = new Date('2026-11-29T09:00:00Z')

const aSurvey = {
  ...{ title: 'Le marché de Valbrenne', purpose: 'Choisir le jour du marché.' },
  ...{ controller: 'Commune de Valbrenne', contact: 'mairie@valbrenne.exemple.fr' },
  ...{ keepMonths: 6, access: 'codes', closesOn: '2026-12-31', publishedAt: now },
  translations: [],
} as unknown as Survey

export function lettersOfSurvey(head: Letterhead, typed: Partial<Survey> = {}) {
  return codeLetters(
    {
      ...{ survey: { ...aSurvey, ...typed }, now, locale: 'fr', head },
      ...{
        anyLetter: 'exemple.fr/lettre',
        page: 'exemple.fr/enquetes/le-marche',
        linkOf: (code) => `https://exemple.fr/e/${code}`,
      },
    },
    [
      {
        recipient: { name: 'Odile Kerven', address: '3 rue du Lavoir, 35999 Valbrenne' },
        code: 'K7RW3T2QK7RW3T2Q',
      },
    ],
  )
}

export function posterOfSurvey(typed: Partial<Survey> = {}): Document {
  const survey = { ...aSurvey, wave: 1, ...typed }
  return surveyPoster({
    survey,
    locale: 'fr',
    now,
    address: 'https://exemple.fr/enquetes/e/repondre',
  })
}

export function posterOfRole(house: string, intro = ''): Document {
  const assessment = { intro, closesOn: '2026-12-31' } as unknown as Assessment
  return rolePoster({
    ...{ assessment, house, place: 'Valbrenne', role: 'Les associations', locale: 'fr', now },
    address: 'https://exemple.fr/indice/repondre/K7RW3T2QK7RW3T2Q',
  })
}

/** To be read aloud, with every kind of question, so many times. */
export function aloud(asker: string, by: 'phone' | 'door', times = 1): Document {
  const { pages } = everyKind
  const repeated = Array.from({ length: times }, () => pages).flat()
  return callSheet({
    ...{ questionnaire: { ...everyKind, pages: repeated }, language: 'fr', locale: 'fr', by },
    ...{ title: 'Se déplacer à Valbrenne', purpose: 'Choisir les trajets du car.' },
    kept: 'Les réponses sont effacées 12 mois après la fin.',
    ...{ asker, contact: '02 99 00 00 00', now },
  })
}

/** What so many people answered, question after question. */
export function resultsOfSurvey(
  people: number,
  questions = 1,
  typed: Partial<Survey> = {},
): Document {
  const answers = (at: number): Answers => ({
    age: { state: 'given', value: { chosen: at % 3 === 0 ? 'jeune' : 'plus' } },
    marche: { state: 'given', value: at % 2 === 0 },
  })
  const results = countResults(
    smallQuestionnaire,
    Array.from({ length: people }, (_, at) => ({ medium: 'screen', answers: answers(at) })),
    undefined,
  )
  const repeated = Array.from({ length: questions }, () => results.questions).flat()
  return resultsDocument({
    ...{
      survey: { ...aSurvey, ...typed },
      results: { ...results, questions: repeated },
      locale: 'fr',
      now,
    },
    beside: { compared: [], weighting: undefined },
    address: 'https://exemple.fr/enquetes/le-marche/resultats',
  })
}
