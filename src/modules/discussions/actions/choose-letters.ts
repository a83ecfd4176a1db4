import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type LetterChoice, type LetterKind, without } from '../letters.ts'
import { findByToken, saveChoice } from '../store/letters.ts'
import { lettersOf } from './tell-mentioned.ts'

/** Which letters whoever asks wants. */
export async function chooseLetters(
  ctx: Ctx,
  choice: LetterChoice,
): Promise<Result<undefined, 'forbidden'>> {
  if (!ctx.person) return refused('forbidden')
  await lettersOf(ctx, ctx.person.id)
  await saveChoice(ctx.db, ctx.person.id, choice)
  ctx.audit({ act: 'discussion-letters.chosen', subject: `person:${ctx.person.id}`, public: false })
  return done()
}

/** By the link of a letter: no more of these, and the others as they were. False for a link that opens nothing. */
export async function leaveLetters(ctx: Ctx, token: string, letter: LetterKind): Promise<boolean> {
  const found = await findByToken(ctx.db, token)
  if (!found) return false
  await saveChoice(ctx.db, found.personId, without(found.choice, letter))
  ctx.audit({
    act: 'discussion-letters.stopped',
    subject: `person:${found.personId}`,
    public: false,
  })
  return true
}
