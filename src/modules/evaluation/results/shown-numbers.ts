import type { Analysis, PlannedEstimate } from '#engines/field-trials/index.ts'
import type { KeptNumbers } from '../kept-numbers.ts'
import { effectsOf } from './certainty.ts'

/** What anybody reads of what was computed, and whether it is rounded. */
export interface Shown {
  readonly analysis: Analysis
  readonly isRounded: boolean
}

/**
 * Figures of people are rounded: two results on nearly the same rows, one taken from the other, would otherwise say what was
 * measured of whoever is in one alone. Whoever may read the rows finds every digit in them: nothing is rounded then.
 *
 * @param isOpen whether anybody reads the rows
 */
export function shownNumbers(numbers: KeptNumbers, isOpen: boolean): Shown {
  const { analysis, ofPeople } = numbers
  if (!ofPeople || isOpen) return { analysis, isRounded: false }
  return { analysis: roundedAnalysis(analysis), isRounded: true }
}

/** Each effect of the plan: as it was computed, and as it is read. */
export function shownEffects(
  numbers: KeptNumbers,
  isOpen: boolean,
): readonly { readonly effect: PlannedEstimate; readonly shown: PlannedEstimate }[] {
  const shown = effectsOf(shownNumbers(numbers, isOpen))
  return effectsOf(numbers).map((effect, at) => ({ effect, shown: shown[at] ?? effect }))
}

/** Bounds of a chance that is told by its class: the exact one gives back the effect that was rounded. */
export const chanceBounds = (alpha: number): readonly number[] =>
  [...new Set([0.001, 0.01, 0.05, 0.1, alpha])].toSorted((a, b) => a - b)

export function roundedAnalysis(analysis: Analysis): Analysis {
  const { plan, arms } = analysis
  const fewest = Math.max(1, Math.min(...arms.map(({ n }) => n), analysis.rows))
  const chance = (p: number) => chanceBounds(plan.alpha).find((bound) => p < bound) ?? 1
  return {
    ...analysis,
    estimates: analysis.estimates.map((estimate) => roundedEstimate(estimate, fewest, chance)),
    balance: analysis.balance.map((row) => {
      const spread = row.smd === 0 ? 0 : Math.abs((row.treated - row.control) / row.smd)
      const step = spread === 0 ? Math.abs(row.treated) / 5 : ofAPerson(4 * spread, fewest)
      return {
        ...row,
        treated: near(row.treated, step),
        control: near(row.control, step),
        smd: near(row.smd, Math.max(0.1, ofAPerson(4, fewest))),
      }
    }),
    joint: analysis.joint.map(({ f, p, ...rest }) => ({ ...rest, f: near(f, 0.1), p: chance(p) })),
    warnings: analysis.warnings.map((warning) =>
      warning.value === undefined ? warning : { ...warning, value: near(warning.value, 0.1) },
    ),
  }
}

function roundedEstimate(
  estimate: PlannedEstimate,
  fewest: number,
  chance: (p: number) => number,
): PlannedEstimate {
  const step = stepOf(estimate, fewest)
  const { corrected, permutation, attrition, span } = estimate
  const shown = near(estimate.estimate, step)
  const se = figures(estimate.se)
  return {
    ...estimate,
    ...{ estimate: shown, se, t: figures(shown / se), p: chance(estimate.p) },
    df: Math.max(1, Math.round(estimate.df)),
    ...{ low: endNear(estimate.low, step), high: endNear(estimate.high, step) },
    ...(span === undefined ? {} : { span: stepAbove(span) }),
    ...(corrected
      ? {
          corrected: Object.fromEntries(
            Object.entries(corrected).map(([name, p]) => [name, chance(p)]),
          ),
        }
      : {}),
    ...(permutation
      ? {
          permutation: {
            ...{ ...permutation, observed: near(permutation.observed, step) },
            ...{ p: chance(permutation.p), above: chance(permutation.above) },
            below: chance(permutation.below),
          },
        }
      : {}),
    ...(attrition
      ? {
          attrition: {
            seenTreated: near(attrition.seenTreated, 0.01),
            seenOthers: near(attrition.seenOthers, 0.01),
            trimmed: near(attrition.trimmed, 0.01),
            low: near(attrition.low, step),
            high: near(attrition.high, step),
          },
        }
      : {}),
  }
}

/**
 * By how much an effect is rounded: two figures of the width of its interval; and, where arms are compared, at least what two
 * people of the smaller one could change in it.
 */
export function stepOf(
  { low, high, span }: Pick<PlannedEstimate, 'low' | 'high' | 'span'>,
  fewest: number,
): number {
  const width = high - low
  const twoFigures = width > 0 ? 10 ** (Math.floor(Math.log10(width)) - 1) : 0
  return Math.max(twoFigures, span === undefined ? stepAbove(width / 5) : ofAPerson(span, fewest))
}

const ofAPerson = (span: number, fewest: number) => stepAbove((2 * span) / fewest)

/** The next of 1, 2, 5, 10… whatever the size. */
function stepAbove(size: number): number {
  if (!(size > 0 && Number.isFinite(size))) return 0
  const ten = 10 ** Math.floor(Math.log10(size))
  // A hair of room: 0.1 ÷ 0.1 is not always 1.
  const wanted = [1, 2, 5, 10].find((times) => times * ten >= size * (1 - 1e-12)) ?? 10
  return exactly(wanted * ten)
}

function near(value: number, step: number): number {
  return step > 0 ? exactly(Math.round(value / step) * step) : value
}

/** An end that is not zero is not told as zero: it would be another result. Half a step is no further than rounding goes. */
function endNear(value: number, step: number): number {
  const rounded = near(value, step)
  return rounded === 0 && value !== 0 ? exactly((Math.sign(value) * step) / 2) : rounded
}

const figures = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(2)) : value)

/** Without the last digits of a sum of tenths; and 0 has no sign. */
const exactly = (value: number) => Number(value.toPrecision(12)) + 0
