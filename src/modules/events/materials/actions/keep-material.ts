import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { findResource, findResourceBySlug } from '#modules/resources/index.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { type MaterialForm, resourceSlugOf } from '../../material.ts'
import { loadForPresences, type PresenceLoadRefusal } from '../../presence/index.ts'
import {
  deleteMaterial,
  insertMaterial,
  listEventResources,
  listMaterials,
} from '../store/materials.ts'
import { materialRemovedUndo } from './undo-material.ts'

export type MaterialRefusal = PresenceLoadRefusal | 'nothing-given' | 'no-title' | 'no-resource'

/** A file, an address, or a resource of the commons, shown on the page of the event. */
export async function addMaterial(
  ctx: Ctx,
  slug: string,
  form: MaterialForm,
  file: NewFile | undefined,
): Promise<Result<undefined, MaterialRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const resourceSlug = resourceSlugOf(form.href, ctx.settings.baseUrl)
  const resource = resourceSlug ? await findResourceBySlug(ctx.db, resourceSlug) : undefined
  if (resourceSlug && resource?.state !== 'published') return refused('no-resource')
  if (!file && form.href === '') return refused('nothing-given')
  const title = form.title || resource?.title || file?.name
  if (!title) return refused('no-title')

  const open = form.reserved !== 'yes'
  await insertMaterial(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    eventId: loaded.value.id,
    kind: file ? 'file' : resource ? 'resource' : 'link',
    title,
    href: file ? '' : form.href,
    fileId: file ? await ctx.files.save({ ...file, public: false }) : undefined,
    public: open,
    now: ctx.now,
    by: ctx.person?.id,
  })
  ctx.audit({ act: 'material.added', subject: `event:${loaded.value.id}`, public: open })
  return done()
}

/** A file that readers of a published resource are sent to stays: its address is promised. */
export async function removeMaterial(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<Result<undefined, PresenceLoadRefusal | 'shared'>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  if (await isPromised(ctx, loaded.value.id, id)) return refused('shared')

  const undo = await undoable(ctx, materialRemovedUndo, loaded.value.id)
  if (!(await deleteMaterial(ctx.db, loaded.value.id, id))) return refused('not-found')
  const told = { subject: `event:${loaded.value.id}`, public: false } as const
  ctx.audit({ act: 'material.removed', ...told })
  await undo(told)
  return done()
}

async function isPromised(ctx: Ctx, eventId: string, id: string): Promise<boolean> {
  const material = (await listMaterials(ctx.db, eventId)).find((item) => item.id === id)
  if (material?.kind !== 'file') return false
  const links = await listEventResources(ctx.db, eventId)
  const link = links.find(({ materialId }) => materialId === id)
  const resource = link && (await findResource(ctx.db, link.resourceId))
  return resource?.state === 'published'
}
