import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { AuditLine, Db } from './context.ts'
import type { AuditLineRow, PlatformTables } from './tables.ts'

const domain = 'ouvroir audit 1'
const first = '0'.repeat(64)

export interface SignedLine extends AuditLine {
  readonly at: Date
  readonly actorId: string | undefined
}

/**
 * Appends lines to the chain and tells the pages that show these subjects, inside the transaction of their act. One statement, taken last: the lock of the whole chain
 * is held for a moment only, and a machine that is short of breath does not make every act wait for every other.
 */
export async function appendAudit(
  db: Kysely<PlatformTables>,
  lines: readonly SignedLine[],
  changed: readonly string[] = [],
) {
  if (lines.length === 0 && changed.length === 0) return
  const rows = lines.map((line) => {
    const row = {
      at: line.at,
      actorId: line.actorId ?? null,
      act: line.act,
      subject: line.subject,
      isPublic: line.public,
      detail: { ...line.detail },
    }
    const { actorId, isPublic, ...same } = row
    const facts = JSON.stringify(factsOf(row)).slice(1)
    // Read by a function of the database, under its own names.
    return { ...same, actor_id: actorId, is_public: isPublic, facts }
  })
  // Pages that are open are told with it: the fewer the statements, the shorter every act.
  const told = changed.map((subject) => sql`pg_notify('ouvroir_changed', ${subject})`)
  const written = rows.length > 0 ? [sql`append_audit_lines(${JSON.stringify(rows)}::jsonb)`] : []
  await sql`select ${sql.join([...told, ...written])}`.execute(db)
}

type Facts = Pick<AuditLineRow, 'at' | 'actorId' | 'act' | 'subject' | 'isPublic' | 'detail'>

/** What a line says, in a fixed order. */
function factsOf(row: Facts) {
  const detail = Object.keys(row.detail)
    .sort()
    .map((key) => [key, row.detail[key] ?? null])
  return [row.at.toISOString(), row.actorId, row.act, row.subject, row.isPublic, detail]
}

/** SHA-256 over the domain, the previous hash, the position and the facts: as the database computes it too. */
function hashOf(row: Omit<AuditLineRow, 'hash'>): string {
  const whole = [domain, row.previousHash, row.position, ...factsOf(row)]
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex')
}

export interface ChainReport {
  readonly lines: number
  readonly head: string
  /** Position of the first line that does not hold, when there is one. */
  readonly brokenAt: number | undefined
}

/**
 * Recomputes the whole chain. `anchor` is a head written down earlier outside the instance: it shows
 * a truncation, which a chain alone cannot.
 */
export async function verifyAudit(
  db: Db,
  anchor?: { position: number; hash: string },
  onStep?: (done: number) => void,
): Promise<ChainReport> {
  let previous = { position: 0, hash: first }
  for (;;) {
    const rows = await chainPage(db, previous.position)
    for (const row of rows) {
      const sound =
        row.position === previous.position + 1 &&
        row.previousHash === previous.hash &&
        row.hash === hashOf(row) &&
        (row.position !== anchor?.position || row.hash === anchor.hash)
      if (!sound) return { lines: previous.position, head: previous.hash, brokenAt: row.position }
      previous = { position: row.position, hash: row.hash }
    }
    onStep?.(previous.position)
    if (rows.length === 0) break
  }
  const truncated = anchor !== undefined && previous.position < anchor.position
  return {
    lines: previous.position,
    head: previous.hash,
    brokenAt: truncated ? previous.position + 1 : undefined,
  }
}

function chainPage(db: Kysely<PlatformTables>, after: number) {
  return db
    .selectFrom('audit_lines')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(5_000)
    .execute()
}

export interface AuditedAct {
  readonly act: string | readonly string[]
  readonly subject: string
}

/** Who did this, or one of these, to that the last time, and when. */
export async function lastAudited(
  db: Kysely<PlatformTables>,
  { act, subject }: Pick<AuditedAct, 'subject'> & Partial<AuditedAct>,
): Promise<{ readonly at: Date; readonly actorId: string | null } | undefined> {
  return db
    .selectFrom('audit_lines')
    .select(['at', 'actorId'])
    .where('subject', '=', subject)
    .$if(act !== undefined, (query) => query.where('act', 'in', [act ?? []].flat()))
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}
