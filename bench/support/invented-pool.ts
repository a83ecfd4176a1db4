import { type Instance, streamOf } from '#engines/sortition/index.ts'

const usual = { gender: 2, age: 5, school: 4, area: 5, home: 3 }

/** People with values of unequal size, and quotas near the mirror of another population. */
export function inventedPool(
  count: number,
  panelSize = Math.round(count / 12),
  features: Readonly<Record<string, number>> = usual,
): Instance {
  const stream = streamOf(`bench ${count}`)
  const people = Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(5, '0')}`,
    values: Object.fromEntries(
      Object.entries(features).map(([name, values]) => {
        const skewed = Math.min(stream.index(values), stream.index(values + 1))
        return [name, `v${skewed}`]
      }),
    ),
  }))
  const quotas = Object.entries(features).flatMap(([feature, values]) =>
    Array.from({ length: values }, (_, at) => {
      const value = `v${at}`
      const here = people.filter(({ values: own }) => own[feature] === value).length / count
      const wanted = panelSize * (0.6 * here + 0.4 / values)
      const [min, max] = [Math.max(0, Math.floor(wanted) - 1), Math.ceil(wanted) + 1]
      return { feature, value, min, max, minFlex: 0, maxFlex: panelSize }
    }),
  )
  return { people, quotas, panelSize }
}
