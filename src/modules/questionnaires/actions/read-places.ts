import type { Answers, Question, Questionnaire } from '#engines/questionnaires/index.ts'
import { questionsOf, readAnswers } from '#engines/questionnaires/index.ts'
import type { FormState, RawForm } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import {
  findTerritoryByCode,
  resolveTerritoryField,
  type Territory,
  type TerritoryAnswer,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { type Filled, placeField, wordsInDoubt } from '../filling/fields.ts'
import { formProblems } from '../filling/read-step.ts'
import type { Asking } from '../filling/steps.ts'
import { answerTexts } from '../texts/answers.ts'

const kinds = ['commune'] as const

/** A form whose communes are said by their codes, as the engine reads them. */
export interface PlacesRead {
  readonly sent: RawForm
  /** Communes that are unknown or in doubt, by name of field. */
  readonly problems: Readonly<Record<string, string>>
}

/** Finds the communes that were typed or chosen. A code that comes by itself (a program, a sheet of paper) is left as it is. */
export async function readSentPlaces(
  db: Db,
  questions: readonly Question[],
  raw: RawForm,
  locale: Locale,
): Promise<PlacesRead> {
  const sent = new Map(Object.entries(raw))
  const problems: Record<string, string> = {}
  for (const { id } of placesAmong(questions)) {
    const field = placeField(id)
    if (ownOf(raw, field) === undefined) continue
    const answer = await resolveTerritoryField(db, raw, field, { kinds })
    const code = answer.kind === 'chosen' ? answer.territory.code : undefined
    if (code !== undefined) sent.set(id, code)
    else {
      sent.delete(id)
      if (answer.kind === 'chosen') problems[field] = answerTexts[locale].placeWithoutCode
      if (answer.kind === 'choices')
        Object.assign(problems, problemOf(answer, field, locale).problems)
    }
  }
  return { sent: Object.fromEntries(sent), problems }
}

function problemOf(answer: TerritoryAnswer, field: string, locale: Locale): FormState {
  return withTerritoryProblem({ values: {}, problems: {} }, field, answer, locale)
}

export interface PlaceFound {
  readonly chosen?: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
}

/** What the page shows of each commune: the one that stands, or what was typed when the form came back. */
export async function placesShown(
  db: Db,
  questions: readonly Question[],
  { filled, form }: { readonly filled: Filled; readonly form: FormState },
): Promise<ReadonlyMap<string, PlaceFound>> {
  const isBack = Object.keys(form.values).length > 0
  const found = placesAmong(questions).map(async ({ id }) => {
    const code = ownOf(filled, id)
    const words = wordsInDoubt(code)
    const sent = isBack
      ? form.values
      : words === undefined
        ? undefined
        : { [placeField(id)]: words }
    const shown: PlaceFound = sent
      ? { answer: await resolveTerritoryField(db, sent, placeField(id), { kinds }) }
      : { chosen: typeof code === 'string' ? await communeOf(db, code) : undefined }
    return [id, shown] as const
  })
  return new Map(await Promise.all(found))
}

/** What does not fit in a screen that was left before it was sent for good: said when it is opened again. */
export function standingForm(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  shown: { readonly filled: Filled; readonly places: ReadonlyMap<string, PlaceFound> },
  asked: Asking & { readonly locale: Locale; readonly language: string },
): FormState {
  const { problems } = readAnswers(questionnaire, shown.filled, asked.respondent)
  // What is only lacking is asked once the screen is sent.
  const typed = problems.filter(({ code }) => code !== 'required')
  const form = { values: {}, problems: formProblems(questions, typed, { ...asked, questionnaire }) }
  return placesAmong(questions).reduce<FormState>((form, { id }) => {
    const answer = shown.places.get(id)?.answer
    return answer ? withTerritoryProblem(form, placeField(id), answer, asked.locale) : form
  }, form)
}

/** The names of the communes of these answers, by code: what a summary says. */
export async function placeNamesIn(
  db: Db,
  questionnaire: Questionnaire,
  answers: Answers,
): Promise<ReadonlyMap<string, string>> {
  const codes = placesAmong(questionsOf(questionnaire)).flatMap(({ id }) => {
    const answer = ownOf(answers, id)
    return answer?.state === 'given' && typeof answer.value === 'string' ? [answer.value] : []
  })
  const names = new Map<string, string>()
  for (const code of new Set(codes)) {
    const place = await communeOf(db, code)
    if (place) names.set(code, place.name)
  }
  return names
}

const communeOf = (db: Db, code: string) => findTerritoryByCode(db, code, 'commune')

function placesAmong(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ kind }) => kind === 'place')
}
