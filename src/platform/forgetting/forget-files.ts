import { type Kysely, sql } from 'kysely'
import { slugOf } from '#kit/words.ts'
import type { Db, Forgotten } from '../context.ts'
import type { FilesTable } from '../files/files.ts'

/** Shorter, a name would be a syllable of many others. */
const shortest = 4

/**
 * Takes a person out of the names of files, which are those that people gave them. What a file says is not
 * rewritten: a signed agreement, a deliberation or a published document stays what it is.
 */
export async function forgetInFileNames(db: Db, person: Forgotten): Promise<void> {
  const words = person.name.trim().split(/\s+/)
  // One word alone may be a word of the language: « Convention » is the name of many files and of nobody.
  const names = words.length > 1 ? [person.name, words.toReversed().join(' ')] : []
  const sentences = [...names, person.email ?? '', person.phone ?? '']
  const slugs = [...new Set(sentences.filter((one) => one.trim() !== '').map(slugOf))]
  const long = slugs.filter((slug) => slug.length >= shortest)
  if (long.length === 0) return
  // A slug is letters, figures and hyphens: none of them means anything to the pattern.
  const pattern = `(^|[-_.])(${long.join('|')})(?=[-_.]|$)`
  const inside: Kysely<FilesTable> = db
  await inside
    .updateTable('files')
    .set({ name: sql`regexp_replace(name, ${pattern}, '\\1document', 'gi')` })
    .where('name', '~*', pattern)
    .execute()
}

const graceMs = 24 * 3_600_000

/** Lines that tell what happened: a key in them holds nothing. */
const tellOnly = ['audit_lines']

/**
 * Removes the rows of files that nothing of the house holds any more: their bytes are swept after. A file is kept as
 * long as its key stands in any column of any table, whatever the column is called: a column of keys, a text, a JSON.
 * Returns how many went.
 */
export async function forgetUnusedFiles(db: Db, now: Date): Promise<number> {
  const inside: Kysely<FilesTable> = db
  const before = new Date(now.getTime() - graceMs)
  const old = await inside
    .selectFrom('files')
    .select('id')
    .where('createdAt', '<', before)
    .execute()
  const unused = new Set(old.map(({ id }) => id))
  const columns = await columnsThatHold(db)
  // Columns of keys first: they are quick to read, and leave few files to look for in texts.
  for (const column of [...columns].sort((a, b) => a.rank - b.rank)) {
    if (unused.size === 0) return 0
    for (const id of await heldIn(db, column, [...unused])) unused.delete(id)
  }
  if (unused.size > 0)
    await inside
      .deleteFrom('files')
      .where('id', 'in', [...unused])
      .execute()
  return unused.size
}

interface Holding {
  readonly table: string
  readonly column: string
  /** 0: a key; 1: a list of keys; 2: a text in which a key may stand. */
  readonly rank: 0 | 1 | 2
}

async function columnsThatHold(db: Db): Promise<readonly Holding[]> {
  const { rows } = await sql<Holding>`
    select c.table_name as table, c.column_name as column,
        case c.udt_name when 'uuid' then 0 when '_uuid' then 1 else 2 end as rank
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.udt_name in ('uuid', '_uuid', 'text', '_text', 'varchar', 'json', 'jsonb')
        and c.table_name <> all(${tellOnly}::text[])
        and c.table_name <> 'files'`.execute(db)
  return rows
}

const keyInText = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** One reading of a column, however many files are sought. */
async function heldIn(db: Db, { table, column, rank }: Holding, ids: readonly string[]) {
  const cell = sql.ref(column)
  const keys = [
    sql`select ${cell} as id from ${sql.table(table)}`,
    sql`select unnest(${cell}) as id from ${sql.table(table)}`,
    sql`select found[1]::uuid as id from ${sql.table(table)},
      regexp_matches(${cell}::text, ${keyInText}, 'gi') as found`,
  ]
  const { rows } = await sql<{ id: string }>`
    select distinct id from (${keys[rank]}) held where id = any(${ids}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}
