import type { Pooled } from '#engines/field-trials/index.ts'
import { writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { figuresOf } from '../results/nouns.ts'
import { fewTrials } from './family.ts'
import { familyTexts } from './texts/families.ts'

/** What a mean of places says, a sentence each: for the page and for programs. */
export function pooledSentences(
  pooled: Pooled,
  { unit }: { readonly unit: string },
  locale: Locale,
): readonly string[] {
  const texts = familyTexts[locale]
  const signedBy = (range: { readonly low: number; readonly high: number }) => {
    const figure = figuresOf(range, locale)
    return (value: number, of = '') => {
      const written = figure(Math.abs(value))
      if (written === '0') return `${texts.near}${of}`
      return texts.signed(`${written}${of}`, value >= 0)
    }
  }
  const signed = signedBy(pooled)
  const { prediction } = pooled
  return [
    texts.mean(
      signed(pooled.estimate, unit === '' ? '' : ` ${unit}`),
      texts.between(signed(pooled.low), signed(pooled.high)),
    ),
    prediction
      ? texts.prediction(
          texts.between(
            signedBy(prediction)(prediction.low),
            signedBy(prediction)(prediction.high),
          ),
        )
      : texts.predictionUnknown,
    pooled.q.p < 0.1 ? texts.unlike(writtenPercent(pooled.i2, locale, 0)) : texts.alike,
  ]
}

/** Of how many trials a mean must be read with care; nothing when they are enough. */
export function fewInWords(count: number, locale: Locale): string | undefined {
  const texts = familyTexts[locale]
  if (count >= fewTrials) return undefined
  return count <= 3 ? texts.veryFew(count) : texts.few(count)
}
