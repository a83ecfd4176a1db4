import {
  type Kind,
  type KindName,
  type Question,
  type Questionnaire,
  type Words,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { conditionShown, typedCondition } from './typed-condition.ts'
import { typedOptions } from './typed-options.ts'

export const megabyte = 1_000_000

/** Words that any question has, beside its text. */
export const wordFields = ['before', 'help', 'definition', 'legal'] as const

/** The field of each. */
export const wordFieldNames = {
  before: 'wordsBefore',
  help: 'help',
  definition: 'definition',
  legal: 'legal',
} as const satisfies Readonly<Record<(typeof wordFields)[number], string>>

/** A question as its form shows it, field by field. */
export function typedQuestion(
  question: Question,
  draft: Questionnaire,
): Readonly<Record<string, string>> {
  const language = draft.languages[0] ?? 'fr'
  const words = (text: Words | undefined) => wordsIn(text, language, language)
  const condition = typedCondition(question.when, draft)
  return {
    text: words(question.text),
    ...Object.fromEntries(wordFields.map((part) => [wordFieldNames[part], words(question[part])])),
    required: box(question.required),
    preferNot: box(question.preferNot),
    ...kindShown(question, language),
    ...(condition ? conditionShown(condition) : {}),
  }
}

function kindShown(question: Question, language: string): Readonly<Record<string, string>> {
  const words = (text: Words | undefined) => wordsIn(text, language, language)
  switch (question.kind) {
    case 'single':
    case 'several': {
      const { plain, alone, other } = typedOptions(question.options, language)
      const lists = { options: plain, alone, other, random: box(question.order === 'random') }
      return question.kind === 'several'
        ? { ...lists, least: figure(question.least), most: figure(question.most) }
        : lists
    }
    case 'ranking': {
      const { plain } = typedOptions(question.options, language)
      const random = box(question.order === 'random')
      return { options: plain, random, most: figure(question.most) }
    }
    case 'grid':
      return {
        rows: typedOptions(question.rows, language).plain,
        columns: typedOptions(question.columns, language).plain,
        random: box(question.order === 'random'),
      }
    case 'scale':
      return {
        ...{ from: figure(question.from), to: figure(question.to) },
        ...{ low: words(question.low), high: words(question.high) },
      }
    case 'number':
      return {
        ...{ least: figure(question.least), most: figure(question.most) },
        ...{ decimals: figure(question.decimals), unit: words(question.unit) },
      }
    case 'percentage':
      return { decimals: figure(question.decimals) }
    case 'date':
      return { first: question.first ?? '', last: question.last ?? '' }
    case 'short-text':
    case 'long-text':
      return { most: figure(question.most) }
    case 'contact':
      return { ways: question.ways.join('\n') }
    case 'file':
      return {
        types: question.types.join('\n'),
        megabytes: figure(question.mostBytes / megabyte),
      }
    default:
      return {}
  }
}

const box = (ticked: boolean | undefined) => (ticked ? 'yes' : '')
const figure = (value: number | undefined) =>
  value === undefined ? '' : String(value).replace('.', ',')

export const fileTypes = ['image/*', 'application/pdf', 'audio/*', 'video/*', 'text/*'] as const

/** A question of this kind before anything was typed: what most people want stands already. */
export function blankQuestion(kind: KindName, language: string): Question {
  const none: Words = { [language]: '' }
  return { id: 'new', text: none, ...blankKind(kind, none) }
}

function blankKind(kind: KindName, none: Words): Kind {
  switch (kind) {
    case 'single':
    case 'several':
    case 'ranking':
      return { kind, options: [] }
    case 'grid':
      return { kind, rows: [], columns: [] }
    case 'scale':
      return { kind, from: 1, to: 5, low: none, high: none }
    case 'short-text':
      return { kind, most: 100 }
    case 'long-text':
      return { kind, most: 2_000 }
    case 'contact':
      return { kind, ways: ['name', 'email'] }
    case 'file':
      return { kind, types: ['image/*', 'application/pdf'], mostBytes: 5 * megabyte }
    case 'yes-no':
    case 'number':
    case 'percentage':
    case 'date':
    case 'place':
    case 'consent':
      return { kind }
    default:
      return kind satisfies never
  }
}

/** The same question asked otherwise: what both kinds say is kept. */
export function asKind(question: Question, kind: KindName, language: string): Question {
  const { id, text, before, help, definition, legal, required, preferNot, when } = question
  const blank = blankKind(kind, { [language]: '' })
  const options =
    'options' in question && 'options' in blank
      ? { options: question.options.map((option) => plainOption(option, kind)) }
      : {}
  return {
    ...{ id, text },
    ...(before ? { before } : {}),
    ...(help ? { help } : {}),
    ...(definition ? { definition } : {}),
    ...(legal ? { legal } : {}),
    ...(required ? { required } : {}),
    ...(preferNot ? { preferNot } : {}),
    ...(when ? { when } : {}),
    ...blank,
    ...options,
  } as Question
}

/** A ranking knows no “other”; only boxes know an answer that goes with no other one. */
function plainOption(
  { id, text, other, alone }: Extract<Question, { kind: 'single' }>['options'][number],
  kind: KindName,
) {
  return {
    ...{ id, text },
    ...(other && kind !== 'ranking' ? { other } : {}),
    ...(alone && kind === 'several' ? { alone } : {}),
  }
}
