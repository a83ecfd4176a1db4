import { sql } from 'kysely'
import type { Db, Forgotten } from '../context.ts'

/** Shorter, a name would be a syllable of many others. */
const shortest = 4

interface Held {
  readonly table: string
  readonly column: string
  readonly kind: 'text' | 'json'
}

/**
 * Takes a person out of the files that were brought: their names, and the lines of them that are kept to mend or undo
 * an import. A table of imports is known by its column `file_name`, and their lines by the key that leads to it: a
 * room that keeps another one tomorrow forgets too.
 */
export async function forgetInImports(db: Db, person: Forgotten): Promise<void> {
  const pattern = patternsOf(person).join('|')
  if (pattern === '') return
  for (const held of await columnsOfImports(db)) {
    if (held.kind === 'text') await forgetInText(db, held, pattern)
    else await forgetInJson(db, held, pattern)
  }
}

async function columnsOfImports(db: Db): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`
    with journals as (
      select c.table_name as name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'file_name'
    ), lines as (
      select conrelid::regclass::text as name from pg_constraint
        where contype = 'f' and confrelid::regclass::text in (select name from journals)
    )
    select c.table_name as table, c.column_name as column,
        case c.udt_name when 'jsonb' then 'json' else 'text' end as kind
      from information_schema.columns c
      where c.table_schema = 'public'
        and ((c.table_name in (select name from journals) and c.column_name in ('file_name', 'origin_detail'))
          or (c.udt_name = 'jsonb'
            and c.table_name in (select name from journals union select name from lines)))
      order by 1, 2`.execute(db)
  return rows
}

async function forgetInText(db: Db, { table, column }: Held, pattern: string) {
  const cell = sql.ref(column)
  await sql`update ${sql.table(table)} set ${cell} = regexp_replace(${cell}, ${pattern}, '…', 'gi')
    where ${cell} ~* ${pattern}`.execute(db)
}

/** A JSON as a tree: whatever is about the person in it, from a line of a list to a member of an object. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

async function forgetInJson(db: Db, { table, column }: Held, pattern: string) {
  const cell = sql.ref(column)
  const { rows } = await sql<{ at: string; json: Json }>`
    select ctid::text as at, ${cell} as json from ${sql.table(table)}
      where ${cell}::text ~* ${pattern} for update`.execute(db)
  const found = new RegExp(inJs(pattern), 'iu')
  for (const { at, json } of rows) {
    const left = JSON.stringify(without(json, found))
    await sql`update ${sql.table(table)} set ${cell} = ${left}::jsonb
      where ctid = ${at}::tid`.execute(db)
  }
}

/**
 * A list of lines loses those that name the person. A line of texts keeps its place, and none of its words: a name may
 * stand in two cells, and what is empty is imported as nobody.
 */
function without(json: Json, pattern: RegExp): Json {
  if (!pattern.test(JSON.stringify(json))) return json
  if (isList(json)) {
    if (json.every((one) => typeof one === 'string')) return json.map(() => '')
    return json.filter((one) => !pattern.test(JSON.stringify(one)))
  }
  if (typeof json === 'string') return json.replaceAll(new RegExp(pattern, 'giu'), '…')
  if (json === null || typeof json !== 'object') return null
  return Object.fromEntries(
    Object.entries(json)
      .filter(([name]) => !pattern.test(name))
      .map(([name, one]) => [name, without(one, pattern)]),
  )
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

/** Ways in which a file says who somebody is, in the patterns of the database. */
function patternsOf({ name, email, phone }: Forgotten): readonly string[] {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean)
  const all = [words, words.toReversed()].map((some) => some.map(wordOf).join(between))
  const digits = (phone ?? '').replace(/\D/g, '').slice(-9)
  return [
    ...(name.trim().length < shortest ? [] : [...new Set(all)].map((one) => `\\m${one}\\M`)),
    ...(email && email.length >= shortest ? [plain(email)] : []),
    // A phone number with or without its zero, its country, or the signs between its figures.
    ...(digits.length === 9 ? [Array.from(digits).join('[ .()\u00a0\u202f-]*')] : []),
  ]
}

/** Between the words of a name: signs, the end of a cell, a title such as « Mme ». */
const between = '[^[:alnum:]]{1,12}(?:(?:mme|mr?|mlle|dr|pr|me)[^[:alnum:]]{1,12})?'

/** Letters that files write with or without their accent: banks write all in capitals, bare. */
const families = ['aàâäáãå', 'cç', 'eéèêë', 'iîïíì', 'nñ', 'oôöóòõ', 'uùûüú', 'yÿý']

function wordOf(word: string): string {
  return Array.from(word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae'), (sign) => {
    const bare = sign.normalize('NFD').replace(/\p{M}/gu, '')
    const family = families.find((item) => item.startsWith(bare))
    return family ? `[${family}${family.toUpperCase()}]` : plain(sign)
  })
    .join('')
    .replace(/\[o[^\]]*\]\[e[^\]]*\]/g, (two) => `(?:${two}|[œŒ])`)
    .replace(/\[a[^\]]*\]\[e[^\]]*\]/g, (two) => `(?:${two}|[æÆ])`)
}

function plain(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")
}

/** The same pattern for a line that is read here. */
function inJs(pattern: string): string {
  return pattern
    .replaceAll('\\m', '(?<![\\p{L}\\p{N}])')
    .replaceAll('\\M', '(?![\\p{L}\\p{N}])')
    .replaceAll('[^[:alnum:]]', '[^\\p{L}\\p{N}]')
}
