import {
  type Answers,
  cellsOf,
  columnsOf,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import { smallGroups } from '#engines/survey-statistics/index.ts'
import { fewest } from '#kit/small-cells.ts'
import type { Survey } from './survey.ts'

/** A file taken while people answer, beside the one of an hour later, shows who has just answered: it waits for the end. */
export function mayTakeFiles({ state }: Pick<Survey, 'state'>): boolean {
  return state === 'closed' || state === 'sealed'
}

/** What somebody wrote in their own words tells everybody from everybody; names and files are judged apart. */
const neverTelling: readonly Question['kind'][] = [
  'short-text',
  'long-text',
  'consent',
  'contact',
  'file',
]

/**
 * Questions that together may say who somebody is: those that the team named; else every one that tells people apart, a
 * commune or an age as well as a list, for nobody has said yet which ones do not.
 */
export function tellingQuestions(
  { quasiIdentifiers }: Pick<Survey, 'quasiIdentifiers'>,
  questionnaire: Questionnaire,
): readonly string[] {
  if (quasiIdentifiers.length > 0) return quasiIdentifiers
  return questionsOf(questionnaire)
    .filter(({ kind }) => !neverTelling.includes(kind))
    .map(({ id }) => id)
}

/** How many people are alone with their answers to these questions: whoever knows them would find the rest. */
export function countAlone(
  questionnaire: Questionnaire,
  questions: readonly string[],
  all: readonly Answers[],
): number {
  if (questions.length === 0) return 0
  const columns = columnsOf(questionnaire, questionnaire.languages[0] ?? 'fr').filter(
    ({ question }) => questions.includes(question),
  )
  const names = columns.map(({ name }) => name)
  const people = all.map((answers) =>
    Object.fromEntries(cellsOf(columns, answers).map((cell, at) => [names[at] ?? '', cell])),
  )
  return smallGroups(people, names, 2).length
}

type Came = { readonly medium: string }

/**
 * How an answer came in may say who gave it to whoever saw them answer: told only where five people at least share it. On which day, which is
 * kept to hide what is few, nobody is told: those who answer read that how they answer is kept, and nothing of the day.
 */
export function mayTellMedium(all: readonly Came[], { medium }: Came): boolean {
  return all.filter((row) => row.medium === medium).length >= fewest
}
