import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { PlainState } from '#kit/undo.ts'
import { slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { StillShown } from '#platform/histories/text-versions.ts'
import { mayRunMailings } from '../../permissions.ts'
import type { BlockRefusal, Envelope, LetterBlock } from '../blocks.ts'
import { insertLetter, isSlugTaken, lockLetter, saveLetter } from '../store/letters.ts'
import type { Letter } from '../written-letter.ts'
import { keepLetterText, letterText, setBack } from './letter-versions.ts'

export type WritingRefusal =
  | BlockRefusal
  | 'not-found'
  | 'forbidden'
  | 'not-draft'
  | 'changed-meanwhile'

/** Begins a letter; its address follows its title, and stays. */
export async function createLetter(
  ctx: Ctx,
  input: { readonly title: string; readonly listId: string },
): Promise<Result<string, 'forbidden'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  const id = newId(ctx.now, ctx.chance)
  const base = slugOf(input.title) || 'lettre'
  const slug = (await isSlugTaken(ctx.db, base)) ? `${base}-${id.slice(-6)}` : base
  const words = { title: input.title, subject: input.title.slice(0, 120), preheader: '' }
  await insertLetter(
    ctx.db,
    { ...words, id, slug, listId: input.listId, language: 'fr', createdBy: ctx.person?.id },
    ctx.now,
  )
  ctx.audit({ act: 'letter.begun', subject: `mailing:${id}`, public: false })
  return done(id)
}

/** What was on the page when the person began to write: another hand may have been there since. */
export interface Seen {
  readonly id: string
  readonly updatedAt: string
}

/** As it was saved: called ready before, it waits to be called ready again. */
export interface Saved extends Letter {
  readonly wasReady: boolean
}

export async function changeBlocks(
  ctx: Ctx,
  seen: Seen,
  change: (blocks: readonly LetterBlock[]) => Result<readonly LetterBlock[], BlockRefusal>,
): Promise<Result<Saved, WritingRefusal>> {
  const open = await openLetter(ctx, seen)
  if (!open.ok) return open
  const changed = change(open.value.blocks)
  if (!changed.ok) return changed
  return await keep(ctx, open.value, { ...open.value, blocks: changed.value })
}

export async function changeEnvelope(
  ctx: Ctx,
  seen: Seen,
  envelope: Envelope,
): Promise<Result<Saved, WritingRefusal>> {
  const open = await openLetter(ctx, seen)
  return open.ok ? await keep(ctx, open.value, { ...open.value, ...envelope }) : open
}

export async function changeAudience(
  ctx: Ctx,
  seen: Seen,
  to: { readonly listId: string; readonly segmentId: string | undefined },
): Promise<Result<Saved, WritingRefusal>> {
  const open = await openLetter(ctx, seen)
  return open.ok ? await keep(ctx, open.value, { ...open.value, ...to }) : open
}

/** An earlier version again, while the letter has not left; what was there stays among its versions. */
export async function restoreLetter(
  ctx: Ctx,
  seen: Seen,
  version: PlainState,
  stillShown: StillShown,
): Promise<Result<Saved, WritingRefusal | 'present-changed'>> {
  const open = await openLetter(ctx, seen)
  if (!open.ok) return open
  if (!stillShown(letterText(open.value))) return refused('present-changed')
  return await keep(ctx, open.value, setBack(open.value, version), true)
}

/** A letter that was called ready is a draft again as soon as a word of it changes. */
async function openLetter(ctx: Ctx, seen: Seen): Promise<Result<Letter, WritingRefusal>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  const letter = await lockLetter(ctx.db, seen.id)
  if (!letter) return refused('not-found')
  if (letter.state !== 'draft' && letter.state !== 'ready') return refused('not-draft')
  if (letter.updatedAt.toISOString() !== seen.updatedAt) return refused('changed-meanwhile')
  return done(letter)
}

async function keep(
  ctx: Ctx,
  before: Letter,
  letter: Letter,
  isApart = false,
): Promise<Result<Saved, never>> {
  const wasReady = letter.state === 'ready'
  const kept = { ...letter, state: 'draft' as const, updatedAt: ctx.now, wasReady }
  await saveLetter(ctx.db, kept, ctx.now)
  await keepLetterText(ctx, before, letter, isApart)
  ctx.changed(`mailing:${letter.id}`)
  return done(kept)
}
