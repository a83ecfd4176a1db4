import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { mayKeepFiles } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { acceptFile, type FileRefusal, type ResourceFileForm } from '../../resource-file.ts'
import { weighAgain } from '../../store/completeness.ts'
import { lockResourceBySlug } from '../../store/resources.ts'
import {
  deleteFile,
  digestOf,
  findFile,
  insertFile,
  listKeptFiles,
  raiseFile,
  updateFile,
} from '../../view/index.ts'

type NotKept = 'not-found' | 'forbidden'

type KeepFileRefusal = FileRefusal | NotKept

/** A file joins a resource under its own licence; one that may not be copied never comes in. */
export async function addFile(
  ctx: Ctx,
  slug: string,
  form: ResourceFileForm,
  file: NewFile,
): Promise<Result<undefined, KeepFileRefusal>> {
  const loaded = await load(ctx, slug)
  if (!loaded.ok) return loaded
  const resource = loaded.value

  const others = await listKeptFiles(ctx.db, resource.id)
  const accepted = acceptFile(form, file.bytes.length, others)
  if (!accepted.ok) return accepted

  await insertFile(ctx.db, {
    ...form,
    id: newId(ctx.now, ctx.chance),
    fileId: await ctx.files.save({ ...file, public: resource.state === 'published' }),
    licence: accepted.value,
    step: form.step,
    mediaType: file.mediaType,
    size: file.bytes.length,
    sha256: digestOf(file.bytes),
    resourceId: resource.id,
    at: ctx.now,
    by: ctx.person?.id,
  })
  await weighAgain(ctx.db, resource)
  told(ctx, 'added', resource)
  return done()
}

export async function editFile(
  ctx: Ctx,
  slug: string,
  id: string,
  form: ResourceFileForm,
): Promise<Result<undefined, KeepFileRefusal>> {
  const loaded = await load(ctx, slug)
  if (!loaded.ok) return loaded
  const file = await findFile(ctx.db, loaded.value.id, id)
  if (!file) return refused('not-found')
  const accepted = acceptFile(form, file.size, [])
  if (!accepted.ok) return accepted
  await updateFile(ctx.db, id, form)
  told(ctx, 'changed', loaded.value)
  return done()
}

export async function moveFileUp(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<Result<undefined, NotKept>> {
  const loaded = await load(ctx, slug)
  if (!loaded.ok) return loaded
  if (!(await findFile(ctx.db, loaded.value.id, id))) return refused('not-found')
  await raiseFile(ctx.db, loaded.value.id, id)
  told(ctx, 'changed', loaded.value)
  return done()
}

export async function removeFile(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<Result<undefined, NotKept>> {
  const loaded = await load(ctx, slug)
  if (!loaded.ok) return loaded
  if (!(await deleteFile(ctx.db, loaded.value.id, id))) return refused('not-found')
  await weighAgain(ctx.db, loaded.value)
  told(ctx, 'removed', loaded.value)
  return done()
}

/** Locked: two people who add a file at the same time get two places in the order. */
async function load(ctx: Ctx, slug: string): Promise<Result<Resource, NotKept>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')
  return mayKeepFiles(ctx.person, resource) ? done(resource) : refused('forbidden')
}

function told(ctx: Ctx, what: 'added' | 'changed' | 'removed', resource: Resource) {
  ctx.audit({
    act: `resource-file.${what}`,
    subject: `resource:${resource.id}`,
    public: resource.state === 'published',
  })
  ctx.announce('resource.files-changed', { id: resource.id })
  ctx.changed(`resource:${resource.id}`)
}
