import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { letterProblems } from '../blocks.ts'
import { lockLetter, saveLetter } from '../store/letters.ts'
import type { Letter } from '../written-letter.ts'
import { drawLetter } from './draw-letter.ts'
import type { Seen, WritingRefusal } from './write-letter.ts'

/** Read again and found good: it may be confirmed from now on, and is a draft again if a word changes. */
export async function readyLetter(
  ctx: Ctx,
  seen: Seen,
): Promise<Result<Pick<Letter, 'leavesAt'>, WritingRefusal | 'not-good'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  const letter = await lockLetter(ctx.db, seen.id)
  if (!letter) return refused('not-found')
  if (letter.state !== 'draft') return refused('not-draft')
  if (letter.updatedAt.toISOString() !== seen.updatedAt) return refused('changed-meanwhile')
  if (letterProblems(letter, drawLetter(ctx, letter).bytes).length > 0) return refused('not-good')
  await saveLetter(ctx.db, { ...letter, state: 'ready' }, ctx.now)
  ctx.audit({ act: 'letter.ready', subject: `mailing:${letter.id}`, public: false })
  ctx.changed(`mailing:${letter.id}`)
  return done({ leavesAt: letter.leavesAt })
}
