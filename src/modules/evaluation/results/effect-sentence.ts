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

/**
 * @param effect as it was computed: how sure it is does not depend on how it is rounded
 * @param shown its figures, as they are published
 */
export function effectSentence(
  effect: PlannedEstimate,
  { plan, analysis }: Pick<KeptNumbers, 'plan' | 'analysis'>,
  locale: Locale,
  shown: PlannedEstimate = effect,
): EffectSentence {
  const texts = resultTexts[locale]
  const figure = figuresOf(shown, locale)
  const signed = (value: number, of = '') => {
    const written = figure(Math.abs(value))
    // Neither more nor less, as far as its interval lets one say.
    return written === '0' ? texts.nearZero(of) : texts.signed(`${written}${of}`, value >= 0)
  }
  const isOneWay = shown.low >= 0 || shown.high < 0
  // The word stands once, at the end, where both ends lie on one side.
  const from = isOneWay ? figure(Math.abs(shown.low)) : signed(shown.low)
  const degree = degreeOf(effect, analysis, plan)
  const unit = plan.unit === '' ? '' : ` ${plan.unit}`
  const size = texts.effect(signed(shown.estimate, unit), texts.between(from, signed(shown.high)))
  return {
    size: `${effectName(effect, analysis)}${colon[locale]}${size}`,
    degree,
    why:
      degree === 'unknown' ? texts.unknown[whyUnknown(effect, plan)] : texts.degree[degree].means,
    besides: besides(effect, { degree, plan, span: shown.span }, locale),
  }
}

function besides(
  effect: PlannedEstimate,
  known: {
    readonly degree: Degree
    readonly plan: KeptNumbers['plan']
    readonly span: number | undefined
  },
  locale: Locale,
): readonly string[] {
  const texts = resultTexts[locale]
  const { degree, plan, span } = known
  const { least } = plan
  const written = (value: number) => writtenFigure(value, locale)
  const hoped = isHoped(effect, degree, plan)
  const isOther = isOtherUnit(effect, least)
  const nearest = Math.min(Math.abs(effect.low), Math.abs(effect.high))
  const isTold = !isOther && degree !== 'small' && degree !== 'unknown' && hoped !== false
  return [
    ...(isOther ? [texts.otherUnit(written(least ?? 0), effect.outcome, written(span ?? 0))] : []),
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
