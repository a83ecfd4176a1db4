import type { Kysely } from 'kysely'
import type { DrawFeature, DrawValue } from '../quota.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

/** The features of a draw with their values and quotas, in the order of the rule. */
export async function listFeatures(db: Db, drawId: string): Promise<readonly DrawFeature[]> {
  const rows = await db
    .selectFrom('draw_features as f')
    .leftJoin('draw_values as v', 'v.featureId', 'f.id')
    .selectAll('f')
    .select(['v.id as valueId', 'v.key as valueKey', 'v.label as valueLabel'])
    .select(['v.position as valuePosition', 'v.populationShare', 'v.min', 'v.max'])
    .select(['v.minFlex', 'v.maxFlex'])
    .where('f.drawId', '=', drawId)
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
    if (row.valueId !== null)
      feature.values.push({
        id: row.valueId,
        key: row.valueKey ?? '',
        label: row.valueLabel ?? '',
        position: row.valuePosition ?? 0,
        populationShare: row.populationShare ?? undefined,
        ...{ min: row.min ?? 0, max: row.max ?? 0 },
        ...{ minFlex: row.minFlex ?? 0, maxFlex: row.maxFlex ?? 0 },
      })
  }
  return [...features.values()]
}

export async function insertFeature(db: Db, drawId: string, feature: DrawFeature) {
  await db
    .insertInto('draw_features')
    .values({
      id: feature.id,
      drawId,
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
        featureId: feature.id,
        key: value.key,
        label: value.label,
        position: value.position,
        populationShare: value.populationShare ?? null,
        min: value.min,
        max: value.max,
        minFlex: value.minFlex,
        maxFlex: value.maxFlex,
      })),
    )
    .execute()
}

export async function deleteFeature(db: Db, drawId: string, featureId: string) {
  await db
    .deleteFrom('draw_features')
    .where('drawId', '=', drawId)
    .where('id', '=', featureId)
    .execute()
}

export type QuotaBounds = Pick<DrawValue, 'id' | 'min' | 'max' | 'minFlex' | 'maxFlex'>

export async function saveBounds(db: Db, bounds: readonly QuotaBounds[]) {
  for (const { id, min, max, minFlex, maxFlex } of bounds)
    await db
      .updateTable('draw_values')
      .set({ min, max, minFlex, maxFlex })
      .where('id', '=', id)
      .execute()
}
