import { type Kysely, sql } from 'kysely'

/** Columns that the tables of every staged import have; each room has its own beside them. */
interface ImportColumns {
  readonly id: string
  readonly at: Date
}
interface LineColumns {
  readonly importId: string
  readonly line: number
  readonly outcome: string
}
interface HabitColumns {
  readonly headings: string
  readonly mapping: unknown
}

interface Staged<ImportRow, One, LineRow, Line, Outcome extends string> {
  /** The tables of the room: its files, their lines, and what their headings meant the last time. */
  readonly tables: Readonly<Record<'imports' | 'lines' | 'habits', string>>
  importOf(row: ImportRow): One
  lineOf(row: LineRow): Line
  readonly outcomes: readonly Outcome[]
  /** Columns that say what became of a line, as the database names and types them, beside its outcome. */
  readonly written: Readonly<Record<string, keyof typeof types>>
  /** Their values. */
  valuesOf(line: Omit<Line, 'cells'>): Readonly<Record<string, unknown>>
}

const types = { text: sql`text`, uuid: sql`uuid`, boolean: sql`boolean`, jsonb: sql`jsonb` }

/** Lines that are written at once. */
const together = 500
const lastImports = 20

/** Where a staged import stands between its file and its end: the same three tables in every room that has one. */
export function stagedStore<
  Tables,
  ImportRow,
  One,
  LineRow,
  Line extends { readonly line: number; readonly outcome: Outcome },
  Mapping,
  Outcome extends string = Line['outcome'],
>({
  tables,
  importOf,
  lineOf,
  outcomes,
  written,
  valuesOf,
}: Staged<ImportRow, One, LineRow, Line, Outcome>) {
  type Db = Kysely<Tables>
  const within = (db: Db) => db as unknown as Kysely<Record<never, never>>
  const filesIn = sql<ImportColumns>`${sql.table(tables.imports)}`.as('imports')
  const linesIn = sql<LineColumns>`${sql.table(tables.lines)}`.as('lines')
  const habitsIn = sql<HabitColumns>`${sql.table(tables.habits)}`.as('habits')
  const imports = (db: Db) => within(db).selectFrom(filesIn).selectAll()
  const read = (row: unknown) => (row === undefined ? undefined : importOf(row as ImportRow))
  const columns = Object.entries(written)

  return {
    async find(db: Db, id: string): Promise<One | undefined> {
      return read(await imports(db).where('id', '=', id).executeTakeFirst())
    },

    /** Held until the end of the act: a file is confirmed, and written, once. */
    async lock(db: Db, id: string): Promise<One | undefined> {
      return read(await imports(db).where('id', '=', id).forUpdate().executeTakeFirst())
    },

    async list(db: Db, limit = lastImports): Promise<readonly One[]> {
      const query = imports(db).orderBy('at', 'desc').orderBy('id', 'desc')
      return (await query.limit(limit).execute()).map((row) => importOf(row as ImportRow))
    },

    async insertLines(
      db: Db,
      importId: string,
      lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
    ): Promise<void> {
      for (let from = 0; from < lines.length; from += together) {
        const rows = lines.slice(from, from + together).map(({ line, cells }) => ({ line, cells }))
        await sql`
          insert into ${sql.table(tables.lines)} (import_id, line, cells)
          select ${importId}, s.line, s.cells
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(line int, cells jsonb)`.execute(
          db,
        )
      }
    },

    /** Lines after this one, in the order of the file. */
    async listLines(
      db: Db,
      importId: string,
      asked: {
        readonly after?: number
        readonly limit: number
        readonly outcomes?: readonly Outcome[]
      },
    ): Promise<readonly Line[]> {
      const rows = await within(db)
        .selectFrom(linesIn)
        .selectAll()
        .where('importId', '=', importId)
        .where('line', '>', asked.after ?? 0)
        .$if(asked.outcomes !== undefined, (query) =>
          query.where('outcome', 'in', [...(asked.outcomes ?? [])]),
        )
        .orderBy('line')
        .limit(asked.limit)
        .execute()
      return rows.map((row) => lineOf(row as LineRow))
    },

    /** What became of these lines, written together. */
    async saveLines(
      db: Db,
      importId: string,
      lines: readonly Omit<Line, 'cells'>[],
    ): Promise<void> {
      for (let from = 0; from < lines.length; from += together) {
        const rows = lines.slice(from, from + together).map((line) => {
          const { line: number, outcome } = line as unknown as Line
          return { line: number, outcome, ...valuesOf(line) }
        })
        const all = [['outcome', 'text'] as const, ...columns]
        await sql`
          update ${sql.table(tables.lines)} r
          set ${sql.join(all.map(([name]) => sql`${sql.ref(name)} = s.${sql.ref(name)}`))}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as s(line int, ${sql.join(all.map(([name, type]) => sql`${sql.ref(name)} ${types[type]}`))})
          where r.import_id = ${importId} and r.line = s.line`.execute(db)
      }
    },

    async countOutcomes(db: Db, importId: string): Promise<Readonly<Record<Outcome, number>>> {
      const rows = await within(db)
        .selectFrom(linesIn)
        .select(['outcome', sql<number>`count(*)::int`.as('count')])
        .where('importId', '=', importId)
        .groupBy('outcome')
        .execute()
      const counted = new Map(rows.map(({ outcome, count }) => [outcome, count]))
      const counts = outcomes.map((outcome) => [outcome, counted.get(outcome) ?? 0])
      return Object.fromEntries(counts) as Record<Outcome, number>
    },

    /** The habit of these headings: what they meant the last time. */
    async findMapping(db: Db, headings: string): Promise<Mapping | undefined> {
      const row = await within(db)
        .selectFrom(habitsIn)
        .select('mapping')
        .where('headings', '=', headings)
        .executeTakeFirst()
      return row?.mapping as Mapping | undefined
    },

    async keepMapping(db: Db, headings: string, mapping: Mapping, now: Date): Promise<void> {
      const json = JSON.stringify(mapping)
      await sql`
        insert into ${sql.table(tables.habits)} (headings, mapping, used_at)
        values (${headings}, ${json}::jsonb, ${now})
        on conflict (headings) do update set mapping = excluded.mapping, used_at = excluded.used_at`.execute(
        db,
      )
    },
  }
}
