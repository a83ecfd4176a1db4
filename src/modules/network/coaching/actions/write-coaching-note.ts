import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayReadNotes } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { lockCoaching } from '../store/coachings.ts'
import { deleteOwnNote, insertNote } from '../store/notes.ts'

/** Acts on notes leave no line in the memory of acts: they are between two people. */
export async function writeCoachingNote(
  ctx: Ctx,
  id: string,
  sessionId: string,
  text: string,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  const authorId = ctx.person?.id
  if (authorId === undefined || !mayReadNotes(ctx.person, coaching)) return refused('forbidden')

  const note = { id: newId(ctx.now, ctx.chance), sessionId, authorId, text, writtenAt: ctx.now }
  return (await insertNote(ctx.db, id, note)) ? done() : refused('not-found')
}

/** Each erases their own. */
export async function eraseCoachingNote(
  ctx: Ctx,
  id: string,
  noteId: string,
): Promise<Result<undefined, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  const authorId = ctx.person?.id
  if (authorId === undefined || !mayReadNotes(ctx.person, coaching)) return refused('forbidden')

  return (await deleteOwnNote(ctx.db, noteId, authorId)) ? done() : refused('not-found')
}
