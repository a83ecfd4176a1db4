import { type Person, streamOf } from '#engines/sortition/index.ts'
import type { DrawFeature } from './quota.ts'

/**
 * People who do not exist, as many as hoped for, so that quotas can be tried before anybody is written to. Each
 * feature has the shares of the population (or equal ones), rounded to whole people; features are mixed by a
 * fixed shuffle: the same rule always gives the same pool. One in ten shares a home with the next one when
 * `households` is said.
 */
export function inventPool(
  features: readonly DrawFeature[],
  size: number,
  households: boolean,
): readonly Person[] {
  const plain = features.filter(({ crosses }) => crosses.length === 0)
  const answers = plain.map((feature) => {
    const keys = spread(feature, size)
    const stream = streamOf(`ouvroir/draws/invented/v1|${feature.key}|${size}`)
    return { key: feature.key, keys: stream.shuffle(keys) }
  })
  return Array.from({ length: size }, (_, at) => ({
    id: `invented-${String(at + 1).padStart(6, '0')}`,
    values: Object.fromEntries(answers.map(({ key, keys }) => [key, keys[at] ?? ''])),
    ...(households && at % 20 < 2 && at - (at % 20) + 1 < size
      ? { household: `home-${Math.floor(at / 20)}` }
      : {}),
  }))
}

/** Largest remainders: whole people, whose sum is the size. */
function spread({ values }: DrawFeature, size: number): readonly string[] {
  const known = values.every(({ populationShare }) => populationShare !== undefined)
  const sum = values.reduce((all, { populationShare }) => all + (populationShare ?? 0), 0)
  const wanted = values.map(({ key, populationShare }) => {
    const exact = known && sum > 0 ? ((populationShare ?? 0) / sum) * size : size / values.length
    return { key, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  let left = size - wanted.reduce((all, { whole }) => all + whole, 0)
  for (const one of wanted.toSorted((a, b) => b.rest - a.rest)) {
    if (left-- <= 0) break
    one.whole++
  }
  return wanted.flatMap(({ key, whole }) => Array.from({ length: whole }, () => key))
}
