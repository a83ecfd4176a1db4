import type { Kysely } from 'kysely'
import type { DrawFeature, DrawValue } from '../quota.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

/** The features of a draw with their values and quotas, in the order of the rule. */
export async function listFeatures(db: Db, drawId: string): Promise<readonly DrawFeature[]> {
  const rows = await db
    .selectFrom('draw_features as f')
    .leftJoin('draw_values as v', 'v.feature_id', 'f.id')
    .selectAll('f')
    .select(['v.id as value_id', 'v.key as value_key', 'v.label as value_label'])
    .select(['v.position as value_position', 'v.population_share', 'v.min', 'v.max'])
    .select(['v.min_flex', 'v.max_flex'])
    .where('f.draw_id', '=', drawId)
    .orderBy('f.position')
    .orderBy('f.id')
    .orderBy('v.position')
    .execute()
  const features = new Map<string, DrawFeature & { readonly values: DrawValue[] }>()
  for (const row of rows) {
    const feature = features.get(row.id) ?? {
      ...{ id: row.id, key: row.key, label: row.label, position: row.position },
      ...{ asked: row.asked, crosses: row.crosses, reference: row.reference, values: [] },
    }
    features.set(row.id, feature)
    if (row.value_id !== null)
      feature.values.push({
        id: row.value_id,
        key: row.value_key ?? '',
        label: row.value_label ?? '',
        position: row.value_position ?? 0,
        populationShare: row.population_share ?? undefined,
        ...{ min: row.min ?? 0, max: row.max ?? 0 },
        ...{ minFlex: row.min_flex ?? 0, maxFlex: row.max_flex ?? 0 },
      })
  }
  return [...features.values()]
}

export async function insertFeature(db: Db, drawId: string, feature: DrawFeature) {
  await db
    .insertInto('draw_features')
    .values({
      id: feature.id,
      draw_id: drawId,
      key: feature.key,
      label: feature.label,
      position: feature.position,
      asked: feature.asked,
      crosses: [...feature.crosses],
      reference: feature.reference,
    })
    .execute()
  await db
    .insertInto('draw_values')
    .values(
      feature.values.map((value) => ({
        id: value.id,
        feature_id: feature.id,
        key: value.key,
        label: value.label,
        position: value.position,
        population_share: value.populationShare ?? null,
        min: value.min,
        max: value.max,
        min_flex: value.minFlex,
        max_flex: value.maxFlex,
      })),
    )
    .execute()
}

export async function deleteFeature(db: Db, drawId: string, featureId: string) {
  await db
    .deleteFrom('draw_features')
    .where('draw_id', '=', drawId)
    .where('id', '=', featureId)
    .execute()
}

export type QuotaBounds = Pick<DrawValue, 'id' | 'min' | 'max' | 'minFlex' | 'maxFlex'>

export async function saveBounds(db: Db, bounds: readonly QuotaBounds[]) {
  for (const { id, min, max, minFlex, maxFlex } of bounds)
    await db
      .updateTable('draw_values')
      .set({ min, max, min_flex: minFlex, max_flex: maxFlex })
      .where('id', '=', id)
      .execute()
}
