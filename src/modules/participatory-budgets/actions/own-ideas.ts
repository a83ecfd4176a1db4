import { partByName, tellOthers } from '#kit/own-address.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { forgetAuthors, listAuthorsAt } from '../store/ideas.ts'

/** The ideas that this person proposed without an account, by the address and the name that they left. */
async function ownIdeas(db: Db, personId: string) {
  const account = await findOwnAddress(db, personId)
  if (!account) return { own: [], others: 0 }
  return partByName(await listAuthorsAt(db, account.email), account, ({ name }) => name)
}

export async function exportAuthor(db: Db, personId: string): Promise<Record<string, unknown>> {
  const { own, others } = await ownIdeas(db, personId)
  const ideas = own.map(({ title, name, contact }) => ({ title, name, contact }))
  return { budgetIdeas: ideas, ...tellOthers(others) }
}

/** Who proposed it is not known any more, and its own address opens nothing; the idea stays, and its answer. */
export async function eraseAuthor(ctx: Pick<Ctx, 'db'>, personId: string): Promise<void> {
  const { own } = await ownIdeas(ctx.db, personId)
  await forgetAuthors(
    ctx.db,
    own.map(({ ideaId }) => ideaId),
  )
}
