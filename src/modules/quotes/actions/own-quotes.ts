import { partByName, tellOthers } from '#kit/own-address.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { forgetAddressed, forgetOwner, listAddressed, listQuotes } from '../store/quotes.ts'

async function received(db: Db, personId: string) {
  const account = await findOwnAddress(db, personId)
  if (!account) return { own: [], others: 0 }
  return partByName(await listAddressed(db, account.email), account, ({ recipient }) => recipient)
}

/** What somebody takes care of, and what was sent to them, as it is given to whoever asks for their own data. */
export async function exportOwn(db: Db, personId: string): Promise<Record<string, unknown>> {
  const kept = (await listQuotes(db)).filter(({ ownerId }) => ownerId === personId)
  const { own, others } = await received(db, personId)
  return {
    quotesKept: kept.map(({ title }) => ({ title })),
    quotesReceived: own.map(({ id: _, ...quote }) => quote),
    ...tellOthers(others),
  }
}

export async function eraseOwn(ctx: Pick<Ctx, 'db'>, personId: string): Promise<void> {
  const { own } = await received(ctx.db, personId)
  await forgetAddressed(
    ctx.db,
    own.map(({ id }) => id),
  )
  await forgetOwner(ctx.db, personId)
}
