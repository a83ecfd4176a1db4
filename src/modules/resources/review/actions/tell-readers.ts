import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findResource } from '../../store/resources.ts'
import { findWorking, reviewLetter } from '../../working/index.ts'
import { findSecondReaders } from './find-second-readers.ts'

/**
 * A text waits for a second person: nobody is chosen, so whoever may read it is written to, those who wrote it left out.
 * It waits on their page of the day too (`listTextsToRead`).
 */
export async function tellReaders(
  ctx: Ctx,
  text: { readonly id: string; readonly slug: string; readonly title: string },
): Promise<void> {
  const resource = await findResource(ctx.db, text.id)
  const working = await findWorking(ctx.db, text.id)
  if (!resource || !working) return
  const { readers } = await findSecondReaders(ctx, resource, working)
  for (const { email, language } of (await findContacts(ctx.db, readers)).values())
    if (email !== undefined) ctx.mail(reviewLetter(ctx, { to: email, language }, text))
}
