import type { CopyAsked } from '#kit/copies/copy-kind.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { findLetter, saveLetter } from '../store/letters.ts'
import { createLetter } from './write-letter.ts'

/** The same letter once more, to be written: to the same list, with its pieces and the rule of its readers if they come along. */
export async function duplicateLetter(
  ctx: Ctx,
  id: string,
  { title, parts }: CopyAsked,
): Promise<Result<string, 'forbidden' | 'not-found'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  const letter = await findLetter(ctx.db, id)
  if (!letter) return refused('not-found')
  const begun = await createLetter(ctx, { title, listId: letter.listId })
  if (!begun.ok) return begun

  const kept = {
    id: begun.value,
    title,
    subject: letter.subject,
    preheader: letter.preheader,
    listId: letter.listId,
    blocks: parts.has('pieces') ? letter.blocks : [],
    segmentId: parts.has('segment') ? letter.segmentId : undefined,
    state: 'draft' as const,
  }
  await saveLetter(ctx.db, kept, ctx.now)

  ctx.audit({ act: 'letter.duplicated', subject: `mailing:${begun.value}`, public: false })
  return done(begun.value)
}
