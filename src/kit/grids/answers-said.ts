import type { Locale } from '../texts.ts'
import { semicolon } from '../words.ts'
import { gridTexts } from './texts.ts'

const mostAnswers = 8

/** The answers of a list, as somebody who missed them reads them: the first ones, and how many more. */
export function answersSaid(answers: readonly string[], locale: Locale): string {
  const more = answers.length - mostAnswers
  const first = answers.slice(0, mostAnswers).join(semicolon[locale])
  return more > 0 ? `${first}${semicolon[locale]}${gridTexts[locale].moreAnswers(more)}` : first
}
