import {
  type Answer,
  type Answers,
  type Question,
  type Questionnaire,
  type SentFile,
  tagOf,
  type Value,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { writtenNumber, writtenSize } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { shownName } from '#kit/shown-name.ts'
import { colon } from '#kit/words.ts'
import { typeSaid } from '../texts/file-types.ts'
import { summaryTexts } from '../texts/summary.ts'
import type { Named } from './problem-said.ts'
import { type Asking, type Step, stepsFor } from './steps.ts'

/** One answer as its writer reads it before sending: several lines for a grid, a ranking, several boxes. */
export interface AnswerSaid {
  readonly question: string
  readonly text: string
  /** The language in which the question stands. */
  readonly lang: string
  readonly state: Answer['state']
  readonly lines: readonly string[]
}

export interface StepSaid {
  readonly step: Step
  readonly answers: readonly AnswerSaid[]
}

export interface SummaryAsked extends Asking, Named {
  /** Names of communes, by their codes. */
  readonly placeNames?: ReadonlyMap<string, string>
}

/** Everything that was answered, screen by screen, in the words of the questionnaire. */
export function summaryOf(
  questionnaire: Questionnaire,
  answers: Answers,
  asked: Omit<SummaryAsked, 'questionnaire'>,
): readonly StepSaid[] {
  const named = { ...asked, questionnaire }
  return stepsFor(questionnaire, answers, asked).map((step) => ({
    step,
    answers: step.questions.map((question) =>
      answerSaid(question, ownOf(answers, question.id), named),
    ),
  }))
}

export function answerSaid(
  question: Question,
  answer: Answer | undefined,
  asked: SummaryAsked,
): AnswerSaid {
  const texts = summaryTexts[asked.locale]
  const first = asked.questionnaire.languages[0] ?? 'fr'
  const text = wordsIn(question.text, asked.language, first)
  const lang = tagOf(question.text, asked.language, first)
  const state = answer?.state ?? 'blank'
  const lines = () => {
    if (answer?.state === 'given') return linesOf(question, answer.value, asked)
    return [state === 'prefer-not' ? texts.preferNot : texts.blank]
  }
  return { question: question.id, text, lang, state, lines: lines() }
}

function linesOf(question: Question, value: Value, asked: SummaryAsked): readonly string[] {
  const { locale } = asked
  const texts = summaryTexts[locale]
  if (typeof value === 'boolean') {
    if (question.kind === 'consent') return [texts.agreed]
    return [value ? texts.yes : texts.no]
  }
  if (typeof value === 'number') return [numberSaid(question, value, asked)]
  if (typeof value === 'string') return [textSaid(question, value, asked)]
  const named = optionNames(question, asked)
  if ('chosen' in value) {
    const chosen = [value.chosen].flat().map(named)
    return value.other ? [...chosen, `${texts.other}${colon[locale]}${value.other}`] : chosen
  }
  if ('ranked' in value) return value.ranked.map((id, at) => `${at + 1}. ${named(id)}`)
  if ('rows' in value)
    return Object.entries(value.rows).map(
      ([row, column]) => `${named(row)}${colon[locale]}${named(column)}`,
    )
  if ('ways' in value) return Object.values(value.ways)
  return [fileSaid(value, locale)]
}

export function fileSaid({ name, type, bytes }: SentFile, locale: SummaryAsked['locale']): string {
  const facts = `${typeSaid(type, locale)}, ${writtenSize(bytes, locale)}`
  const shown = shownName(name ?? '')
  return shown ? `${shown} (${facts})` : facts
}

function numberSaid(question: Question, value: number, asked: SummaryAsked): string {
  const number = writtenNumber(value, asked.locale, 6)
  if (question.kind === 'percentage') return `${number}\u00a0%`
  if (question.kind === 'scale') return `${number}/${question.to}`
  const unit = question.kind === 'number' ? wordsOf(question.unit, asked) : ''
  return unit ? `${number}\u00a0${unit}` : number
}

function textSaid(question: Question, value: string, asked: SummaryAsked): string {
  if (question.kind === 'date') return writtenDay(value, asked.locale)
  return question.kind === 'place' ? (asked.placeNames?.get(value) ?? value) : value
}

function optionNames(question: Question, asked: SummaryAsked): (id: string) => string {
  const options =
    question.kind === 'grid'
      ? [...question.rows, ...question.columns]
      : 'options' in question
        ? question.options
        : []
  return (id) => wordsOf(options.find((option) => option.id === id)?.text, asked) || id
}

function wordsOf(words: Parameters<typeof wordsIn>[0], asked: SummaryAsked): string {
  return wordsIn(words, asked.language, asked.questionnaire.languages[0] ?? 'fr')
}
