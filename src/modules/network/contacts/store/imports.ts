import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { stagedStore } from '#platform/imports/staged-store.ts'
import type { ContactImportRow, ImportLineRow, NetworkTables } from '../../tables.ts'
import type { ContactOrigin } from '../contact.ts'
import type { ContactImport, ImportLine } from '../import.ts'
import type { Mapping } from '../mapping.ts'

type Db = Kysely<NetworkTables>

const staged = stagedStore<
  NetworkTables,
  ContactImportRow,
  ContactImport,
  ImportLineRow,
  ImportLine,
  Mapping
>({
  tables: {
    imports: 'network_contact_imports',
    lines: 'network_contact_import_rows',
    habits: 'network_contact_mappings',
  },
  importOf,
  lineOf,
  outcomes: ['waiting', 'created', 'updated', 'unchanged', 'rejected', 'undone', 'kept'],
  written: {
    reason: 'text',
    choices: 'jsonb',
    contact_id: 'uuid',
    person_id: 'uuid',
    made_person: 'boolean',
    mandate_id: 'uuid',
    before: 'jsonb',
  },
  valuesOf: (line) => ({
    reason: line.reasons.join(' '),
    choices: line.choices,
    contact_id: line.contactId,
    person_id: line.personId,
    made_person: line.madePerson,
    mandate_id: line.mandateId,
    before: line.before,
  }),
})

export const {
  find: findImport,
  lock: lockImport,
  list: listImports,
  listLines,
  saveLines,
  countOutcomes,
  findMapping,
  keepMapping,
} = staged

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
  await staged.insertLines(db, made.id, lines)
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
