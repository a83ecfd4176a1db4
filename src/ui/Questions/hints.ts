import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Control } from './asked-question.ts'
import { questionTexts } from './texts.ts'

/** What fits in the answer, said before anybody gets it wrong; empty when there is nothing to say. */
export function boundsSaid(control: Control, locale: Locale): string {
  const texts = questionTexts[locale]
  switch (control.kind) {
    case 'several':
      return answersSaid(control, locale)
    case 'number':
      return numbersSaid(control, locale)
    case 'percentage':
      return texts.between('0', '100')
    case 'date': {
      const { first, last } = control
      if (first && last) return texts.within(first, last)
      if (first) return texts.from(first)
      return last ? texts.until(last) : ''
    }
    case 'short-text':
    case 'long-text':
      return texts.signs(control.most)
    case 'ranking':
      return control.most < control.options.length
        ? texts.rankingFirst(control.most)
        : texts.ranking(control.most)
    case 'file':
      return control.typesSaid
        ? texts.fileOf(control.typesSaid, control.mostBytes)
        : texts.fileAtMost(control.mostBytes)
    default:
      return ''
  }
}

function answersSaid(
  { least, most, options }: Extract<Control, { kind: 'several' }>,
  locale: Locale,
): string {
  const texts = questionTexts[locale]
  const bound = most !== undefined && most < options.length ? most : undefined
  if (least !== undefined && least > 1) {
    if (bound === undefined) return texts.answersAtLeast(least)
    return bound === least ? texts.answersJust(least) : texts.answersBetween(least, bound)
  }
  return bound === undefined ? '' : texts.answersAtMost(bound)
}

function numbersSaid(
  { least, most }: Extract<Control, { kind: 'number' }>,
  locale: Locale,
): string {
  const texts = questionTexts[locale]
  const written = (value: number) => writtenNumber(value, locale, 6)
  if (least !== undefined && most !== undefined) return texts.between(written(least), written(most))
  if (least !== undefined) return texts.atLeast(written(least))
  return most === undefined ? '' : texts.atMost(written(most))
}
