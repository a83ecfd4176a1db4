import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ContactImportRow, ImportLineRow, NetworkTables } from '../../tables.ts'
import type { ContactOrigin } from '../contact.ts'
import type { ContactImport, ImportLine, LineOutcome } from '../import.ts'
import type { Mapping } from '../mapping.ts'

type Db = Kysely<NetworkTables>

const chunk = 500

export async function insertImport(
  db: Db,
  made: ContactImport,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
): Promise<void> {
  await db
    .insertInto('network_contact_imports')
    .values({
      id: made.id,
      fileName: made.fileName,
      format: made.format,
      encoding: made.encoding,
      header: JSON.stringify(made.header),
      mapping: JSON.stringify(made.mapping),
      origin: made.origin ?? '',
      originDetail: made.originDetail,
      unknownPlaces: made.unknownPlaces,
      state: made.state,
      total: made.total,
      byPersonId: made.byPersonId ?? null,
      at: made.at,
      finishedAt: null,
    })
    .execute()
  for (let from = 0; from < lines.length; from += chunk) {
    await db
      .insertInto('network_contact_import_rows')
      .values(
        lines.slice(from, from + chunk).map(({ line, cells }) => ({
          importId: made.id,
          line,
          cells: JSON.stringify(cells),
        })),
      )
      .execute()
  }
}

export async function findImport(db: Db, id: string): Promise<ContactImport | undefined> {
  const row = await db
    .selectFrom('network_contact_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && importOf(row)
}

export async function lockImport(db: Db, id: string): Promise<ContactImport | undefined> {
  const row = await db
    .selectFrom('network_contact_imports')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && importOf(row)
}

export async function saveImport(db: Db, contactImport: ContactImport): Promise<void> {
  await db
    .updateTable('network_contact_imports')
    .set({
      mapping: JSON.stringify(contactImport.mapping),
      origin: contactImport.origin ?? '',
      originDetail: contactImport.originDetail,
      unknownPlaces: contactImport.unknownPlaces,
      state: contactImport.state,
      handled: contactImport.handled,
      finishedAt: contactImport.finishedAt ?? null,
    })
    .where('id', '=', contactImport.id)
    .execute()
}

export async function listImports(db: Db, limit = 20): Promise<readonly ContactImport[]> {
  const rows = await db
    .selectFrom('network_contact_imports')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(importOf)
}

/** Lines after this one, in the order of the file. */
export async function listLines(
  db: Db,
  importId: string,
  asked: {
    readonly after?: number
    readonly limit: number
    readonly outcomes?: readonly LineOutcome[]
  },
): Promise<readonly ImportLine[]> {
  const rows = await db
    .selectFrom('network_contact_import_rows')
    .selectAll()
    .where('importId', '=', importId)
    .where('line', '>', asked.after ?? 0)
    .$if(asked.outcomes !== undefined, (query) =>
      query.where('outcome', 'in', [...(asked.outcomes ?? [])]),
    )
    .orderBy('line')
    .limit(asked.limit)
    .execute()
  return rows.map(lineOf)
}

/** What became of these lines, written together. */
export async function saveLines(
  db: Db,
  importId: string,
  lines: readonly Omit<ImportLine, 'cells'>[],
): Promise<void> {
  for (let from = 0; from < lines.length; from += chunk) {
    const rows = lines.slice(from, from + chunk).map((line) => ({
      line: line.line,
      outcome: line.outcome,
      reason: line.reasons.join(' '),
      choices: line.choices,
      contact_id: line.contactId ?? null,
      person_id: line.personId ?? null,
      made_person: line.madePerson,
      mandate_id: line.mandateId ?? null,
      before: line.before ?? null,
    }))
    await sql`
      update network_contact_import_rows r
      set outcome = s.outcome, reason = s.reason, choices = s.choices, contact_id = s.contact_id,
        person_id = s.person_id, made_person = s.made_person, mandate_id = s.mandate_id,
        before = s.before
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(line int, outcome text, reason text,
        choices jsonb, contact_id uuid, person_id uuid, made_person boolean, mandate_id uuid,
        before jsonb)
      where r.import_id = ${importId} and r.line = s.line`.execute(db)
  }
}

export async function countOutcomes(
  db: Db,
  importId: string,
): Promise<Readonly<Record<LineOutcome, number>>> {
  const rows = await db
    .selectFrom('network_contact_import_rows')
    .select(['outcome', (of) => of.fn.countAll<number>().as('count')])
    .where('importId', '=', importId)
    .groupBy('outcome')
    .execute()
  const counts: Record<LineOutcome, number> = {
    waiting: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    undone: 0,
    kept: 0,
  }
  for (const row of rows) counts[row.outcome] = Number(row.count)
  return counts
}

/** The habit of these headings: what they meant the last time. */
export async function findMapping(db: Db, headings: string): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('network_contact_mappings')
    .select('mapping')
    .where('headings', '=', headings)
    .executeTakeFirst()
  return row?.mapping as Mapping | undefined
}

export async function keepMapping(
  db: Db,
  headings: string,
  mapping: Mapping,
  now: Date,
): Promise<void> {
  const json = JSON.stringify(mapping)
  await db
    .insertInto('network_contact_mappings')
    .values({ headings, mapping: json, usedAt: now })
    .onConflict((conflict) =>
      conflict.column('headings').doUpdateSet({ mapping: json, usedAt: now }),
    )
    .execute()
}

/** Lines go first, then the journal of the import itself. */
export async function deleteOldImports(
  db: Db,
  before: { readonly lines: Date; readonly imports: Date },
): Promise<number> {
  const old = db.selectFrom('network_contact_imports').select('id').where('at', '<', before.lines)
  const lines = await db
    .deleteFrom('network_contact_import_rows')
    .where('importId', 'in', old)
    .executeTakeFirst()
  const imports = await db
    .deleteFrom('network_contact_imports')
    .where('at', '<', before.imports)
    .executeTakeFirst()
  return Number(lines.numDeletedRows) + Number(imports.numDeletedRows)
}

export async function deleteOldMappings(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('network_contact_mappings')
    .where('usedAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** A person who is forgotten leaves no line of a file behind. */
export async function deleteLinesOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('network_contact_import_rows').where('personId', '=', personId).execute()
}

function importOf(row: ContactImportRow): ContactImport {
  return nounOf(row, {
    mapping: row.mapping as Mapping,
    origin: row.origin === '' ? undefined : (row.origin as ContactOrigin),
  })
}

function lineOf(row: ImportLineRow): ImportLine {
  return nounOf(
    row,
    { reasons: row.reason.split(' ').filter(Boolean) as ImportLine['reasons'] },
    'reason',
    'importId',
  )
}
