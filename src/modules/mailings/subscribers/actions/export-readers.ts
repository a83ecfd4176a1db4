import { done, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { listForExport } from '../store/consents.ts'

/** Who reads a list, as a table. Addresses leave the house: the memory keeps who took how many, and when. */
export async function exportReaders(ctx: Ctx, listId: string) {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')

  const readers = await listForExport(ctx.db, listId)

  ctx.audit({
    act: 'readers.exported',
    subject: `mailing-list:${listId}`,
    public: false,
    detail: { count: readers.length },
  })
  return done(readers)
}
