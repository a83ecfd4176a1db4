import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ResourceTables } from '../../tables.ts'
import type { Comment, DecisionKind, Waiting } from '../../working/nouns.ts'

type Db = Kysely<ResourceTables>

export async function insertComment(
  db: Db,
  resourceId: string,
  comment: Omit<Comment, 'resolvedAt' | 'authorId'> & {
    readonly authorId: string
    /** Said in answer to the others: nothing is asked by it. */
    readonly isAnswer?: true
  },
): Promise<void> {
  await db
    .insertInto('resource_comments')
    .values({
      id: comment.id,
      resourceId,
      part: comment.part,
      authorId: comment.authorId,
      text: comment.text,
      at: comment.at,
      resolvedAt: comment.isAnswer ? comment.at : null,
    })
    .execute()
}

export async function listComments(db: Db, resourceId: string): Promise<readonly Comment[]> {
  const rows = await db
    .selectFrom('resource_comments')
    .selectAll()
    .where('resourceId', '=', resourceId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'resourceId'))
}

/** Remarks that nobody has dealt with. */
export async function countOpenComments(db: Db, resourceId: string): Promise<number> {
  const row = await db
    .selectFrom('resource_comments')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('resourceId', '=', resourceId)
    .where('resolvedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** An open remark about which whoever accepted the text last had said nothing. */
export async function hasUnansweredRemark(db: Db, resourceId: string): Promise<boolean> {
  const { rows } = await sql`
    select from resource_comments c
    left join lateral (
      select at, reason from resource_decisions d
      where d.resource_id = c.resource_id and d.kind = 'accepted'
      order by at desc, id desc limit 1
    ) d on true
    where c.resource_id = ${resourceId} and c.resolved_at is null
      and (d.at is null or d.reason = '' or c.at > d.at)
    limit 1`.execute(db)
  return rows.length > 0
}

export async function resolveComment(
  db: Db,
  resourceId: string,
  id: string,
  at: Date | undefined,
): Promise<boolean> {
  const row = await db
    .updateTable('resource_comments')
    .set({ resolvedAt: at ?? null })
    .where('id', '=', id)
    .where('resourceId', '=', resourceId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface Decision {
  readonly id: string
  readonly resourceId: string
  readonly number: number
  readonly kind: DecisionKind
  readonly reason: string
  readonly byId: string
  readonly at: Date
}

export async function insertDecision(db: Db, decision: Decision): Promise<void> {
  await db
    .insertInto('resource_decisions')
    .values({
      id: decision.id,
      resourceId: decision.resourceId,
      number: decision.number,
      kind: decision.kind,
      reason: decision.reason,
      byId: decision.byId,
      at: decision.at,
    })
    .execute()
}

export async function listDecisions(db: Db, resourceId: string) {
  return db
    .selectFrom('resource_decisions')
    .select(['kind', 'reason', 'at', 'byId'])
    .where('resourceId', '=', resourceId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** Who let this text in at the door since it began to be written. */
export async function listDoorkeepers(
  db: Db,
  resourceId: string,
  since: Date,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('resource_decisions')
    .select('byId')
    .where('resourceId', '=', resourceId)
    .where('kind', '=', 'let-through')
    .where('at', '>=', since)
    .execute()
  return new Set(rows.flatMap(({ byId }) => byId ?? []))
}

/** The oldest first; at the door, those with the most signs first. */
export async function listWaiting(
  db: Db,
  asked: { readonly held: boolean; readonly limit: number },
): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('resource_workings')
    .innerJoin('resources', 'resources.id', 'resource_workings.resourceId')
    .select([
      'resources.id',
      'resources.slug',
      'resources.kind',
      'resources.state',
      'resources.language',
      'resources.stewardId',
      'stage',
      'startedAt',
      'submittedAt',
      'submittedBy',
      'signs',
      sql<string>`coalesce(fields ->> 'title', resources.title)`.as('title'),
      sql<string>`coalesce(fields ->> 'lead', '')`.as('lead'),
      sql<string>`left(coalesce(fields ->> 'sections.summary', fields ->> 'sections.body', ''), 1200)`.as(
        'extract',
      ),
    ])
    .where('stage', '=', 'submitted')
    .where('held', '=', asked.held)
    .orderBy(sql`case when held then cardinality(signs) else 0 end`, 'desc')
    .orderBy('submittedAt')
    .orderBy('resources.id')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => nounOf(row, { isNew: row.state === 'draft' }, 'state'))
}

export async function countWaiting(db: Db, held: boolean): Promise<number> {
  const row = await db
    .selectFrom('resource_workings')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('stage', '=', 'submitted')
    .where('held', '=', held)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Held texts among these, locked for the moderator who decides on them together. */
export async function lockHeld(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('resource_workings')
    .innerJoin('resources', 'resources.id', 'resource_workings.resourceId')
    .select([
      'resources.id',
      'resources.slug',
      'number',
      'submittedBy',
      sql<string>`coalesce(fields ->> 'title', resources.title)`.as('title'),
    ])
    .where('resourceId', 'in', [...ids])
    .where('held', '=', true)
    .where('stage', '=', 'submitted')
    .orderBy('resourceId')
    .forUpdate()
    .execute()
}

/** Texts with the same words that were refused or wait: spam is sent more than once. */
export async function countSameText(db: Db, resourceId: string, text: string): Promise<number> {
  if (text.trim() === '') return 0
  const row = await db
    .selectFrom('resource_workings')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('resourceId', '!=', resourceId)
    .where(sql<boolean>`md5(coalesce(fields ->> 'sections.summary', '')) = md5(${text})`)
    .where((where) => where.or([where('stage', '=', 'refused'), where('held', '=', true)]))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
