import type { Question, Questionnaire } from '#engines/questionnaires/index.ts'
import { questionsOf, wordsIn } from '#engines/questionnaires/index.ts'
import type { Margin } from '#engines/survey-statistics/index.ts'
import { readNumber, writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'

/** Some of the population: the answers of the question that it joins, and its share or its number of people. */
export interface Category {
  readonly label: string
  readonly options: readonly string[]
  readonly share: number
}

/** What is known of the population on one question. */
export interface Population {
  readonly question: string
  /** Where the shares come from. */
  readonly reference: string
  readonly categories: readonly Category[]
}

export type SingleQuestion = Extract<Question, { readonly kind: 'single' }>

/** Questions whose answers may be told of the population too: one answer of a list each. */
export function knownQuestions(questionnaire: Questionnaire): readonly SingleQuestion[] {
  return questionsOf(questionnaire).filter((question) => question.kind === 'single')
}

/** Words of a question or of an answer, in the first language of the questionnaire. */
export function firstWords({ languages }: Questionnaire, words: Question['text']): string {
  const [first = 'fr'] = languages
  return wordsIn(words, first, first)
}

/** Names of categories for the engine: by their place, since two may bear one label. */
export function categoryKey(at: number): string {
  return `c${at}`
}

export function marginOf({ question, categories }: Population): Margin {
  return {
    variable: question,
    shares: Object.fromEntries(categories.map(({ share }, at) => [categoryKey(at), share])),
  }
}

/** The category of whoever answered this; nothing when they did not say, or when their answer stands in none. */
export function categoryOf({ categories }: Population, option: string): string | undefined {
  const at = categories.findIndex(({ options }) => options.includes(option))
  return at < 0 ? undefined : categoryKey(at)
}

export type PopulationFault =
  | { readonly field: string; readonly code: 'share-wrong' | 'label-missing' }
  /** People of the population whom no answer of the question stands for. */
  | { readonly field: string; readonly code: 'no-answer' }
  /** An answer put in a category that is not described. */
  | { readonly field: string; readonly code: 'no-category' }
  | { readonly field: 'form'; readonly code: 'too-few' }

export type PopulationRead =
  | { readonly ok: true; readonly categories: readonly Category[] }
  | { readonly ok: false; readonly faults: readonly PopulationFault[] }

/** Names of the fields: of each answer the number of its category, of each category its label and its share. */
export const fieldOf = {
  option: (id: string) => `of-${id}`,
  label: (at: number) => `label-${at}`,
  share: (at: number) => `share-${at}`,
}

/** Reads the form: categories that nothing is said of are left out; every fault is told at once. */
export function readCategories(
  question: SingleQuestion,
  typed: Readonly<Record<string, string>>,
): PopulationRead {
  const typedIn = (name: string) => (ownOf(typed, name) ?? '').trim()
  const placed = question.options.map(({ id }) => ({ id, at: typedIn(fieldOf.option(id)) }))
  const rows = question.options.map((_, at) => ({
    at,
    label: typedIn(fieldOf.label(at)),
    share: typedIn(fieldOf.share(at)),
    options: placed.filter((option) => option.at === String(at)).map(({ id }) => id),
  }))
  const described = rows.filter(({ share, options }) => share !== '' || options.length > 0)
  const faults = described.flatMap(({ at, label, share, options }): PopulationFault[] => {
    const count = readShare(share)
    return [
      ...(label === '' ? [{ field: fieldOf.label(at), code: 'label-missing' } as const] : []),
      ...(count === undefined || count <= 0
        ? [{ field: fieldOf.share(at), code: 'share-wrong' } as const]
        : []),
      ...(options.length === 0 ? [{ field: fieldOf.label(at), code: 'no-answer' } as const] : []),
    ]
  })
  const strays = placed
    .filter(({ at }) => at !== '' && !rows.some((row) => String(row.at) === at))
    .map(({ id }) => ({ field: fieldOf.option(id), code: 'no-category' }) as const)
  if (faults.length > 0 || strays.length > 0) return { ok: false, faults: [...faults, ...strays] }
  if (described.length < 2) return { ok: false, faults: [{ field: 'form', code: 'too-few' }] }
  const categories = described.map(({ label, share, options }) => {
    return { label, options, share: readShare(share) ?? 0 }
  })
  return { ok: true, categories }
}

function readShare(text: string): number | undefined {
  const value = readNumber(text.replace('%', ''))
  return value !== undefined && value <= 1e9 ? value : undefined
}

/** What the census counts, by its own words. */
export interface CensusFeature {
  readonly label: string
  readonly values: readonly {
    readonly key: string
    readonly label: string
    readonly share?: number | undefined
  }[]
}

/** The fields of the form as a file of the census would fill them: answers go to the category that bears their words. */
export function proposedFields(
  question: SingleQuestion,
  wordsOf: (option: SingleQuestion['options'][number]) => string,
  { values }: CensusFeature,
): Readonly<Record<string, string>> {
  const counted = values
    .filter(({ share }) => share !== undefined)
    .slice(0, question.options.length)
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
  const categoryFor = (option: SingleQuestion['options'][number]) => {
    const words = [bare(option.id), bare(wordsOf(option))]
    return counted.findIndex(({ key, label }) =>
      [bare(key), bare(label)].some((own) => words.includes(own)),
    )
  }
  const shares = counted.map(({ label, share = 0 }, at) => [
    [fieldOf.label(at), label],
    [fieldOf.share(at), writtenNumber(share * 100, 'fr', 2)],
  ])
  const places = question.options.map((option) => {
    const at = categoryFor(option)
    return [fieldOf.option(option.id), at < 0 ? '' : String(at)]
  })
  return Object.fromEntries([...shares.flat(), ...places])
}
