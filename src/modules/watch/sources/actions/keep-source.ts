import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWatch } from '../../permissions.ts'
import type { SourceForm, WatchSource } from '../source.ts'
import { deleteSource } from '../store/removal.ts'
import { findSourceAt, insertSource, lockSource, saveSource } from '../store/sources.ts'
import { removedSource, sourceEditedUndo, sourceRemovedUndo } from './undo-source.ts'

type Refusal = 'not-found' | 'forbidden'

/** Followed from now on: its first reading is due at once. */
export async function addSource(
  ctx: Ctx,
  form: SourceForm & { readonly address: string; readonly home?: string },
): Promise<Result<{ id: string; known: boolean }, 'forbidden'>> {
  if (!mayWatch(ctx.person)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  const source: WatchSource = {
    id,
    kind: 'feed',
    title: form.title,
    address: form.address,
    home: form.home ?? '',
    themes: form.themes,
    ownerId: form.owner || ctx.person?.id,
    assigneeId: form.assignee || undefined,
    licence: form.licence,
    state: 'active',
    everyMinutes: form.everyMinutes,
    nextAt: ctx.now,
    etag: undefined,
    lastModified: undefined,
    lastReadAt: undefined,
    lastNewAt: undefined,
    failures: 0,
    lastProblem: '',
    origin: '',
    createdAt: ctx.now,
  }

  const isNew = await insertSource(ctx.db, source)
  if (!isNew) {
    const known = await findSourceAt(ctx.db, form.address)
    return done({ id: known?.id ?? id, known: true })
  }

  ctx.audit({ act: 'source.added', subject: `source:${id}`, public: false })
  ctx.changed('watch')
  return done({ id, known: false })
}

export async function editSource(
  ctx: Ctx,
  id: string,
  form: SourceForm,
): Promise<Result<undefined, Refusal>> {
  const undo = await undoable(ctx, sourceEditedUndo, id)
  const edited = await onSource(ctx, id, 'source.edited', (source) => ({
    ...source,
    title: form.title || source.title,
    themes: form.themes,
    ownerId: form.owner || undefined,
    assigneeId: form.assignee || undefined,
    licence: form.licence,
    everyMinutes: form.everyMinutes,
  }))
  if (edited.ok) await undo({ subject: `source:${id}`, public: false })
  return edited
}

/** Paused by hand, or taken up again: then it is due at once, its failures forgotten. */
export async function pauseSource(
  ctx: Ctx,
  id: string,
  paused: boolean,
): Promise<Result<undefined, Refusal>> {
  return await onSource(ctx, id, paused ? 'source.paused' : 'source.resumed', (source) =>
    paused
      ? { ...source, state: 'paused' }
      : { ...source, state: 'active', failures: 0, lastProblem: '', nextAt: ctx.now },
  )
}

/** Those that were chosen in the list: one that is gone meanwhile, or stands so already, is passed over. */
export async function pauseSources(
  ctx: Ctx,
  ids: readonly string[],
  paused: boolean,
): Promise<Result<number, Refusal>> {
  if (!mayWatch(ctx.person)) return refused('forbidden')

  let changed = 0
  for (const id of ids.toSorted()) {
    const source = await lockSource(ctx.db, id)
    if (!source || (source.state === 'paused') === paused) continue
    const written = await pauseSource(ctx, id, paused)
    if (written.ok) changed++
  }
  return done(changed)
}

/** Read at the next round, whatever its pace. */
export async function hurrySource(ctx: Ctx, id: string): Promise<Result<undefined, Refusal>> {
  return await onSource(ctx, id, 'source.hurried', (source) => ({ ...source, nextAt: ctx.now }))
}

/** What a source leaves behind when it is no longer followed. */
export const sourceRemoved = 'source.removed'

/** No longer followed. What was kept of it stays; what waited goes with it, once nobody can take it back. */
export async function removeSource(ctx: Ctx, id: string): Promise<Result<undefined, Refusal>> {
  const source = await lockSource(ctx.db, id)
  if (!source) return refused('not-found')

  if (!mayWatch(ctx.person)) return refused('forbidden')

  const undo = await undoable(ctx, sourceRemovedUndo, removedSource(source))
  const left = await deleteSource(ctx.db, id)

  const told = { subject: `source:${id}`, public: false } as const
  ctx.audit({ act: 'source.removed', ...told })
  ctx.announce(sourceRemoved, { left })
  ctx.changed('watch')
  await undo(told)
  return done()
}

async function onSource(
  ctx: Ctx,
  id: string,
  act: string,
  change: (source: WatchSource) => WatchSource,
): Promise<Result<undefined, Refusal>> {
  const source = await lockSource(ctx.db, id)
  if (!source) return refused('not-found')

  if (!mayWatch(ctx.person)) return refused('forbidden')

  await saveSource(ctx.db, change(source))

  ctx.audit({ act, subject: `source:${id}`, public: false })
  ctx.changed('watch')
  return done()
}
