import {
  type Answers,
  cellsOf,
  columnsOf,
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

/** Questions that together may say who somebody is: those that the team named, else every one with one answer of a list. */
export function tellingQuestions(
  { quasiIdentifiers }: Pick<Survey, 'quasiIdentifiers'>,
  questionnaire: Questionnaire,
): readonly string[] {
  if (quasiIdentifiers.length > 0) return quasiIdentifiers
  return questionsOf(questionnaire)
    .filter(({ kind }) => kind === 'single')
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

type Origin = { readonly medium: string; readonly sentOn: string | undefined }

/** How and when an answer came in says who gave it to whoever saw them answer: told only where five people at least share both. */
export function mayTellOrigin(all: readonly Origin[], { medium, sentOn }: Origin): boolean {
  return all.filter((row) => row.medium === medium && row.sentOn === sentOn).length >= fewest
}
