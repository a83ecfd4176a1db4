import { readNumber } from '#kit/numbers.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import { sharesOf } from './quota-grid.ts'

export interface TypedFeature {
  readonly key: string
  readonly label: string
  readonly reference: string
  /** Keys of the two features that it looks at together; absent for a plain one. */
  readonly crosses?: readonly string[]
  /** No quota is proposed from the shares: a person fills in the few that matter. */
  readonly isOpen?: boolean
  readonly values: readonly {
    readonly key: string
    readonly label: string
    readonly share: number | undefined
  }[]
}

export type TypedFeatureRefusal =
  | 'no-label'
  | 'too-few-values'
  | 'same-value'
  | 'bad-count'
  | 'some-counts'

/**
 * A feature as people type it: its name, then one value a line, each with the number of people that have it if one knows:
 * `Bourg ; 2 140`.
 */
export function readFeature(
  label: string,
  lines: string,
  reference = '',
): Result<TypedFeature, TypedFeatureRefusal> {
  if (label.trim().length < 2) return refused('no-label')
  const rows = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const cut = line.lastIndexOf(';')
      const name = (cut < 0 ? line : line.slice(0, cut)).trim()
      const count = cut < 0 ? '' : line.slice(cut + 1).trim()
      return { name, count: count === '' ? undefined : (readNumber(count) ?? Number.NaN) }
    })
  if (rows.length < 2) return refused('too-few-values')
  if (rows.some(({ count }) => count !== undefined && !(count >= 0))) return refused('bad-count')
  const keys = rows.map(({ name }) => slugOf(name))
  if (new Set(keys).size < keys.length) return refused('same-value')
  const counted = rows.filter(({ count }) => count !== undefined).length
  // One line without a number would make the others say nothing, unseen.
  if (counted > 0 && counted < rows.length) return refused('some-counts')
  const known = counted > 0
  const shares = known ? sharesOf(rows.map(({ count }) => count ?? 0)) : rows.map(() => undefined)
  return done({
    key: slugOf(label),
    label: label.trim(),
    reference,
    values: rows.map(({ name }, at) => ({
      key: keys[at] ?? '',
      label: name,
      share: shares[at],
    })),
  })
}
