import { findResource, type Resource, resourcePath } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Material } from '../../material.ts'
import { listEventResources, listMaterials } from '../store/materials.ts'

/** The resources made of what an event leaves, by material; under `replay`, that of the replay. */
export async function resourcesOfEvent(
  { db }: Pick<Ctx, 'db'>,
  eventId: string,
): Promise<ReadonlyMap<string, Resource>> {
  const found = new Map<string, Resource>()
  for (const { materialId, resourceId } of await listEventResources(db, eventId)) {
    const resource = await findResource(db, resourceId)
    if (resource) found.set(materialId ?? 'replay', resource)
  }
  return found
}

/** What readers are given: once it is published, the resource in the place of the bare file. */
export async function materialsShown(
  ctx: Pick<Ctx, 'db'>,
  eventId: string,
): Promise<readonly Material[]> {
  const resources = await resourcesOfEvent(ctx, eventId)
  const materials = (await listMaterials(ctx.db, eventId)).map((material) => {
    const resource = resources.get(material.id)
    return resource?.state === 'published' ? asMaterial(resource) : material
  })
  const replay = resources.get('replay')
  return replay?.state === 'published' ? [...materials, asMaterial(replay)] : materials
}

function asMaterial({ id, title, slug }: Resource): Material {
  const href = resourcePath(slug)
  return { id, kind: 'resource', title, href, fileId: undefined, public: true }
}
