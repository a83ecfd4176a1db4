import { sql } from 'kysely'
import { wholeText } from '#kit/prose/whole-text.ts'
import type { Db } from '#platform/context.ts'

/** A place of the database where long words are kept: a column of text, or the words inside a column of JSON. */
export interface LongField {
  readonly table: string
  readonly column: string
  readonly isJson: boolean
}

/** Typed in one line of a form, or beside a bar, and drawn with the same reader as the long ones. */
const shortFields = ['votes.question', 'vote_options.details']

/** What a form asks for in several lines, as its page names it: `whatHappened`. */
export type AskedNames = ReadonlySet<string>

/** For fields that are kept short by the database. */
const shortText =
  'Un **gragras** : un *penpenche* ! Un [lienlien](https://exemple.fr/lien_a_b) et https://exemple.fr/nue_a_b.'

/** Kept as they were sealed, drawn or counted: their words are proofs, of which a byte may not change. */
const sealed =
  /^(?:audit|draw_events|vote_board|passkey|sign_in|outbox|sent_mails|protocol_freezes|.*_snapshots?$|.*_receipts?$|draw_commitments$|.*seals?$|jobs)/

/**
 * Questions, as JSON: the version that people answered never changes, and that of a survey has a public sum. Their words
 * are plain: they name a field, and are read on paper, aloud and by other tools too.
 */
const frozenQuestions = [
  'surveys.questionnaire',
  'surveys.translations',
  'index_models.content',
  // Numbers of a plan that was run, with that plan as it was frozen; and columns of a table.
  'evaluation_results.numbers',
  'evaluation_results.open_columns',
]

export async function listLongFields(db: Db, asked: AskedNames): Promise<readonly LongField[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select c.table_name as "table", c.column_name as "column", c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      and c.data_type in ('text', 'jsonb') order by 1, 2`.execute(db)
  const fields: LongField[] = []
  for (const { table, column, type } of rows) {
    if (sealed.test(table) || column === 'title') continue
    // Facts, printed line by line as on an envelope: nobody writes them with the tools.
    if (table === 'letterheads') continue
    if (frozenQuestions.includes(`${table}.${column}`)) continue
    const isJson = type === 'jsonb'
    const isTyped = isJson || isAsked(column, asked) || isShort({ table, column })
    if (isTyped || (await holdsSentences(db, table, column))) {
      fields.push({ table, column, isJson })
    }
  }
  return fields
}

const isShort = ({ table, column }: Pick<LongField, 'table' | 'column'>) =>
  shortFields.includes(`${table}.${column}`)

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A form names a field as the room does, a table as the database does; a group of fields puts a name before. */
function isAsked(column: string, asked: AskedNames): boolean {
  return asked.has(column) || asked.has(camel(column))
}

async function holdsSentences(db: Db, table: string, column: string): Promise<boolean> {
  const at = sql.ref(column)
  const { rows } = await sql`select 1 from ${sql.table(table)}
    where length(${at}) >= 80 and ${at} ~ '[[:lower:]] [[:lower:]].* .* .* ' limit 1`.execute(db)
  return rows.length > 0
}

/** Writes the text in every row that has words there; false when the database keeps what is there. */
export async function writeEverywhere(
  db: Db,
  field: LongField,
  asked: AskedNames,
): Promise<boolean> {
  if (field.isJson) return writeInJson(db, field, asked)
  for (const text of isShort(field) ? [shortText] : [wholeText.typed, shortText]) {
    const at = sql.ref(field.column)
    const done = await kept(db, (trx) =>
      sql`update ${sql.table(field.table)} set ${at} = ${text} where ${at} ~ '[[:space:]]'`.execute(
        trx,
      ),
    )
    if (done) return true
  }
  return false
}

async function writeInJson(db: Db, field: LongField, asked: AskedNames): Promise<boolean> {
  const at = sql.ref(field.column)
  const { rows } = await sql<{ place: string; value: unknown }>`
    select ctid::text as place, ${at} as value from ${sql.table(field.table)} where ${at} is not null`.execute(
    db,
  )
  let changed = false
  for (const { place, value } of rows) {
    const written = withText(value, '', asked)
    if (JSON.stringify(written) === JSON.stringify(value)) continue
    const done = await kept(db, (trx) =>
      sql`update ${sql.table(field.table)} set ${at} = ${JSON.stringify(written)}::jsonb
        where ctid = ${place}::tid`.execute(trx),
    )
    changed ||= done
  }
  return changed
}

function withText(value: unknown, name: string, asked: AskedNames): unknown {
  // Rows of a list are typed one to a line, between bars; « sans objet » stands after words of the house.
  if (['steps', 'sources', 'without'].includes(name)) return value
  if (Array.isArray(value)) {
    // So are those of a list in a protocol, whose texts are answers too.
    const isRow = (row: unknown) => name === 'answer' && typeof row === 'string'
    return value.map((row) => (isRow(row) ? row : withText(row, name, asked)))
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, withText(one, key, asked)]),
    )
  }
  if (typeof value !== 'string' || value === '') return value
  if (name === 'title') return value
  const isLong = value.length >= 80 && /\p{Ll} \p{Ll}.* .* .* /u.test(value)
  return isLong || (asked.has(name) && value.length >= 60) ? wholeText.typed : value
}

/** A change that the database refuses (a length, a shape) leaves everything as it was. */
async function kept(db: Db, change: (trx: Db) => Promise<unknown>): Promise<boolean> {
  try {
    await db.transaction().execute(async (trx) => {
      // What is written once is written over here: this is a house of a test.
      await sql`set local session_replication_role = replica`.execute(trx)
      await change(trx)
    })
    return true
  } catch {
    return false
  }
}
