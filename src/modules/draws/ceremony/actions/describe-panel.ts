import type { Happening } from '#engines/sortition/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { hasValue } from '../../pool-instance.ts'
import { publishedPanel } from '../../seals/nouns.ts'
import { listFeatures } from '../../store/features.ts'
import { listFrozen } from '../../store/pool-people.ts'

/** The panel beside the pool, by feature, as it may be published: no number nor difference is about one to four people. */
export async function describePanel(
  ctx: Pick<Ctx, 'db'>,
  draw: Draw,
  panel: readonly string[],
): Promise<Happening['payload']> {
  const features = await listFeatures(ctx.db, draw.id)
  const people = await listFrozen(ctx.db, draw.id)
  const seated = new Set(panel)
  const counted = features.map((feature) => ({
    feature: feature.label,
    groups: publishedPanel(
      feature,
      feature.values.map((value) => {
        const own = people.filter(({ answers }) => hasValue(feature, value, answers))
        const drawn = own.filter(({ ticket }) => seated.has(ticket)).length
        return { key: value.label, pool: own.length, panel: drawn }
      }),
    ),
  }))
  return { features: counted.filter(({ groups }) => groups.length > 0) }
}
