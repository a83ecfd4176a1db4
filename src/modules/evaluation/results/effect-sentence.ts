import type { PlannedEstimate } from '#engines/field-trials/index.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import type { KeptNumbers } from '../kept-numbers.ts'
import { type Degree, degreeOf, isHoped, isOtherUnit, whyUnknown } from './certainty.ts'
import { effectName } from './effect-name.ts'
import { resultTexts } from './texts/results.ts'
import { figuresOf, writtenFigure } from './written-figures.ts'

/** One effect in words: the same on the page, in the files and in the sheet of the experiment. */
export interface EffectSentence {
  /** How much, and between what. */
  readonly size: string
  readonly degree: Degree
  /** What the degree means here. */
  readonly why: string
  /** Whether it was hoped for, and whether it would be worth it. */
  readonly besides: readonly string[]
}

export function effectSentence(
  effect: PlannedEstimate,
  { plan, analysis }: Pick<KeptNumbers, 'plan' | 'analysis'>,
  locale: Locale,
): EffectSentence {
  const texts = resultTexts[locale]
  const figure = figuresOf(effect, locale)
  const signed = (value: number, of = '') => {
    const written = figure(Math.abs(value))
    // Neither more nor less, as far as its interval lets one say.
    return written === '0' ? texts.nearZero(of) : texts.signed(`${written}${of}`, value >= 0)
  }
  const isOneWay = effect.low >= 0 || effect.high < 0
  // The word stands once, at the end, where both ends lie on one side.
  const from = isOneWay ? figure(Math.abs(effect.low)) : signed(effect.low)
  const degree = degreeOf(effect, analysis, plan)
  const unit = plan.unit === '' ? '' : ` ${plan.unit}`
  const size = texts.effect(signed(effect.estimate, unit), texts.between(from, signed(effect.high)))
  return {
    size: `${effectName(effect, analysis)}${colon[locale]}${size}`,
    degree,
    why:
      degree === 'unknown' ? texts.unknown[whyUnknown(effect, plan)] : texts.degree[degree].means,
    besides: besides(effect, degree, plan, locale),
  }
}

function besides(
  effect: PlannedEstimate,
  degree: Degree,
  plan: KeptNumbers['plan'],
  locale: Locale,
): readonly string[] {
  const texts = resultTexts[locale]
  const { least } = plan
  const written = (value: number) => writtenFigure(value, locale)
  const hoped = isHoped(effect, degree, plan)
  const isOther = isOtherUnit(effect, least)
  const nearest = Math.min(Math.abs(effect.low), Math.abs(effect.high))
  const isTold = !isOther && degree !== 'small' && degree !== 'unknown' && hoped !== false
  return [
    ...(isOther
      ? [texts.otherUnit(written(least ?? 0), effect.outcome, written(effect.span ?? 0))]
      : []),
    ...(hoped === undefined ? [] : [hoped ? texts.hoped : texts.unhoped]),
    ...(isTold && least !== undefined && least > 0
      ? [nearest >= least ? texts.leastMet(written(least)) : texts.leastUnsure(written(least))]
      : []),
  ]
}

/** As one paragraph, for a file or another page. */
export function effectInWords(sentence: EffectSentence, locale: Locale): string {
  const texts = resultTexts[locale]
  const degree = `${texts.certainty}${colon[locale]}${texts.degree[sentence.degree].name}`
  return [`${sentence.size} ${degree}, ${sentence.why}`, ...sentence.besides].join(' ')
}
