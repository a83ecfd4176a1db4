import type { NormaliseStep } from './plan.ts'
import { type Column, deviation, mean, placesOf } from './statistics.ts'

/**
 * Brings one column to the common scale: its direction first (× 1 or −1), then the method. `rank` gives the highest
 * value the highest number; equals share the smallest. All results are NaN when the method needs a spread and the
 * values have none.
 *
 * @param direction 1 where higher is better, −1 where it is worse
 */
export function normalise(column: Column, direction: 1 | -1, step: NormaliseStep): Column {
  const turned = direction === 1 ? column : column.map((value) => -value)
  switch (step.method) {
    case 'minmax': {
      const [low, high] = step.range ?? [0, 100]
      return minmax(turned, low, high)
    }
    case 'zscore':
      return zscore(turned, step.mean ?? 0, step.sd ?? 1)
    case 'rank':
      return placesOf(turned)
    case 'borda':
      return placesOf(turned).map((place) => place - 1)
    case 'percentile-rank':
      return percentiles(turned)
    case 'distance-to-max':
      return distanceToMax(turned)
  }
}

function minmax(column: Column, low: number, high: number): Column {
  const { least, most } = boundsOf(column)
  return column.map((value) => ((value - least) / spread(most - least)) * (high - low) + low)
}

function zscore(column: Column, centre: number, sd: number): Column {
  const from = mean(column)
  const by = spread(deviation(column))
  return column.map((value) => ((value - from) / by) * sd + centre)
}

function percentiles(column: Column): Column {
  const others = column.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0) - 1
  return placesOf(column).map((place) => (place - 1) / spread(others))
}

function distanceToMax(column: Column): Column {
  const { least, most } = boundsOf(column)
  return column.map((value) => 1 - (most - value) / spread(most - least))
}

/** x ÷ max, for values that are all positive. */
export function fractionOfMax(column: Column): Column {
  const { most } = boundsOf(column)
  return column.map((value) => value / most)
}

/** 1 − (target − x) ÷ (target − min); above the target, 1 when `capped`. */
export function distanceToTarget(column: Column, target: number, capped = false): Column {
  const { least } = boundsOf(column)
  return column.map((value) => {
    const share = 1 - (target - value) / (target - least)
    return capped && share > 1 ? 1 : share
  })
}

/**
 * Between two goalposts fixed before: 0 at the low one, `scale` at the high one, and never beyond.
 *
 * @example goalposts(Float64Array.of(83.987), 20, 85)[0] // 0.984…, life expectancy in Switzerland (UNDP, 2021)
 */
export function goalposts(column: Column, low: number, high: number, scale = 1): Column {
  return column.map((value) =>
    Number.isNaN(value) ? value : Math.min(1, Math.max(0, (value - low) / (high - low))) * scale,
  )
}

/** A spread of nothing divides nothing: the result is missing, and never infinite. */
function spread(size: number): number {
  return size === 0 ? Number.NaN : size
}

function boundsOf(column: Column) {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of column) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}
