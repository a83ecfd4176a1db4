import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { Answers } from './answers.ts'
import type { Design } from './designs.ts'
import type { SmallestEffect } from './smallest-effect.ts'
import { effectTexts } from './texts/effect.ts'

export interface EffectSaid {
  readonly sentence: string
  /** What the figure rests on; empty where there is none. */
  readonly supposed: readonly string[]
}

/** The smallest effect as a town clerk reads it; nothing where nothing is counted. */
export function sayEffect(
  design: Design,
  answers: Answers,
  effect: SmallestEffect,
  locale: Locale,
): EffectSaid | undefined {
  const texts = effectTexts[locale]
  switch (effect.kind) {
    case 'none':
      return undefined
    case 'one-place':
      return { sentence: texts.onePlace, supposed: [] }
    case 'out-of-reach':
      return {
        sentence: texts.outOfReach(withWhom(design, answers, effect.arms, locale)),
        supposed: [texts.chances, ...measureSaid(answers, locale)],
      }
    case 'computed': {
      const whom = withWhom(design, answers, effect.arms, locale)
      return {
        sentence: sizeSaid(whom, answers, effect.difference, locale),
        supposed: [
          texts.chances,
          ...measureSaid(answers, locale),
          ...effect.assumptions.map((assumption) => texts[assumption]),
        ],
      }
    }
  }
}

function sizeSaid(whom: string, { measure }: Answers, difference: number, locale: Locale): string {
  const texts = effectTexts[locale]
  if (measure.kind !== 'share')
    return texts.mean(whom, writtenNumber(significant(difference), locale, 6))
  const [from, gap] = [100 * measure.expected, rounded(100 * difference)]
  const to = from + gap <= 100 ? from + gap : from - gap
  return texts.points(
    whom,
    numbered(writtenNumber(gap, locale, 1), 'points', locale),
    writtenNumber(from, locale, 1),
    writtenNumber(to, locale, 1),
  )
}

/** Whole points, and tenths below ten: « environ » says the rest. */
const rounded = (points: number) =>
  points < 10 ? Math.round(points * 10) / 10 : Math.round(points)

const significant = (value: number) => Number(value.toPrecision(2))

function measureSaid({ measure }: Answers, locale: Locale): readonly string[] {
  const texts = effectTexts[locale]
  if (measure.kind === 'share')
    return [texts.share(writtenNumber(100 * measure.expected, locale, 1))]
  return measure.kind === 'mean' ? [texts.spread(writtenNumber(measure.spread, locale, 3))] : []
}

function withWhom(
  design: Design,
  answers: Answers,
  arms: readonly number[],
  locale: Locale,
): string {
  const texts = effectTexts[locale]
  const each = answers.size === undefined ? '' : texts.ofPeople(answers.size)
  const unitsSaid = (count: number) => `${texts.units(count, texts.unit[answers.unit])}${each}`
  const [first = 0, second = 0] = arms
  if (design === 'interrupted') return texts.atDates(first, second, unitsSaid(answers.count))
  if (design === 'before-after') return texts.twice(unitsSaid(first))
  if (design === 'matched-towns') return texts.pairs(first, unitsSaid(first))
  if (design === 'stepped') return texts.halfWay(unitsSaid(first), unitsSaid(second))
  return first === second
    ? texts.inEach(unitsSaid(first))
    : texts.inTwo(unitsSaid(first), unitsSaid(second))
}
