import { concerns, type Instance, type Quota } from './pool.ts'
import type { Defect } from './reading/defects.ts'

/**
 * What whole numbers alone say, before any solver: sums of bounds against the size, people against minimums, the pool
 * against the size. All of it at once; a defect of these makes every panel impossible.
 */
export function quickFaults({ people, quotas, panelSize }: Instance): readonly Defect[] {
  const faults: Defect[] = []
  const say = (code: Defect['code'], more: Partial<Defect>) =>
    faults.push({ severity: 'error', code, file: 'quotas', line: 0, ...more })
  if (!Number.isInteger(panelSize) || panelSize < 1)
    say('bad-size', {
      file: 'request',
      found: String(panelSize),
      expected: '1, 2, 3…',
    })
  if (people.length < panelSize)
    say('pool-too-small', {
      file: 'people',
      found: String(people.length),
      expected: `≥ ${panelSize}`,
    })
  for (const [feature, own] of byFeature(quotas)) {
    const mins = own.reduce((sum, { min }) => sum + min, 0)
    const maxes = own.reduce((sum, { max }) => sum + max, 0)
    const more = { column: feature, expected: String(panelSize) }
    if (mins > panelSize) say('mins-exceed-size', { ...more, found: String(mins) })
    if (maxes < panelSize) say('maxes-below-size', { ...more, found: String(maxes) })
  }
  for (const quota of quotas) {
    const count = people.filter(({ values }) => concerns(quota, values)).length
    const id = `${quota.feature} / ${quota.value}`
    if (count < quota.min)
      say('too-few-people', { id, found: String(count), expected: `≥ ${quota.min}` })
  }
  return faults
}

/** Quotas that divide the pool, by feature; crossed ones do not. */
function byFeature(quotas: readonly Quota[]): ReadonlyMap<string, readonly Quota[]> {
  const features = new Map<string, Quota[]>()
  for (const quota of quotas)
    if (!quota.when) features.set(quota.feature, [...(features.get(quota.feature) ?? []), quota])
  return features
}

/** Quotas whose maximum the people already chosen exceed, with how many they are. */
export function filledAbove(
  { people, quotas }: Instance,
  ids: ReadonlySet<string>,
): readonly { readonly quota: Quota; readonly filled: number }[] {
  const sitting = people.filter(({ id }) => ids.has(id))
  return quotas.flatMap((quota) => {
    const filled = sitting.filter(({ values }) => concerns(quota, values)).length
    return filled > quota.max ? [{ quota, filled }] : []
  })
}

/**
 * What is left to draw once some people sit already: they leave the pool with their households, the quotas shrink by
 * what they fill (never below 0), and so does the panel.
 */
export function afterAlready(instance: Instance, ids: ReadonlySet<string>): Instance {
  const sitting = instance.people.filter(({ id }) => ids.has(id))
  const homes = new Set(sitting.flatMap(({ household }) => household ?? []))
  const shrink = (quota: Quota): Quota => {
    const filled = sitting.filter(({ values }) => concerns(quota, values)).length
    const less = (bound: number) => Math.max(0, bound - filled)
    const { min, max } = quota.whole ?? quota
    return {
      ...quota,
      whole: { min, max: Math.max(max, filled) },
      min: less(quota.min),
      max: less(quota.max),
      minFlex: less(quota.minFlex),
      maxFlex: less(quota.maxFlex),
    }
  }
  return {
    panelSize: instance.panelSize - sitting.length,
    quotas: instance.quotas.map(shrink),
    people: instance.people.filter(
      ({ id, household }) => !ids.has(id) && (household === undefined || !homes.has(household)),
    ),
  }
}
