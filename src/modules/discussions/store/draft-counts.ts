import type { Kysely } from 'kysely'
import type { ThingKey } from '../comment.ts'
import type { DiscussionTables } from '../tables.ts'

export interface DraftCounts {
  readonly open: number
  readonly remarks: number
  readonly unread: number
}

/** What the page of a draft says of its links, in one question. */
export async function countDraftLinks(
  db: Kysely<DiscussionTables>,
  { kind, thingId }: ThingKey,
  now: Date,
): Promise<DraftCounts> {
  const counted = await db
    .selectFrom('draft_links')
    .leftJoin('draft_visits', 'draft_visits.linkId', 'draft_links.id')
    .leftJoin('draft_remarks', 'draft_remarks.visitId', 'draft_visits.id')
    .select(({ fn }) => [
      fn
        .count<string>('draft_links.id')
        .distinct()
        .filterWhere('draft_links.endsAt', '>', now)
        .as('open'),
      fn.count<string>('draft_remarks.id').as('remarks'),
      fn
        .count<string>('draft_remarks.id')
        .filterWhere('draft_remarks.readAt', 'is', null)
        .as('unread'),
    ])
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .executeTakeFirstOrThrow()
  return {
    open: Number(counted.open),
    remarks: Number(counted.remarks),
    unread: Number(counted.unread),
  }
}
