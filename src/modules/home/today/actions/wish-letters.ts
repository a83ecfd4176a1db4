import { newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { LetterWish } from '../letters.ts'
import {
  dropFeed,
  dropLetter,
  findLetter,
  findLetterByToken,
  putFeed,
  putLetter,
} from '../store/letters.ts'

type Wished = Omit<LetterWish, 'every'> & { readonly every: LetterWish['every'] | 'none' }

/** When, and of what: or none at all. */
export async function wishLetters(
  ctx: Ctx,
  { every, ...wish }: Wished,
): Promise<Result<undefined, 'forbidden' | 'no-family'>> {
  const { person } = ctx
  if (!person) return refused('forbidden')

  if (every === 'none') await dropLetter(ctx.db, person.id)
  else {
    if (wish.families.length === 0) return refused('no-family')
    const before = await findLetter(ctx.db, person.id)
    const token = before?.token ?? newToken(ctx.chance)
    const kept = { personId: person.id, language: ctx.locale, token, lastOn: before?.lastOn }
    await putLetter(ctx.db, { ...wish, every, ...kept })
  }

  ctx.audit({ act: 'person.waiting-letters-chosen', subject: `person:${person.id}`, public: false })
  return done()
}

/** By the link of a letter: whoever reads the mailbox. Says whether the link opened something. */
export async function stopLetters(ctx: Ctx, token: string): Promise<boolean> {
  const letter = await findLetterByToken(ctx.db, token)
  if (!letter) return false
  await dropLetter(ctx.db, letter.personId)
  const subject = `person:${letter.personId}`
  ctx.audit({ act: 'person.waiting-letters-stopped', subject, public: false })
  return true
}

/** A new address for one's calendar; it exists in what is returned here, and nowhere else. */
export async function renewWaitingFeed(ctx: Ctx, personId: string): Promise<string> {
  const token = newToken(ctx.chance)
  await putFeed(ctx.db, personId, token, ctx.now)
  ctx.audit({ act: 'person.waiting-feed-renewed', subject: `person:${personId}`, public: false })
  return token
}

export async function revokeWaitingFeed(ctx: Ctx, personId: string): Promise<void> {
  await dropFeed(ctx.db, personId)
  ctx.audit({ act: 'person.waiting-feed-revoked', subject: `person:${personId}`, public: false })
}
