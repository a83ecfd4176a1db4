import { done, type Result, refused } from '#kit/result.ts'
import type { DrawFeature } from '../quota.ts'
import type { TypedFeature } from './feature-form.ts'

/** A feature that may be crossed with another: its answers, and their shares when they are known. */
interface Crossable {
  readonly key: string
  readonly label: string
  readonly values: readonly {
    readonly key: string
    readonly label: string
    readonly share: number | undefined
  }[]
}

/** Share of the population that gives both answers, when a table of the census counted them together. */
type Joint = (one: string, other: string) => number | undefined

/**
 * Two features looked at together (women of 16 to 29): every pair of answers, in the order of both. Without a joint
 * table the share of a pair is the product of the two, which supposes that they do not depend on each other; the
 * reference says so.
 */
export function crossFeatures(
  one: Crossable,
  other: Crossable,
  reference: string,
  joint: Joint = () => undefined,
): TypedFeature {
  return {
    key: crossedKey(one.key, other.key),
    label: `${one.label} × ${other.label}`,
    reference,
    crosses: [one.key, other.key],
    values: one.values.flatMap((a) =>
      other.values.map((b) => ({
        key: `${a.key}+${b.key}`,
        label: `${a.label}, ${b.label}`,
        share: joint(a.key, b.key) ?? product(a.share, b.share),
      })),
    ),
  }
}

export type CrossRefusal = 'same-feature' | 'too-many-pairs'

const mostPairs = 60

/** Two features of a draw, as a person chose them. */
export function crossChosen(
  features: readonly DrawFeature[],
  keys: readonly [string, string],
  input: { readonly isOpen: boolean; readonly reference: string },
): Result<TypedFeature, CrossRefusal> {
  const [feature, other] = keys.map((key) =>
    features.find((feature) => feature.key === key && feature.crosses.length === 0),
  )
  if (!feature || !other || feature === other) return refused('same-feature')
  if (feature.values.length * other.values.length > mostPairs) return refused('too-many-pairs')
  const crossed = crossFeatures(crossable(feature), crossable(other), input.reference)
  return done({ ...crossed, isOpen: input.isOpen })
}

function crossable({ key, label, values }: DrawFeature): Crossable {
  return {
    key,
    label,
    values: values.map((value) => ({
      key: value.key,
      label: value.label,
      share: value.populationShare,
    })),
  }
}

function crossedKey(one: string, other: string): string {
  return `${one}-x-${other}`.slice(0, 80)
}

function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b
}
