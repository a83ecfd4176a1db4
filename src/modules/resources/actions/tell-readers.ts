import { dayOf } from '#kit/dates.ts'
import { findContacts, listHolders } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { reviewLetter } from '../mails/writing.ts'
import { findResource } from '../store/resources.ts'
import { listHands } from '../store/writers.ts'

/**
 * A text waits for a second person: nobody is chosen, so whoever may read it is written to, those who wrote it left out.
 * It waits on their page of the day too (`listTextsToRead`).
 */
export async function tellReaders(
  ctx: Ctx,
  text: { readonly id: string; readonly slug: string; readonly title: string },
  submittedBy: string | undefined,
): Promise<void> {
  const [team, hands, resource] = await Promise.all([
    listHolders(ctx.db, ['administrator', 'lab-team'], dayOf(ctx.now)),
    listHands(ctx.db, text.id),
    findResource(ctx.db, text.id),
  ])
  const readers = team.filter(
    (id) => id !== submittedBy && id !== resource?.stewardId && !hands.has(id),
  )
  for (const { email, language } of (await findContacts(ctx.db, readers)).values())
    if (email !== undefined) ctx.mail(reviewLetter(ctx, { to: email, language }, text))
}
