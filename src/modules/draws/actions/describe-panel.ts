import type { Happening } from '#engines/sortition/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { groupTotals, type ValueGroup } from '../grouped-totals.ts'
import { hasValue } from '../pool-instance.ts'
import { listFeatures } from '../store/features.ts'
import { listFrozen } from '../store/pool-people.ts'

/**
 * The panel beside the pool, by feature: values with too few people are told together. The groups start from those of
 * the pool alone, which the commitment published: no difference of two numbers tells a smaller one.
 */
export async function describePanel(
  ctx: Pick<Ctx, 'db'>,
  draw: Draw,
  panel: readonly string[],
): Promise<Happening['payload']> {
  const features = await listFeatures(ctx.db, draw.id)
  const people = await listFrozen(ctx.db, draw.id)
  const seated = new Set(panel)
  const counted = features.map((feature) => {
    const both = new Map(
      feature.values.map((value) => {
        const own = people.filter(({ answers }) => hasValue(feature, value, answers))
        return [value.label, [own.length, own.filter(({ ticket }) => seated.has(ticket)).length]]
      }),
    )
    const ofPool = groupTotals(
      [...both].map(([value, [pool = 0]]) => ({ values: [value], counts: [pool] })),
    )
    const joined = ofPool.map(
      ({ values }): ValueGroup => ({
        values,
        counts: [0, 1].map((at) =>
          values.reduce((sum, value) => sum + (both.get(value)?.[at] ?? 0), 0),
        ),
      }),
    )
    return {
      feature: feature.label,
      groups: groupTotals(joined).map(({ values, counts }) => ({
        values,
        pool: counts[0] ?? 0,
        panel: counts[1] ?? 0,
      })),
    }
  })
  return { features: counted }
}
