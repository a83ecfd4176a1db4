import type { RawForm } from '#kit/form.ts'
import type { DrawFeature, DrawValue } from '../quota.ts'

type Typed = Pick<DrawValue, 'id' | 'min' | 'max' | 'minFlex' | 'maxFlex'>

/** The boxes of the grid: a bound for each value, and the boxes that hold no whole number. */
export function readGrid(
  features: readonly DrawFeature[],
  raw: RawForm,
): {
  readonly features: readonly DrawFeature[]
  readonly bounds: readonly Typed[]
  readonly bad: readonly string[]
} {
  const bad: string[] = []
  const read = (name: string, before: number) => {
    const typed = raw[name]
    const text = (typeof typed === 'string' ? typed : '').replace(/\s/g, '')
    if (/^\d{1,5}$/.test(text)) return Number(text)
    bad.push(name)
    return before
  }
  const typed = features.map((feature) => ({
    ...feature,
    values: feature.values.map((value) => ({
      ...value,
      min: read(`min-${value.id}`, value.min),
      max: read(`max-${value.id}`, value.max),
      minFlex: read(`minFlex-${value.id}`, value.minFlex),
      maxFlex: read(`maxFlex-${value.id}`, value.maxFlex),
    })),
  }))
  const bounds = typed.flatMap(({ values }) =>
    values.map(({ id, min, max, minFlex, maxFlex }) => ({ id, min, max, minFlex, maxFlex })),
  )
  return { features: typed, bounds, bad }
}
