import type { DrawFeature } from '../../quota.ts'

/** The words of a feature and of a value, from their keys. */
export function namer(features: readonly DrawFeature[]) {
  return (feature: string, value: string): readonly [string, string] => {
    const drawFeature = features.find(({ key }) => key === feature)
    return [
      drawFeature?.label ?? feature,
      drawFeature?.values.find(({ key }) => key === value)?.label ?? value,
    ]
  }
}
