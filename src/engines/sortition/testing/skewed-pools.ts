import type { Instance, Person } from '../pool.ts'
import { streamOf } from '../seed-stream.ts'

export type Skew = 'moderate' | 'strong'

const features = { gender: 2, age: 5, school: 4, area: 6, home: 3, work: 5 }

/** How many times as many people have a value as have the next one. */
const steps: Readonly<Record<Skew, number>> = { moderate: 1.6, strong: 2.5 }

/**
 * A pool that is no mirror of its quotas: few young people, few tenants, hardly anybody of the last area, while the
 * quotas ask for almost as many of each. One panel in ten people, six features, the same pool for the same three
 * arguments. Quotas stand one seat around a panel that was drawn with the rare favoured: some panel always meets them.
 */
export function skewedPool(count: number, skew: Skew, number = 0): Instance {
  const stream = streamOf(`skewed pool ${count} ${skew} ${number}`)
  const panelSize = Math.round(count / 10)
  const step = steps[skew]
  const shares = Object.values(features).map((values) => sharesOf(values, step))
  const people = Array.from({ length: count }, (_, at): Person => {
    const values = Object.keys(features).map((name, feature) => {
      const place = placeAt(shares[feature] ?? [], stream.index(1_000_000) / 1_000_000)
      return [name, `v${place}`] as const
    })
    return { id: `p${String(at).padStart(5, '0')}`, values: Object.fromEntries(values) }
  })
  // The rarer the values of somebody, the more they are wanted: by the square root, as when letters are sent again.
  const wanted = people.map(({ values }) =>
    Object.keys(features).reduce((weight, name, feature) => {
      const share = shares[feature]?.[Number(values[name]?.slice(1))] ?? 1
      return weight / Math.sqrt(share)
    }, 1),
  )
  const panel = drawn(people, wanted, panelSize, () => stream.index(1_000_000) / 1_000_000)
  const quotas = Object.entries(features).flatMap(([feature, values]) =>
    Array.from({ length: values }, (_, at) => {
      const value = `v${at}`
      const here = panel.filter((person) => person.values[feature] === value).length
      const [min, max] = [Math.max(0, here - 1), Math.min(panelSize, here + 1)]
      return { feature, value, min, max, minFlex: 0, maxFlex: panelSize }
    }),
  )
  return { people, quotas, panelSize }
}

function sharesOf(values: number, step: number): number[] {
  const weights = Array.from({ length: values }, (_, at) => step ** -at)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return weights.map((weight) => weight / sum)
}

function placeAt(shares: readonly number[], chance: number): number {
  let left = chance
  const place = shares.findIndex((share) => {
    left -= share
    return left < 0
  })
  return place < 0 ? shares.length - 1 : place
}

/** Draws values one after the other, each by its weight. */
function drawn(
  people: readonly Person[],
  weights: readonly number[],
  size: number,
  chance: () => number,
): Person[] {
  const left = people.map((person, at) => ({ person, weight: weights[at] ?? 0 }))
  return Array.from({ length: size }, () => {
    const sum = left.reduce((all, { weight }) => all + weight, 0)
    const shares = left.map(({ weight }) => weight / sum)
    return left.splice(placeAt(shares, chance()), 1)[0]?.person
  }).filter((person) => person !== undefined)
}
