import { done, type Result, refused } from '#kit/result.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { keyOfHouse, readPreferencesToken } from '../../actions/sign-links.ts'
import { suppress } from '../../suppressions/index.ts'
import { deleteAddress, findSubscribersOf, leaveLists } from '../store/subscriptions.ts'

/** By the link of the letter, without an account. */
export async function eraseByLink(ctx: Ctx, token: string): Promise<Result<undefined, 'bad-link'>> {
  const subscriberId = readPreferencesToken(await keyOfHouse(ctx), token)
  if (!subscriberId) return refused('bad-link')

  await eraseSubscriber(ctx, subscriberId)

  ctx.audit({
    act: 'subscriber.erased',
    subject: `subscriber:${subscriberId}`,
    public: false,
  })
  return done()
}

export async function erasePerson(ctx: Ctx, personId: string): Promise<void> {
  const account = await findOwnAddress(ctx.db, personId)
  const { ids } = await findSubscribersOf(ctx.db, personId, account)
  for (const id of ids) await eraseSubscriber(ctx, id)
}

/**
 * The address goes. Its keyed hash stays, so that a file imported later does not write to someone who
 * asked to be forgotten; only their own new consent lifts it.
 */
async function eraseSubscriber(ctx: Ctx, subscriberId: string): Promise<void> {
  await leaveLists(ctx.db, subscriberId, { way: 'erasure', now: ctx.now })
  const emailHash = await deleteAddress(ctx.db, subscriberId)
  if (emailHash) await suppress(ctx.db, emailHash, 'erased', '', ctx.now)
}
