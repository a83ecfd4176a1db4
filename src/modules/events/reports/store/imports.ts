import type { Kysely, Selectable } from 'kysely'
import { plainWords } from '#kit/words.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import type { EventTables } from '../../tables.ts'
import type { ImportedPerson, ReportMapping, ReportTool, ToldRow } from '../../told-report.ts'

type Db = Kysely<EventTables>

export interface PresenceImport {
  readonly id: string
  readonly eventId: string
  readonly fileName: string
  readonly tool: ReportTool
  readonly mapping: ReportMapping
  readonly day: string
  readonly minMinutes: number
  /** Gone once they are past their time. */
  readonly people: readonly ImportedPerson[] | undefined
  readonly rejected: readonly ToldRow[] | undefined
  readonly counts: ImportCounts
  readonly createdAt: Date
  readonly appliedAt: Date | undefined
}

export interface ImportCounts {
  readonly read: number
  readonly present: number
  readonly short: number
  readonly unknown: number
  readonly rejected: number
}

export interface NewImport {
  readonly id: string
  readonly eventId: string
  readonly fileName: string
  readonly tool: ReportTool
  readonly mapping: ReportMapping
  readonly headingsMark: string
  readonly day: string
  readonly minMinutes: number
  readonly people: readonly ImportedPerson[]
  readonly rejected: readonly ToldRow[]
  readonly counts: ImportCounts
  readonly keptUntil: string
  readonly now: Date
  readonly by: string | undefined
}

export async function insertImport(db: Db, input: NewImport) {
  await db
    .insertInto('event_presence_imports')
    .values({
      id: input.id,
      eventId: input.eventId,
      fileName: input.fileName,
      tool: input.tool,
      headingsMark: input.headingsMark,
      mapping: json(input.mapping),
      day: input.day,
      minMinutes: input.minMinutes,
      lines: json(input.people),
      rejected: json(input.rejected),
      linesKeptUntil: input.keptUntil,
      ...countColumns(input.counts),
      createdAt: input.now,
      createdBy: input.by ?? null,
      appliedAt: null,
    })
    .execute()
}

/** A list in a `jsonb` column travels as text: the driver would make a PostgreSQL array of it. */
function json(value: unknown): string {
  return JSON.stringify(value)
}

function countColumns({ read, present, short, unknown, rejected }: ImportCounts) {
  return {
    readCount: read,
    presentCount: present,
    shortCount: short,
    unknownCount: unknown,
    rejectedCount: rejected,
  }
}

export async function findImport(
  db: Db,
  eventId: string,
  id: string,
  lock = false,
): Promise<PresenceImport | undefined> {
  const row = await db
    .selectFrom('event_presence_imports')
    .selectAll()
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && toImport(row)
}

export async function listImports(db: Db, eventId: string): Promise<readonly PresenceImport[]> {
  const rows = await db
    .selectFrom('event_presence_imports')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toImport)
}

/** The mapping that a person gave, the last time these very headings came. */
export async function findMapping(
  db: Db,
  headingsMark: string,
): Promise<ReportMapping | undefined> {
  const row = await db
    .selectFrom('event_presence_imports')
    .select('mapping')
    .where('headingsMark', '=', headingsMark)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.mapping
}

export function headingsMarkOf(headings: readonly string[]): string {
  return sha256Of(headings.map(plainWords).join('\n'))
}

export async function markApplied(
  db: Db,
  id: string,
  people: readonly ImportedPerson[],
  counts: ImportCounts,
  now: Date,
) {
  await db
    .updateTable('event_presence_imports')
    .set({ lines: json(people), appliedAt: now, ...countColumns(counts) })
    .where('id', '=', id)
    .execute()
}

export async function deleteImport(db: Db, eventId: string, id: string) {
  await db
    .deleteFrom('event_presence_imports')
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .where('appliedAt', 'is', null)
    .execute()
}

/** A name of a report, hashed with its event: recognised when it comes back, and never read. */
export function nameMarkOf(eventId: string, name: string, email: string): string {
  const words = [eventId, plainWords(name), email.toLowerCase()].join('\n')
  return sha256Of(words)
}

export async function listMatches(
  db: Db,
  eventId: string,
): Promise<ReadonlyMap<string, { readonly registrationId: string | null }>> {
  const rows = await db
    .selectFrom('event_presence_matches')
    .select(['nameMark', 'registrationId'])
    .where('eventId', '=', eventId)
    .execute()
  return new Map(rows.map((row) => [row.nameMark, { registrationId: row.registrationId }]))
}

export async function keepMatches(
  db: Db,
  eventId: string,
  matches: readonly { readonly mark: string; readonly registrationId: string | undefined }[],
  now: Date,
) {
  const unique = [...new Map(matches.map((match) => [match.mark, match])).values()]
  if (unique.length === 0) return
  await db
    .insertInto('event_presence_matches')
    .values(
      unique.map(({ mark, registrationId }) => ({
        eventId,
        nameMark: mark,
        registrationId: registrationId ?? null,
        confirmedAt: now,
      })),
    )
    .onConflict((on) =>
      on.columns(['eventId', 'nameMark']).doUpdateSet(({ ref }) => ({
        registrationId: ref('excluded.registrationId'),
        confirmedAt: ref('excluded.confirmedAt'),
      })),
    )
    .execute()
}

/** Lines with names go after seven days, and marks of names after a year; counts stay. */
export async function purgeImports(db: Db, today: string, yearAgo: Date): Promise<number> {
  const lines = await db
    .updateTable('event_presence_imports')
    .set({ lines: null, rejected: null })
    .where('linesKeptUntil', '<', today)
    .where('lines', 'is not', null)
    .executeTakeFirst()
  const marks = await db
    .deleteFrom('event_presence_matches')
    .where('confirmedAt', '<', yearAgo)
    .executeTakeFirst()
  return Number(lines.numUpdatedRows) + Number(marks.numDeletedRows)
}

function toImport(row: Selectable<EventTables['event_presence_imports']>): PresenceImport {
  return {
    id: row.id,
    eventId: row.eventId,
    fileName: row.fileName,
    tool: row.tool,
    mapping: row.mapping,
    day: row.day,
    minMinutes: row.minMinutes,
    people: row.lines ?? undefined,
    // Reports read before lines told their cell are kept a week more.
    rejected: row.rejected?.map((told) => ({ ...{ column: '', value: '' }, ...told })),
    counts: {
      read: row.readCount,
      present: row.presentCount,
      short: row.shortCount,
      unknown: row.unknownCount,
      rejected: row.rejectedCount,
    },
    createdAt: row.createdAt,
    appliedAt: row.appliedAt ?? undefined,
  }
}
