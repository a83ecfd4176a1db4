import type { TrialDefect } from '#engines/field-trials/index.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { trialDefectTexts } from './texts/defects.ts'
import { resultTexts } from './texts/results.ts'

const mostTold = 5

/** What is wrong in a table, in words: the first defects with their line and their column, and how many others there are. */
export function defectsInWords(defects: readonly TrialDefect[], locale: Locale): string {
  const texts = resultTexts[locale]
  const told = defects.slice(0, mostTold).map((defect) => defectInWords(defect, locale))
  const left = defects.length - told.length
  return [...told, ...(left > 0 ? [texts.more(left)] : [])].join(' ')
}

function defectInWords(defect: TrialDefect, locale: Locale): string {
  const { code, line, column, found, expected } = defect
  const texts = resultTexts[locale]
  const where = [
    ...(line === undefined ? [] : [texts.line(line)]),
    ...(column === undefined ? [] : [texts.column(column)]),
  ].join(', ')
  const ofTable = {
    'not-a-number': texts.notNumber,
    'two-decimal-signs': texts.twoSigns,
  }
  const sentence = ownOf(trialDefectTexts[locale], code) ?? ownOf(ofTable, code) ?? texts.badTable
  const beside = [
    ...(found === undefined ? [] : [texts.found(found)]),
    ...(expected === undefined ? [] : [texts.expected(expected)]),
  ].join(', ')
  const begun = where === '' ? sentence : `${where}${colon[locale]}${sentence}`
  const whole = `${begun.charAt(0).toUpperCase()}${begun.slice(1)}`
  return beside === '' ? `${whole}.` : `${whole} (${beside}).`
}
