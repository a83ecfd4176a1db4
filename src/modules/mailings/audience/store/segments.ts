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

export interface SegmentState {
  readonly [name: string]: string | readonly string[]
  readonly name: string
  /** As they are kept. */
  readonly rules: string
  readonly createdAt: string
  readonly updatedAt: string
  /** The letters that are for it, left or not. */
  readonly letters: readonly string[]
}

/** Its row is held: whoever writes it, or a letter for it, waits. */
export async function holdSegment(db: Db, id: string): Promise<SegmentState | undefined> {
  const row = await db
    .selectFrom('mailing_segments')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const letters = await db
    .selectFrom('mailings')
    .select('id')
    .where('segmentId', '=', id)
    .orderBy('id')
    .execute()
  return {
    ...{ name: row.name, rules: JSON.stringify(row.rules) },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    letters: letters.map((letter) => letter.id),
  }
}

export async function putBackSegment(db: Db, id: string, state: SegmentState): Promise<void> {
  const { name, rules, letters } = state
  const row = {
    ...{ name, rules, createdAt: new Date(state.createdAt) },
    updatedAt: new Date(state.updatedAt),
  }
  await db
    .insertInto('mailing_segments')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  if (letters.length === 0) return
  await db
    .updateTable('mailings')
    .set({ segmentId: id })
    .where('id', 'in', [...letters])
    .execute()
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
