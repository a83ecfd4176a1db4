import {
  type Condition,
  type Questionnaire,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { conditionTexts } from '../texts/conditions.ts'

/** A condition in words: « « Quel âge avez-vous ? » est au moins 18, et … ». */
export function conditionSaid(condition: Condition, draft: Questionnaire, locale: Locale): string {
  const texts = conditionTexts[locale]
  const numberOr = (value: string | number) =>
    typeof value === 'number' ? writtenNumber(value, locale, 6) : texts.value(value)
  const part = (inner: Condition) => {
    const inside = conditionSaid(inner, draft, locale)
    return 'all' in inner || 'any' in inner ? `(${inside})` : inside
  }
  if ('all' in condition) return condition.all.map(part).join(texts.and)
  if ('any' in condition) return condition.any.map(part).join(texts.or)
  if ('not' in condition) return texts.not(conditionSaid(condition.not, draft, locale))
  if ('about' in condition) {
    const value = numberOr(condition.value)
    return `${texts.about[condition.about]} ${texts.signs[condition.is]} ${value}`
  }
  const language = draft.languages[0] ?? 'fr'
  const question = questionsOf(draft).find(({ id }) => id === condition.question)
  const named = (
    options: readonly { readonly id: string; readonly text: Readonly<Record<string, string>> }[],
    id: unknown,
  ) => wordsIn(options.find((option) => option.id === id)?.text, language, language) || String(id)
  const text = question ? wordsIn(question.text, language, language) : condition.question
  const row =
    'row' in condition && question?.kind === 'grid' ? named(question.rows, condition.row) : ''
  const about = row ? texts.row(text, row) : texts.question(text)
  const sign = ownOf(texts.signs, condition.is) ?? condition.is
  if (!('value' in condition)) return `${about} ${sign}`
  const options =
    question?.kind === 'grid'
      ? question.columns
      : question && 'options' in question
        ? question.options
        : []
  const value =
    typeof condition.value === 'boolean'
      ? texts.yesNo(condition.value)
      : typeof condition.value === 'number'
        ? numberOr(condition.value)
        : texts.value(named(options, condition.value))
  return `${about} ${sign} ${value}`
}
