import { dayOf } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { Entity } from '../entity.ts'
import { forgetPastSignatories, forgetSignatory, listEntities } from '../store/entities.ts'

/** Entities that this person signs for. They are known by their name alone: a signatory needs no account. */
export async function entitiesSignedBy(db: Db, personId: string): Promise<readonly Entity[]> {
  const name = (await findPersonNames(db, [personId])).get(personId)
  const wanted = plainWords(name ?? '')
  const signed = (await listEntities(db)).filter((entity) => entity.signatoryName !== '')
  return signed.filter((entity) => plainWords(entity.signatoryName) === wanted)
}

export async function eraseSignatory(ctx: Ctx, personId: string): Promise<void> {
  const signed = await entitiesSignedBy(ctx.db, personId)
  await forgetSignatory(
    ctx.db,
    signed.map(({ id }) => id),
    ctx.now,
  )
}

/** Each night: a mandate that is over leaves no name behind. */
export function purgeSignatories(ctx: Ctx): Promise<number> {
  return forgetPastSignatories(ctx.db, dayOf(ctx.now), ctx.now)
}
