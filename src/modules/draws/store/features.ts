import type { Kysely } from 'kysely'
import type { DrawFeature, DrawValue } from '../quota.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

/** The features of a draw with their values and quotas, in the order of the rule. */
export async function listFeatures(db: Db, drawId: string): Promise<readonly DrawFeature[]> {
  const features = await db
    .selectFrom('draw_features')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('position')
    .execute()
  if (features.length === 0) return []
  const values = await db
    .selectFrom('draw_values')
    .selectAll()
    .where(
      'feature_id',
      'in',
      features.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  return features.map((feature) => ({
    id: feature.id,
    key: feature.key,
    label: feature.label,
    position: feature.position,
    asked: feature.asked,
    crosses: feature.crosses,
    reference: feature.reference,
    values: values
      .filter((value) => value.feature_id === feature.id)
      .map((value) => ({
        id: value.id,
        key: value.key,
        label: value.label,
        position: value.position,
        populationShare: value.population_share ?? undefined,
        min: value.min,
        max: value.max,
        minFlex: value.min_flex,
        maxFlex: value.max_flex,
      })),
  }))
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
