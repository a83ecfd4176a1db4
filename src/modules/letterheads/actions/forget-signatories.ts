import { dayOf } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { Entity } from '../entity.ts'
import { forgetPastSignatories, forgetSignatory, listEntities } from '../store/entities.ts'

/**
 * Letterheads whose signatory bears the name of this person and is tied to no account. A signatory needs no account:
 * it may be another person, so nothing is done to it without somebody who knows.
 */
export async function entitiesOfNamesakes(db: Db, personId: string): Promise<readonly Entity[]> {
  const wanted = plainWords((await findPersonNames(db, [personId])).get(personId) ?? '')
  const unlinked = (await listEntities(db)).filter(
    ({ signatoryName, signatoryPersonId }) => signatoryName !== '' && !signatoryPersonId,
  )
  return unlinked.filter(({ signatoryName }) => plainWords(signatoryName) === wanted)
}

export function eraseSignatory(ctx: Ctx, personId: string): Promise<void> {
  return forgetSignatory(ctx.db, personId, ctx.now)
}

/** Each night: a mandate that is over leaves no name behind. */
export function purgeSignatories(ctx: Ctx): Promise<number> {
  return forgetPastSignatories(ctx.db, dayOf(ctx.now), ctx.now)
}
