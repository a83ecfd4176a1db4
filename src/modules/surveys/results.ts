import {
  type Answers,
  type Question,
  type Questionnaire,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import { fewest, hideSmall, mayShow } from '#kit/small-cells.ts'
import type { CrossResult } from './cross.ts'
import { leavesOn, mayTell, type ToldQuestion } from './linked-questions.ts'
import { bandAt, bandsOf, withoutEmptyEnds } from './number-bands.ts'
import { type Medium, media } from './survey.ts'

/** Counts of a survey as they are published: once, and they do not follow what comes later. */
export interface PublishedResults {
  readonly schema: 'ouvroir survey results 1'
  /** Answers that were sent; left out when fewer than five people answered: nothing else is said then. */
  readonly answers: number | undefined
  readonly byMedium: readonly CountedMedium[]
  /** Of a survey with codes: how many were made, and how many gave an answer. */
  readonly codes: { readonly made: number; readonly used: number } | undefined
  readonly questions: readonly QuestionResult[]
  /** Two questions at a time, as the team chose them; left out of what was published before this could be. */
  readonly crosses?: readonly CrossResult[]
}

export interface CountedMedium {
  readonly medium: Medium
  readonly count: number | null
}

/** A part of what people answered. `null`: hidden, less than five people or needed to hide another. */
export interface CountedPart {
  readonly key: string
  readonly label: string
  readonly count: number | null
}

export interface CountedTable {
  /** Of a grid its row, of boxes each box; empty when the question is one table. */
  readonly label: string
  readonly parts: readonly CountedPart[]
}

/** How many texts hold each theme, as it may be told to anybody. */
export interface ThemeCounts {
  /** Texts that were written: the number that the question tells already. */
  readonly texts: number
  /** One line a theme, then that of the texts without any. A text may stand in several. */
  readonly parts: readonly CountedPart[]
}

/** How many people gave each commune, as it may be told to anybody. */
export interface CommuneCounts {
  /** Who gave a commune; where the question hides that number, all who were asked. */
  readonly answers: number
  /** Five people at least each, the most first. */
  readonly communes: readonly CountedCommune[]
  /** All the others together: they are not named, a name alone would say that somebody lives there. */
  readonly others: number | null
}

export interface CountedCommune {
  readonly code: string
  readonly name: string
  readonly count: number
  /** Left out where the house does not know it. */
  readonly population?: number | undefined
  readonly populationYear?: number | undefined
}

export interface QuestionResult {
  readonly question: string
  readonly label: string
  readonly kind: Question['kind']
  /** Texts, names and files are not published as they are: how many wrote something is. */
  readonly isOpen: boolean
  readonly tables: readonly CountedTable[]
  /** Of texts that two people sorted: how many hold each theme. */
  readonly themes?: ThemeCounts
  /** Of a question that asks for a commune; left out of what was published before this could be. */
  readonly communes?: CommuneCounts
  /** Why there are none: too few people in each, or another question that depends on them. */
  readonly noCommunes?: 'few' | 'looked-at'
}

export interface CountedAnswer {
  readonly medium: Medium
  readonly answers: Answers
}

/** Keys of what is no answer, apart from ids of options, which begin with a letter. */
export const noAnswer = {
  blank: '.blank',
  preferNot: '.prefer-not',
  notAsked: '.not-asked',
} as const
/** Of a table that crosses two questions: the lines whose own number is hidden, together. */
export const togetherKey = '.together'
export const yesKey = '.yes'
export const noKey = '.no'
export const wroteKey = '.wrote'

const open: readonly Question['kind'][] = [
  'short-text',
  'long-text',
  'contact',
  'file',
  'date',
  'place',
]

/** How many of each, with the rules of small numbers: a total of one to four people tells nothing at all. */
export function countResults(
  questionnaire: Questionnaire,
  all: readonly CountedAnswer[],
  codes: PublishedResults['codes'],
): PublishedResults {
  const schema = 'ouvroir survey results 1'
  const answered = all.filter(({ medium }) => medium !== 'trial')
  const shownCodes =
    codes && mayShow(codes.used) && mayShow(codes.made - codes.used) ? codes : undefined
  if (answered.length < fewest)
    return { schema, answers: undefined, byMedium: [], codes: undefined, questions: [] }
  return {
    schema,
    answers: answered.length,
    byMedium: countMedia(answered),
    codes: shownCodes,
    questions: countQuestions(questionnaire, answered),
  }
}

function countMedia(all: readonly CountedAnswer[]): readonly CountedMedium[] {
  const counts = media
    .map((medium) => ({ key: medium, count: all.filter((row) => row.medium === medium).length }))
    .filter(({ count }) => count > 0)
  return hideSmall(counts).map(({ key, count }) => ({
    medium: key as Medium,
    count: count ?? null,
  }))
}

/** In the order in which they are asked: whether a question may be counted depends on those that its condition looks at. */
function countQuestions(
  questionnaire: Questionnaire,
  all: readonly CountedAnswer[],
): readonly QuestionResult[] {
  const told = new Map<string, ToldQuestion>()
  return questionsOf(questionnaire).map((question) => {
    const { tables, ...rest } = keyedQuestion(questionnaire, question, all)
    const leaves = leavesOn(questionnaire, question)
    const count = leaves.length === 0 ? countTable : countAsked
    const isTold = mayTell(question, leaves, told, all)
    const counted = tables.map(isTold ? count : tellNothing)
    const isWhole = counted.every(({ parts }) => parts.every((part) => part.count !== null))
    told.set(question.id, { isWhole, tables: tables.map(({ keys }) => keys) })
    return { ...rest, tables: counted }
  })
}

/** One table before it is counted: what each person answered, one key a person, in their order. */
export interface KeyedTable {
  readonly label: string
  readonly order: readonly Labelled[]
  readonly keys: readonly string[]
}

/** What each person answered to one question, as it is counted, weighted and crossed. */
export function keyedQuestion(
  questionnaire: Questionnaire,
  question: Question,
  all: readonly Pick<CountedAnswer, 'answers'>[],
): Omit<QuestionResult, 'tables'> & { readonly tables: readonly KeyedTable[] } {
  const [first = 'fr'] = questionnaire.languages
  const inWords = (words: Question['text']) => wordsIn(words, first, first)
  const rest = { question: question.id, label: inWords(question.text), kind: question.kind }
  const keys = all.map(({ answers }) => ownOf(answers, question.id))
  const table: MakeTable = (label, keyOf, order) => ({
    label,
    order,
    keys: keys.map((answer) => stateOf(answer) ?? keyOf(answer)),
  })
  if (open.includes(question.kind))
    return {
      ...rest,
      isOpen: true,
      tables: [table('', () => wroteKey, [{ key: wroteKey, label: '' }])],
    }
  return { ...rest, isOpen: false, tables: tablesOf(question, inWords, table) }
}

export interface Labelled {
  readonly key: string
  readonly label: string
}
type MakeTable = (
  label: string,
  keyOf: (answer: Answers[string] | undefined) => string,
  order: readonly Labelled[],
) => KeyedTable

const yesNo: readonly Labelled[] = [
  { key: yesKey, label: '' },
  { key: noKey, label: '' },
]

function tablesOf(
  question: Question,
  inWords: (words: Question['text']) => string,
  table: MakeTable,
): readonly KeyedTable[] {
  const labels = (options: readonly { readonly id: string; readonly text: Question['text'] }[]) =>
    options.map(({ id, text }) => ({ key: id, label: inWords(text) }))
  switch (question.kind) {
    case 'single':
      return [table('', (answer) => String(chosenIn(answer)[0] ?? ''), labels(question.options))]
    case 'several':
      return question.options.map(({ id, text }) =>
        table(inWords(text), (answer) => (chosenIn(answer).includes(id) ? yesKey : noKey), yesNo),
      )
    case 'yes-no':
    case 'consent':
      return [table('', (answer) => (valueIn(answer) === true ? yesKey : noKey), yesNo)]
    case 'scale': {
      const { from, to, low, high } = question
      const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      const endOf = (step: number) =>
        step === from ? inWords(low) : step === to ? inWords(high) : ''
      const labelOf = (step: number) => (endOf(step) ? `${step} – ${endOf(step)}` : String(step))
      return [
        table(
          '',
          (answer) => String(valueIn(answer)),
          steps.map((step) => ({ key: String(step), label: labelOf(step) })),
        ),
      ]
    }
    case 'grid':
      return question.rows.map(({ id, text }) =>
        table(
          inWords(text),
          (answer) => rowIn(answer, id) ?? noAnswer.blank,
          labels(question.columns),
        ),
      )
    case 'ranking':
      return question.options.map(({ id, text }) =>
        table(
          inWords(text),
          (answer) => placeIn(answer, id),
          places(question.most ?? question.options.length),
        ),
      )
    case 'number':
    case 'percentage':
      return [bandTable(question, table)]
    default:
      return []
  }
}

function places(most: number): readonly Labelled[] {
  return [
    ...Array.from({ length: most }, (_, at) => ({ key: String(at + 1), label: String(at + 1) })),
    { key: noKey, label: '' },
  ]
}

function bandTable(
  question: Extract<Question, { kind: 'number' | 'percentage' }>,
  table: MakeTable,
): KeyedTable {
  const bands = bandsOf(question)
  const drawn = table('', (answer) => bandAt(bands, Number(valueIn(answer)))?.key ?? '', bands)
  const ends = question.kind === 'percentage' ? { least: 0, most: 100 } : question
  return { ...drawn, order: withoutEmptyEnds(bands, ends, drawn.keys) }
}

/** The lines of a table: what could be answered, then what is no answer where somebody gave none. */
export function linesOf({ order, keys }: KeyedTable): readonly Labelled[] {
  const states = Object.values(noAnswer).map((key) => ({ key, label: '' }))
  const found = new Set(keys)
  return [...order, ...states].filter(
    ({ key }) => found.has(key) || !key.startsWith('.') || key === yesKey || key === noKey,
  )
}

/** How many of each line, small ones hidden. */
export function countTable(table: KeyedTable): CountedTable {
  const { label, keys } = table
  const kept = linesOf(table).map(({ key, label: words }) => ({
    ...{ key, label: words },
    count: keys.filter((found) => found === key).length,
  }))
  const shown = new Map(hideSmall(kept).map(({ key, count }) => [key, count ?? null]))
  return { label, parts: kept.map((part) => ({ ...part, count: shown.get(part.key) ?? null })) }
}

/** How many were not asked is told whole, from the counts of earlier questions: what is hidden is hidden among the others. */
function countAsked({ label, order, keys }: KeyedTable): CountedTable {
  const asked = keys.filter((key) => key !== noAnswer.notAsked)
  const { parts } = countTable({ label, order, keys: asked })
  const count = keys.length - asked.length
  const rest = count > 0 ? [{ key: noAnswer.notAsked, label: '', count }] : []
  return { label, parts: [...parts, ...rest] }
}

/** The same lines whatever was answered, and no number. */
function tellNothing({ label, order }: KeyedTable): CountedTable {
  const parts = [...order, { key: noAnswer.notAsked, label: '' }]
  return { label, parts: parts.map((part) => ({ ...part, count: null })) }
}

function stateOf(answer: Answers[string] | undefined): string | undefined {
  if (!answer) return noAnswer.notAsked
  if (answer.state === 'blank') return noAnswer.blank
  return answer.state === 'prefer-not' ? noAnswer.preferNot : undefined
}

function valueIn(answer: Answers[string] | undefined) {
  return answer?.state === 'given' ? answer.value : undefined
}

function chosenIn(answer: Answers[string] | undefined): readonly string[] {
  const value = valueIn(answer)
  return typeof value === 'object' && 'chosen' in value ? [value.chosen].flat() : []
}

function rowIn(answer: Answers[string] | undefined, row: string): string | undefined {
  const value = valueIn(answer)
  return typeof value === 'object' && 'rows' in value ? ownOf(value.rows, row) : undefined
}

function placeIn(answer: Answers[string] | undefined, option: string): string {
  const value = valueIn(answer)
  const at = typeof value === 'object' && 'ranked' in value ? value.ranked.indexOf(option) : -1
  return at < 0 ? noKey : String(at + 1)
}
