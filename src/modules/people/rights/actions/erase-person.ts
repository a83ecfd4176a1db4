import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { erasedMail } from '../../mails/account.ts'
import { mayErase } from '../../permissions.ts'
import type { EraseRefusal } from '../../person.ts'
import { findIdentity, listClaiming, lockPerson, lockSubject } from '../../persons/index.ts'
import { listHolders } from '../../roles/index.ts'
import { eraseIdentity, findErasure } from '../store/erasure.ts'

/**
 * Forgets who a person is, in every room. Its random key stays, so that what was counted stays true.
 * A second erasure changes nothing.
 */
export async function erasePerson(
  ctx: Ctx,
  rooms: Pick<PeopleRooms, 'all'>,
  personId: string,
): Promise<Result<undefined, EraseRefusal>> {
  const known = await findErasure(ctx.db, personId)
  if (!known) return refused('not-found')

  if (!mayErase(ctx.person, personId)) return refused('forbidden')

  return eraseByRule(ctx, rooms, personId)
}

/** The same without a person who asks: what is past its time goes by itself. */
export async function eraseByRule(
  ctx: Ctx,
  rooms: Pick<PeopleRooms, 'all'>,
  personId: string,
): Promise<Result<undefined, Extract<EraseRefusal, 'last-administrator'>>> {
  await lockSubject(ctx.db, 'people.administrators')
  if (!(await lockPerson(ctx.db, personId))) return done()
  const identity = await findIdentity(ctx.db, personId)

  if (await isLastAdministrator(ctx, personId)) return refused('last-administrator')

  if (identity?.email) ctx.mail(erasedMail(identity.language, ctx.settings, { to: identity.email }))
  // Later rooms first: they may still read this one while they forget.
  for (const room of rooms.all().toReversed()) await room.personErase?.(ctx, personId)

  ctx.audit({ act: 'person.erased', subject: `person:${personId}`, public: false })
  ctx.announce('person.erased', { personId })
  return done()
}

/** This room's own part. */
export async function forgetPerson(ctx: Ctx, personId: string): Promise<void> {
  const identity = await findIdentity(ctx.db, personId)
  if (identity) {
    const { email } = identity
    const sharesMailbox = email !== undefined && (await listClaiming(ctx.db, email)).length > 0
    await ctx.forgetWritten({ ...identity, sharesMailbox })
  }
  await eraseIdentity(ctx.db, personId, ctx.now)
}

/** Pages say so before anything is asked: neither the role nor the person goes while nobody else administers. */
export async function isLastAdministrator(
  ctx: Pick<Ctx, 'db' | 'now'>,
  personId: string,
): Promise<boolean> {
  const holders = await listHolders(ctx.db, ['administrator'], dayOf(ctx.now))
  return holders.length > 0 && holders.every((holder) => holder === personId)
}
