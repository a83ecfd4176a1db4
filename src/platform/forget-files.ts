import { type Kysely, sql } from 'kysely'
import { slugOf } from '#kit/words.ts'
import type { Db, Forgotten } from './context.ts'
import type { FilesTable } from './files.ts'

/** Shorter, a name would be a syllable of many others. */
const shortest = 4

/**
 * Takes a person out of the names of files, which are those that people gave them. What a file says is not
 * rewritten: a signed agreement, a deliberation or a published document stays what it is.
 */
export async function forgetInFileNames(db: Db, person: Forgotten): Promise<void> {
  const words = person.name.trim().split(/\s+/)
  const said = [person.name, words.toReversed().join(' '), person.email ?? '', person.phone ?? '']
  const slugs = [...new Set(said.filter((one) => one.trim() !== '').map(slugOf))]
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

/**
 * Removes the rows of files that nothing of the house holds any more: their bytes are swept after. A file is kept as
 * long as its key stands in any column of keys of any table, whatever the column is called. Returns how many went.
 */
export async function forgetUnusedFiles(db: Db, now: Date): Promise<number> {
  const inside: Kysely<FilesTable> = db
  const before = new Date(now.getTime() - graceMs)
  const old = await inside
    .selectFrom('files')
    .select('id')
    .where('created_at', '<', before)
    .execute()
  const unused = new Set(old.map(({ id }) => id))
  const { rows: columns } = await sql<{ name: string; key: string; many: boolean }>`
    select c.table_name as name, c.column_name as key, c.udt_name = '_uuid' as many
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid')
        and not (c.table_name = 'files' and c.column_name in ('id', 'uploaded_by'))`.execute(db)
  for (const { name, key, many } of columns) {
    if (unused.size === 0) return 0
    const column = many ? sql`unnest(${sql.ref(key)})` : sql`${sql.ref(key)}`
    const { rows } = await sql<{ id: string }>`
      select distinct id from (select ${column} as id from ${sql.table(name)}) held
        where id = any(${[...unused]}::uuid[])`.execute(db)
    for (const { id } of rows) unused.delete(id)
  }
  if (unused.size > 0)
    await inside
      .deleteFrom('files')
      .where('id', 'in', [...unused])
      .execute()
  return unused.size
}
