import type { Kysely } from 'kysely'
import type { MailingTables } from '../../tables.ts'
import { type Segment, segmentRulesShape } from '../segment.ts'

type Db = Kysely<MailingTables>

export async function listSegments(db: Db): Promise<readonly Segment[]> {
  const rows = await db.selectFrom('mailing_segments').selectAll().orderBy('name').execute()
  return rows.map(segmentOf)
}

export async function findSegment(db: Db, id: string): Promise<Segment | undefined> {
  const row = await db
    .selectFrom('mailing_segments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && segmentOf(row)
}

export async function saveSegment(db: Db, segment: Segment, now: Date): Promise<void> {
  const rules = JSON.stringify(segment.rules)
  await db
    .insertInto('mailing_segments')
    .values({ id: segment.id, name: segment.name, rules, createdAt: now, updatedAt: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ name: segment.name, rules, updatedAt: now }),
    )
    .execute()
}

/** Letters that have left keep what they were; only the tie to the rule goes. */
export async function deleteSegment(db: Db, id: string): Promise<void> {
  await db.updateTable('mailings').set({ segmentId: null }).where('segmentId', '=', id).execute()
  await db.deleteFrom('mailing_segments').where('id', '=', id).execute()
}

/** Letters that are still to leave to this segment. */
export async function countLettersTo(db: Db, id: string): Promise<number> {
  const row = await db
    .selectFrom('mailings')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('segmentId', '=', id)
    .where('state', 'in', ['draft', 'ready'])
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Kept rules are read by today's shape: a rule that was added since is not filled in. */
function segmentOf(row: { id: string; name: string; rules: unknown }): Segment {
  return { id: row.id, name: row.name, rules: segmentRulesShape.parse(row.rules) }
}
