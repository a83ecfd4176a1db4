import { type Person, streamOf } from '#engines/sortition/index.ts'
import { crossedParts, type DrawFeature } from '../quota.ts'

/**
 * People who do not exist, as many as hoped for, so that quotas can be tried before anybody is written to. Each
 * feature has the shares of the population (or equal ones), rounded to whole people; features that a table counted
 * together stay together, the others are mixed by a fixed shuffle: the same rule always gives the same pool. One in
 * ten shares a home with the next one when `households` is said.
 */
export function inventPool(
  features: readonly DrawFeature[],
  size: number,
  households: boolean,
): readonly Person[] {
  const rows = Array.from({ length: size }, (): Record<string, string> => ({}))
  for (const crossed of features.filter(isCounted)) together(crossed, rows)
  for (const feature of features.filter(({ crosses }) => crosses.length === 0)) {
    const lacking = rows.filter((row) => row[feature.key] === undefined)
    const stream = streamOf(`ouvroir/draws/invented/v1|${feature.key}|${size}`)
    const keys = stream.shuffle(spread(feature.values, lacking.length))
    lacking.forEach((row, at) => {
      row[feature.key] = keys[at] ?? ''
    })
  }
  return rows.map((values, at) => ({
    id: `invented-${String(at + 1).padStart(6, '0')}`,
    values,
    ...(households && at % 20 < 2 && at - (at % 20) + 1 < size
      ? { household: `home-${Math.floor(at / 20)}` }
      : {}),
  }))
}

/** A crossed feature whose pairs have shares, one answer of each feature in each. */
function isCounted({ crosses, values }: DrawFeature): boolean {
  return (
    crosses.length > 0 &&
    values.some(({ populationShare }) => populationShare !== undefined) &&
    values.every(({ key }) => crossedParts(key).every((part) => part.length === 1))
  )
}

/** Gives the answers of a crossed feature; people who have one of them already keep it. */
function together({ key, crosses, values }: DrawFeature, rows: Record<string, string>[]) {
  const groups = new Map<string, Record<string, string>[]>()
  for (const row of rows) {
    const known = crosses.map((crossed) => row[crossed] ?? '').join('+')
    const group = groups.get(known)
    if (group) group.push(row)
    else groups.set(known, [row])
  }
  for (const [known, own] of groups) {
    const answers = known.split('+')
    if (answers.every((answer) => answer !== '')) continue
    const fits = values.filter((value) =>
      crossedParts(value.key).every(([part], at) => !answers[at] || answers[at] === part),
    )
    if (fits.every(({ populationShare }) => !populationShare)) continue
    const stream = streamOf(`ouvroir/draws/invented/v1|${key}|${known}|${own.length}`)
    const keys = stream.shuffle(spread(fits, own.length))
    own.forEach((row, at) => {
      const parts = crossedParts(keys[at] ?? '')
      crosses.forEach((crossed, part) => {
        row[crossed] = parts[part]?.[0] ?? ''
      })
    })
  }
}

/** Largest remainders: whole people, whose sum is the size. */
function spread(values: DrawFeature['values'], size: number): readonly string[] {
  const known = values.some(({ populationShare }) => populationShare !== undefined)
  const sum = values.reduce((all, { populationShare }) => all + (populationShare ?? 0), 0)
  const wanted = values.map(({ key, populationShare }) => {
    const exact = known && sum > 0 ? ((populationShare ?? 0) / sum) * size : size / values.length
    return { key, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  let left = size - wanted.reduce((all, { whole }) => all + whole, 0)
  for (const entry of wanted.toSorted((a, b) => b.rest - a.rest)) {
    if (left-- <= 0) break
    entry.whole++
  }
  return wanted.flatMap(({ key, whole }) => Array.from({ length: whole }, () => key))
}
