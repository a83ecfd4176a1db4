import {
  type Answers,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import { type Agreement, agreementOf } from '#engines/survey-statistics/index.ts'
import { ownOf } from '#kit/own.ts'

/** A theme as those who sort read it. */
export interface BookTheme {
  readonly id: string
  readonly name: string
  /** What belongs in it, and what does not. */
  readonly holds: string
}

export interface Theme extends BookTheme {
  readonly surveyId: string
  readonly question: string
  readonly place: number
}

/** What one person sorts, or sorted, of the texts of one question. */
export interface Coding {
  readonly id: string
  readonly surveyId: string
  readonly question: string
  readonly rank: 1 | 2
  /** Left out once that person is forgotten. */
  readonly coder: string | undefined
  readonly begunAt: Date
  readonly finishedAt: Date | undefined
  /** The themes as they read on the day when this person was done. */
  readonly book: readonly BookTheme[] | undefined
}

/** The sortings that go when one of them is withdrawn: both, once both are done. */
export function goneWith(id: string, codings: readonly Coding[]): readonly Coding[] {
  const areDone = codings.length > 1 && codings.every(({ finishedAt }) => finishedAt)
  const own = codings.filter((coding) => coding.id === id)
  return own.length > 0 && areDone ? codings : own
}

/**
 * Whether the themes keep their names and their number: one person is done with them as they read. Another name would be published with
 * texts that nobody put there, and a new theme with none.
 */
export function areThemesFixed(codings: readonly Coding[]): boolean {
  return codings.some(({ finishedAt }) => finishedAt)
}

/** Themes of one text: none is « aucun thème », which is an answer too. */
export interface CodedText {
  readonly answerId: string
  readonly themes: readonly string[]
}

export interface SettledText extends CodedText {
  /** Left out once that person is forgotten. */
  readonly settledBy: string | undefined
  readonly settledAt: Date
}

export interface WrittenText {
  readonly answerId: string
  readonly text: string
  /** In which the person answered. */
  readonly language: string
}

/** Most themes that somebody can hold in mind while they read, with room to spare. */
export const mostThemes = 40

export type OpenQuestion = Extract<Question, { readonly kind: 'short-text' | 'long-text' }>

/** Questions that are answered in one’s own words. */
export function openQuestions(questionnaire: Questionnaire): readonly OpenQuestion[] {
  return questionsOf(questionnaire).filter(
    (question) => question.kind === 'short-text' || question.kind === 'long-text',
  )
}

/** What was written, in the order of the answers, which is drawn by lot. */
export function writtenTexts(
  question: string,
  all: readonly {
    readonly id: string
    readonly language: string
    readonly answers?: Answers | undefined
  }[],
): readonly WrittenText[] {
  return all.flatMap(({ id, language, answers = {} }) => {
    const answer = ownOf(answers, question)
    const isText = answer?.state === 'given' && typeof answer.value === 'string'
    return isText ? [{ answerId: id, text: String(answer.value), language }] : []
  })
}

/** What stands on one page of those who sort. */
export const textsOnPage = 20

/** The page where the first text waits that this person has not sorted; the last one when there is none. */
export function nextPage(texts: readonly WrittenText[], coded: readonly CodedText[]): number {
  const done = new Set(coded.map(({ answerId }) => answerId))
  const at = texts.findIndex(({ answerId }) => !done.has(answerId))
  return Math.floor((at < 0 ? Math.max(0, texts.length - 1) : at) / textsOnPage) + 1
}

/** One text beside what the two said of it. */
export interface ComparedText {
  readonly answerId: string
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly isSame: boolean
  /** What is told of it: the same from both, or settled since; nothing yet otherwise. */
  readonly agreed: readonly string[] | undefined
}

/** Texts that both sorted and that are still kept: an answer that was withdrawn took its themes with it. */
export function compareTexts(
  first: readonly CodedText[],
  second: readonly CodedText[],
  settled: readonly CodedText[],
): readonly ComparedText[] {
  const byId = (rows: readonly CodedText[]) =>
    new Map(rows.map(({ answerId, themes }) => [answerId, themes]))
  const [others, since] = [byId(second), byId(settled)]
  return first.flatMap(({ answerId, themes }) => {
    const other = others.get(answerId)
    if (!other) return []
    const isSame = sameThemes(themes, other)
    const agreed = isSame ? themes : since.get(answerId)
    return [{ answerId, first: themes, second: other, isSame, agreed }]
  })
}

function sameThemes(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((theme) => others.includes(theme))
}

/** How far the two agree that a text belongs in this theme; nothing when they sorted nothing. */
export function agreementOn(
  theme: string,
  compared: readonly ComparedText[],
): Agreement | undefined {
  if (compared.length === 0) return undefined
  const sideOf = (themes: readonly string[]) => (themes.includes(theme) ? 'in' : 'out')
  return agreementOf(compared.map(({ first, second }) => [sideOf(first), sideOf(second)]))
}

/**
 * How far they agree on the whole: only where each gave one theme at most to each text, « aucun thème » being one more. Of
 * several themes a text, kappa is defined theme by theme alone.
 */
export function agreementOnAll(compared: readonly ComparedText[]): Agreement | undefined {
  const isSingle = compared.every(({ first, second }) => first.length < 2 && second.length < 2)
  if (!isSingle || compared.length === 0) return undefined
  return agreementOf(compared.map(({ first, second }) => [first[0] ?? '', second[0] ?? '']))
}

/** Every text that was written is sorted by both, and what they differed on is settled. */
export function isWhole(texts: readonly WrittenText[], compared: readonly ComparedText[]): boolean {
  const agreed = new Set(
    compared.flatMap(({ answerId, agreed: themes }) => (themes ? [answerId] : [])),
  )
  return texts.length > 0 && texts.every(({ answerId }) => agreed.has(answerId))
}

/** A question that has themes, and whose sorting is not finished: published now, its themes are lost for good. */
export interface Unsorted {
  readonly words: string
  /** Texts on which the two who sort are not agreed; nothing before both are done. */
  readonly toSettle: number | undefined
}
