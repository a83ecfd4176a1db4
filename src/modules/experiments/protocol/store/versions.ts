import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { PlatformTables } from '#platform/tables.ts'
import type { Answer } from '../../answer.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { Protocol, ProtocolAct, ProtocolVersion } from '../protocol.ts'

type Db = Kysely<ExperimentTables>

/** The protocol as it stands now; undefined until someone has begun it. */
export async function findProtocol(db: Db, experimentId: string): Promise<Protocol | undefined> {
  const head = await db
    .selectFrom('protocols')
    .select('version')
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  return head && readProtocol(db, experimentId, head.version)
}

/** Holds the protocol until the end of the act: saves take their numbers one after the other. */
export async function lockProtocol(db: Db, experimentId: string): Promise<Protocol | undefined> {
  const head = await db
    .selectFrom('protocols')
    .select('version')
    .where('experimentId', '=', experimentId)
    .forUpdate()
    .executeTakeFirst()
  return head && readProtocol(db, experimentId, head.version)
}

/** The protocol as it stood at a version that exists. */
export async function findProtocolAt(
  db: Db,
  experimentId: string,
  version: number,
): Promise<Protocol | undefined> {
  const [known, protocol] = await Promise.all([
    db
      .selectFrom('protocol_versions')
      .select('number')
      .where('experimentId', '=', experimentId)
      .where('number', '=', version)
      .executeTakeFirst(),
    readProtocol(db, experimentId, version),
  ])
  return known && protocol
}

/** The same, of a version that is known to exist: one that was frozen. */
export async function readProtocol(
  db: Db,
  experimentId: string,
  version: number,
): Promise<Protocol> {
  const rows = await db
    .selectFrom('protocol_answers')
    .distinctOn('section')
    .select(['section', 'number', 'answer'])
    .where('experimentId', '=', experimentId)
    .where('number', '<=', version)
    .orderBy('section')
    .orderBy('number', 'desc')
    .execute()
  const content: Record<string, Answer> = {}
  const changedAt: Record<string, number> = {}
  for (const { section, number, answer } of rows) {
    changedAt[section] = number
    if (answer) content[section] = answer
  }
  return { experimentId, version, content, changedAt }
}

/** The first version of a protocol. Refused when someone began it a moment before. */
export async function beginProtocol(
  db: Db,
  experimentId: string,
  save: NewVersion,
): Promise<Result<number, 'already-begun'>> {
  const begun = await db
    .insertInto('protocols')
    .values({ experimentId, version: 0, begunAt: save.at })
    .onConflict((conflict) => conflict.column('experimentId').doNothing())
    .returning('experimentId')
    .executeTakeFirst()
  return begun ? done(await addVersion(db, experimentId, 1, save)) : refused('already-begun')
}

export interface NewVersion {
  readonly act: ProtocolAct
  readonly authorId: string | undefined
  readonly at: Date
  /** The sections that change, and only them; null takes a checklist away. */
  readonly answers: Readonly<Record<string, Answer | null>>
}

/** The next version of a protocol that this transaction holds (`lockProtocol`). */
export async function saveVersion(db: Db, protocol: Protocol, save: NewVersion): Promise<number> {
  return addVersion(db, protocol.experimentId, protocol.version + 1, save)
}

async function addVersion(db: Db, experimentId: string, number: number, save: NewVersion) {
  await db
    .insertInto('protocol_versions')
    .values({
      experimentId,
      number,
      act: save.act,
      authorId: save.authorId ?? null,
      at: save.at,
    })
    .execute()
  const answers = Object.entries(save.answers).map(([section, answer]) => ({
    experimentId,
    section,
    number,
    answer: answer && JSON.stringify(answer),
  }))
  if (answers.length > 0) await db.insertInto('protocol_answers').values(answers).execute()
  await db
    .updateTable('protocols')
    .set({ version: number })
    .where('experimentId', '=', experimentId)
    .execute()
  return number
}

/** Newest first, with the sections each one changed. */
export async function listVersions(
  db: Db,
  experimentId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ProtocolVersion[]> {
  const rows = await db
    .selectFrom('protocol_versions as v')
    .leftJoin('protocol_answers as a', (join) =>
      join.onRef('a.experimentId', '=', 'v.experimentId').onRef('a.number', '=', 'v.number'),
    )
    .select(['v.number', 'v.act', 'v.authorId', 'v.at'])
    .select(
      sql<string[]>`coalesce(array_agg(a.section) filter (where a.section is not null), '{}')`.as(
        'sections',
      ),
    )
    .where('v.experimentId', '=', experimentId)
    .groupBy(['v.number', 'v.act', 'v.authorId', 'v.at'])
    .orderBy('v.number', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => nounOf(row))
}

/** The answer of one section as it stood at a version. */
export async function findAnswerAt(
  db: Db,
  experimentId: string,
  section: string,
  version: number,
): Promise<Answer | undefined> {
  const row = await db
    .selectFrom('protocol_answers')
    .select('answer')
    .where('experimentId', '=', experimentId)
    .where('section', '=', section)
    .where('number', '<=', version)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.answer ?? undefined
}

/** Who saved a version, and when. */
export async function findVersion(
  db: Db,
  experimentId: string,
  number: number,
): Promise<{ authorId: string | undefined; at: Date } | undefined> {
  const row = await db
    .selectFrom('protocol_versions')
    .select(['authorId', 'at'])
    .where('experimentId', '=', experimentId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { authorId: row.authorId ?? undefined, at: row.at }
}

/** Of each version that put an earlier one back, the number of that one: their lines of audit say it. */
export async function listPutBack(
  db: Kysely<PlatformTables>,
  experimentId: string,
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('audit_lines')
    .select('detail')
    .where('act', '=', 'protocol.restored')
    .where('subject', '=', `experiment:${experimentId}`)
    .execute()
  return new Map(
    rows.map(({ detail }) => [Number(detail['version']), Number(detail['from'])] as const),
  )
}
