import {
  type Question,
  type Questionnaire,
  questionsOf,
  translationsOf,
} from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import { writtenLocale } from '#kit/texts.ts'
import { languageRead } from '#modules/questionnaires/browser.ts'
import type { ShownWeighting } from './comparison.ts'
import { questionnaireOf } from './own-questionnaire.ts'
import type { PublishedResults, QuestionResult } from './results.ts'
import { saidIn } from './said-before.ts'
import type { Survey } from './survey.ts'

export interface SpokenResults {
  readonly results: PublishedResults
  readonly beside: ShownWeighting
  /** In which its questions and answers are told. */
  readonly language: string
}

type Say = (words: string) => string

/** Published once, in the words of the first language: told in the language of whoever reads, where its words exist. */
export function spokenResults(
  survey: Survey,
  told: Pick<SpokenResults, 'results' | 'beside'>,
  locale: Locale,
): SpokenResults {
  const questionnaire = questionnaireOf(survey)
  if (!questionnaire) return { ...told, language: writtenLocale }
  const language = languageRead(questionnaire, locale)
  if (language === questionnaire.languages[0]) return { ...told, language }
  const says = new Map(
    questionsOf(questionnaire).map((asked) => [asked.id, sayIn(questionnaire, [asked], language)]),
  )
  const sayOf = (question: string): Say => says.get(question) ?? ((words) => words)
  const { results, beside } = told
  const questions = results.questions.map((result) => spoken(result, sayOf(result.question)))
  const crosses = results.crosses?.map((cross) => {
    const [row, column] = [sayOf(cross.rows), sayOf(cross.columns)]
    return {
      ...cross,
      ...{ rowQuestion: row(cross.rowQuestion), columnQuestion: column(cross.columnQuestion) },
      lines: cross.lines.map((line) => ({ ...line, label: row(line.label) })),
      heads: cross.heads.map((head) => ({ ...head, label: column(head.label) })),
    }
  })
  const compared = beside.compared.map((change) => {
    const say = sayOf(change.question)
    const categories = change.categories.map((part) => ({ ...part, label: say(part.label) }))
    return { ...change, label: say(change.label), categories }
  })
  return {
    results: { ...results, questions, ...(crosses ? { crosses } : {}) },
    beside: { ...beside, compared },
    language,
  }
}

/**
 * The title of the survey in the language of whoever reads: as it was translated, or as that of the questions was where the
 * two are one; else as the team gave it.
 */
export function spokenTitle(
  survey: Survey,
  locale: Locale,
): { readonly title: string; readonly language: string } {
  const own = saidIn(survey, 'name', locale)
  const words = questionnaireOf(survey)?.title
  const isOne = words?.[writtenLocale] === survey.title
  const title = isOne && locale !== writtenLocale ? words?.[locale] : undefined
  return own.language === writtenLocale && title && title !== survey.title
    ? { title, language: locale }
    : { title: own.text, language: own.language }
}

/** The same, as the head of a page takes it. */
export function spokenHead(survey: Survey, locale: Locale) {
  const { title, language } = spokenTitle(survey, locale)
  return { title, titleIn: language }
}

function spoken(result: QuestionResult, say: Say): QuestionResult {
  const tables = result.tables.map(({ label, parts }) => ({
    label: say(label),
    parts: parts.map((part) => ({ ...part, label: say(part.label) })),
  }))
  return { ...result, label: say(result.label), tables }
}

/** By the words themselves; the end of a scale stands after its number. */
function sayIn(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  language: string,
): Say {
  const alone = { ...questionnaire, pages: [{ id: 'page', questions }] }
  const words = new Map(
    translationsOf(alone, language)
      .filter(({ translation }) => translation !== '')
      .map(({ source, translation }) => [source, translation]),
  )
  return (label) => {
    const [, number = '', end = ''] = /^(\d+ – )(.+)$/s.exec(label) ?? []
    const translated = words.get(end)
    return words.get(label) ?? (translated === undefined ? label : `${number}${translated}`)
  }
}
