import type { Db } from '#platform/context.ts'
import { listBlocks } from '../store/blocks.ts'
import { listTenders } from '../store/tenders.ts'

/** What somebody takes care of, as it is given to whoever asks for their own data. */
export async function exportOwn(db: Db, personId: string) {
  const tenders = await listTenders(db)
  const isOwn = ({ ownerId }: { readonly ownerId: string | undefined }) => ownerId === personId
  return {
    proposals: tenders.filter(isOwn).map(({ title }) => ({ title })),
    tasks: tenders
      .flatMap(({ tasks }) => tasks)
      .filter(isOwn)
      .map(({ label }) => ({ title: label })),
    blocks: (await listBlocks(db)).filter(isOwn).map(({ title }) => ({ title })),
  }
}
