/**
 * What a draw works on. No name ever comes here: an id, one value per feature, and a key of household.
 */
export interface Person {
  readonly id: string
  /** Feature, as the quotas write it, to one of its values. */
  readonly values: Readonly<Record<string, string>>
  /** People of the same household share this key; absent: alone. */
  readonly household?: string
}

/** One part of a crossed quota: the feature has one of these values. */
export interface Condition {
  readonly feature: string
  readonly values: readonly string[]
}

/** At least `min` and at most `max` members of the panel have this value (or meet all the conditions). */
export interface Quota {
  readonly feature: string
  readonly value: string
  readonly min: number
  readonly max: number
  /** How far the bounds may be moved when nothing meets them: `minFlex ≤ min`, `max ≤ maxFlex`. */
  readonly minFlex: number
  readonly maxFlex: number
  /** A quota on several features at once, as women aged 18–34; absent: `feature` is `value`. */
  readonly when?: readonly Condition[]
  /** Bounds of the whole panel, when `min` and `max` are what is left of them beside people already chosen. */
  readonly whole?: { readonly min: number; readonly max: number }
}

export interface Instance {
  readonly people: readonly Person[]
  readonly quotas: readonly Quota[]
  readonly panelSize: number
}

/** `feature|value`, the key that names a quota. */
export function quotaKey({ feature, value }: Pick<Quota, 'feature' | 'value'>): string {
  return `${feature}|${value}`
}

export function concerns(quota: Quota, values: Readonly<Record<string, string>>): boolean {
  if (!quota.when) return values[quota.feature] === quota.value
  return quota.when.every(({ feature, values: wanted }) => wanted.includes(values[feature] ?? ''))
}

/** Features that divide the pool: those of the quotas that are not crossed, in code-point order. */
export function featuresOf(quotas: readonly Quota[]): string[] {
  return [
    ...new Set(
      quotas.flatMap((quota) =>
        quota.when ? quota.when.map(({ feature }) => feature) : [quota.feature],
      ),
    ),
  ].sort(byCodePoint)
}

/** The order of rows, of quotas, the locale and the machine change nothing: people by id, quotas by name. */
export function canonical(instance: Instance): Instance {
  return {
    panelSize: instance.panelSize,
    people: [...instance.people].sort((a, b) => byCodePoint(a.id, b.id)),
    quotas: [...instance.quotas].sort((a, b) => byCodePoint(quotaKey(a), quotaKey(b))),
  }
}

/** UTF-16 order would put some rare signs before others: this is the order of code points. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()]
  for (;;) {
    const [x, y] = [left.next(), right.next()]
    if (x.done || y.done) return x.done ? (y.done ? 0 : -1) : 1
    const apart = (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0)
    if (apart !== 0) return apart
  }
}
