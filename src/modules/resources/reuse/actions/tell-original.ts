import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { creditedNames } from '../../papers/index.ts'
import { resourcePath } from '../../paths.ts'
import { findParent } from '../../store/lineages.ts'
import { findResource, findResourceIdByOrigin } from '../../store/resources.ts'
import { deleteReusesBehind, keepReuseBehind } from '../../view/index.ts'

/** A version is published: the original says where, what was changed, and what came of it. */
export async function tellOriginal(ctx: Ctx, resourceId: string): Promise<void> {
  const [resource, parent] = [
    await findResource(ctx.db, resourceId),
    await findParent(ctx.db, resourceId),
  ]
  if (!parent?.id || resource?.state !== 'published') return
  const { content } = resource
  await keepReuseBehind(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    resourceId: parent.id,
    state: 'published',
    source: 'resource',
    sourceId: resource.id,
    territoryId: resource.territoryIds[0],
    organisation: `${creditedNames(resource).join(', ')} – ${resource.title}`,
    usedOn: undefined,
    changed: parent.changes,
    happened: content.essential.result ?? content.sections.results ?? '',
    href: ctx.settings.baseUrl + resourcePath(resource.slug),
    saidAt: ctx.now,
    publishedAt: ctx.now,
  })
  ctx.changed(`resource:${parent.id}`)
}

export interface Adoption {
  /** What the original resource was born from. */
  readonly originId: string
  /** The experiment that adopted it. */
  readonly experimentId: string
  readonly title: string
  readonly territoryId: string | undefined
  readonly changed: string
  readonly happened: string
  /** Path of the experiment in this house. */
  readonly href: string
  readonly at: Date
}

/** Another territory adopted the protocol that a sheet tells of: the sheet says so. Said again, it changes. */
export async function rememberAdoption(ctx: Ctx, adoption: Adoption): Promise<void> {
  const resourceId = await findResourceIdByOrigin(ctx.db, adoption.originId)
  if (resourceId === undefined) return
  await keepReuseBehind(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    resourceId,
    state: 'published',
    source: 'experiment',
    sourceId: adoption.experimentId,
    territoryId: adoption.territoryId,
    organisation: adoption.title,
    usedOn: undefined,
    changed: adoption.changed,
    happened: adoption.happened,
    href: ctx.settings.baseUrl + adoption.href,
    saidAt: adoption.at,
    publishedAt: adoption.at,
  })
  ctx.changed(`resource:${resourceId}`)
}

/** These experiments are hidden, or gone: the sheets they adopted say nothing of them any more. */
export function forgetAdoptions(
  ctx: Pick<Ctx, 'db'>,
  experimentIds: readonly string[],
): Promise<number> {
  return deleteReusesBehind(ctx.db, 'experiment', experimentIds)
}
