import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { AuditLine, Db } from './context.ts'
import type { AuditLineRow, PlatformTables } from './tables.ts'

const domain = 'ouvroir audit 1'
const first = '0'.repeat(64)

/** One lock for the whole chain; taken last in an act, so it is held for a moment only. */
const chainLock = 7_240_111

const rowsAtATime = 500

export interface SignedLine extends AuditLine {
  readonly at: Date
  readonly actorId: string | undefined
}

/** Appends lines to the chain, inside the transaction of their act. */
export async function appendAudit(db: Kysely<PlatformTables>, lines: readonly SignedLine[]) {
  if (lines.length === 0) return
  await sql`select pg_advisory_xact_lock(${chainLock})`.execute(db)
  let last = await db
    .selectFrom('audit_lines')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = lines.map((line) => {
    const row = chained(line, last)
    last = row
    return row
  })
  // An act says a few lines; an import or a demonstration says hundreds.
  for (let at = 0; at < rows.length; at += rowsAtATime) {
    const some = rows.slice(at, at + rowsAtATime)
    await db
      .insertInto('audit_lines')
      .values(some.map((row) => ({ ...row, detail: sql`${JSON.stringify(row.detail)}::jsonb` })))
      .execute()
  }
}

function chained(
  line: SignedLine,
  last: { position: number; hash: string } | undefined,
): AuditLineRow {
  const row = {
    position: (last?.position ?? 0) + 1,
    at: line.at,
    actor_id: line.actorId ?? null,
    act: line.act,
    subject: line.subject,
    is_public: line.public,
    detail: { ...line.detail },
    previous_hash: last?.hash ?? first,
  }
  return { ...row, hash: hashOf(row) }
}

/** SHA-256 over the domain, the previous hash and the line's facts in a fixed order. */
function hashOf(row: Omit<AuditLineRow, 'hash'>): string {
  const detail = Object.keys(row.detail)
    .sort()
    .map((key) => [key, row.detail[key] ?? null])
  const facts = [
    domain,
    row.previous_hash,
    row.position,
    row.at.toISOString(),
    row.actor_id,
    row.act,
    row.subject,
    row.is_public,
    detail,
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
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
        row.previous_hash === previous.hash &&
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
