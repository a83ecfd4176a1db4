import { join } from 'node:path'
import { CamelCasePlugin } from 'kysely'
import pg from 'pg'
import { migrationDirectories, readMigrations } from './migrate.ts'

/** What one room, or the platform, says by hand: for a table and a column, the type as it is written there. */
export type ByHand = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A column as the database knows it. */
export interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default: boolean
  /** By the database alone: nobody may write it. */
  readonly always: boolean
  /** The conditions that are about this column alone. */
  readonly checks: readonly string[]
}

/** The columns of all tables of the database, by table and in their order. */
export async function readColumns(connectionString: string): Promise<readonly Column[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Column>(columns)).rows
  } finally {
    await client.end()
  }
}

/** For each folder that keeps migrations, the tables that they create. */
export function tablesByHome(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>()
  for (const directory of migrationDirectories(root)) {
    const tables = readMigrations([directory]).flatMap(({ sql }) =>
      [...sql.matchAll(/^create (?:unlogged )?table (\w+)/gim)].map((match) => match[1] ?? ''),
    )
    homes.set(join(directory, '..'), new Set(tables))
  }
  return homes
}

/** Tables that no migration creates; the list of migrations itself is made by whoever applies them. */
export function withoutHome(
  all: readonly Column[],
  homes: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const known = new Set(['migrations', ...[...homes.values()].flatMap((tables) => [...tables])])
  return [...new Set(all.map(({ table }) => table))].filter((table) => !known.has(table))
}

/** The longest that a file of types may be: the law of the house, less its heading. */
const longest = 380

/**
 * The files of types of one home, by name; what it says by hand of a column that does not exist is refused. Tables that
 * fill more than a file are parted in their order, and `generated.ts` puts the parts together.
 */
export function typesOf(
  all: readonly Column[],
  tables: ReadonlySet<string>,
  hand: ByHand,
): ReadonlyMap<string, string> {
  const ours = all.filter(({ table }) => tables.has(table))
  refuseUnknown(ours, hand)
  const parts: string[][] = [[]]
  for (const table of new Set(ours.map((column) => column.table))) {
    const own = ours.filter((column) => column.table === table)
    const lines = own.flatMap((column) => lineOf(column, hand).split('\n'))
    const whole = [`  ${table}: {`, ...lines, '  }']
    if ((parts.at(-1)?.length ?? 0) + whole.length > longest) parts.push([])
    parts.at(-1)?.push(...whole)
  }
  const [only = [], ...others] = parts
  if (others.length === 0) return new Map([['generated.ts', fileOf('Tables', only)]])
  const names = parts.map((_, at) => `Tables${at + 1}`)
  const imports = names.map((name, at) => `import type { ${name} } from './generated-${at + 1}.ts'`)
  const whole = `export interface Tables extends ${names.join(', ')} {}`
  return new Map([
    ['generated.ts', [heading, ...imports, '', whole, ''].join('\n')],
    ...parts.map(
      (lines, at) => [`generated-${at + 1}.ts`, fileOf(names[at] ?? '', lines)] as const,
    ),
  ])
}

function fileOf(name: string, lines: readonly string[]): string {
  const body = [`export interface ${name} {`, ...lines, '}', ''].join('\n')
  return [heading, ...importsOf(body), '', body].join('\n')
}

const heading = `// The columns of these tables, made from the migrations by \`node scripts/schema.mjs\`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.`

function importsOf(body: string): string[] {
  const from = (names: readonly string[], path: string) => {
    const used = names.filter((name) => new RegExp(`\\b${name}[<\\[]`).test(body))
    return used.length > 0 ? [`import type { ${used.join(', ')} } from '${path}'`] : []
  }
  return [
    ...from(['Generated', 'GeneratedAlways'], 'kysely'),
    ...from(['Json', 'WithDefault'], '#platform/database/column-types.ts'),
    ...from(['ByHand'], './by-hand.ts'),
  ]
}

function refuseUnknown(ours: readonly Column[], hand: ByHand): void {
  for (const [table, columnsSaid] of hand)
    for (const name of columnsSaid.keys())
      if (!ours.some((column) => column.table === table && camelCase(column.name) === name))
        throw new Error(`by-hand.ts : ${table}.${name} n’existe pas dans la base.`)
}

function lineOf(column: Column, hand: ByHand): string {
  const name = camelCase(column.name)
  const text = hand.get(column.table)?.get(name)
  const at = `ByHand['${column.table}']['${name}']`
  const type = typeOf(column, text === undefined ? undefined : { text, at })
  const line = `    ${name}: ${type}`
  return line.length <= widest ? line : broken(name, type)
}

const widest = 100

/** Breaks a type that is too long for its line, as the formatter of the house does. */
function broken(name: string, type: string): string {
  const inside = /^(?<wrap>\w+)<(?<words>'.*)>$/.exec(type)?.groups
  const words = (inside?.['words'] ?? type).split(' | ')
  if (!inside) return [`    ${name}:`, ...words.map((word) => `      | ${word}`)].join('\n')
  const flat = `      ${words.join(' | ')}`
  const lines = flat.length <= widest ? [flat] : words.map((word) => `      | ${word}`)
  return [`    ${name}: ${inside['wrap']}<`, ...lines, '    >'].join('\n')
}

function typeOf(column: Column, hand: { text: string; at: string } | undefined): string {
  if (hand?.text.startsWith('ColumnType<')) return hand.at
  const isJson = column.type === 'jsonb'
  const plain = isJson ? `Json<${hand?.at ?? 'unknown'}>` : (hand?.at ?? wordsOf(column))
  const type = column.required ? plain : `${plain} | null`
  if (column.always) return `GeneratedAlways<${type}>`
  if (!column.default) return type
  return isJson ? `WithDefault<${type}>` : `Generated<${type}>`
}

/** The words that a condition of the database lets through, or else the type of what the driver gives. */
function wordsOf(column: Column): string {
  const words = column.checks.map((check) => allowed.exec(check)?.groups?.['words']).find(Boolean)
  if (!words) return driverTypes.get(column.type) ?? refuseType(column)
  return words
    .split(', ')
    .map((word) => word.replace(/::text$/, ''))
    .join(' | ')
}

const allowed = /^CHECK \(\(\w+ = ANY \(ARRAY\[(?<words>[^\]]*)\]\)\)\)$/

/** What the driver gives, with the readers of `database.ts`: a civil day is text, a count is a number. */
const driverTypes = new Map(
  Object.entries({
    bigint: 'number',
    boolean: 'boolean',
    bytea: 'Buffer',
    'character varying': 'string',
    date: 'string',
    'double precision': 'number',
    integer: 'number',
    'integer[]': 'number[]',
    smallint: 'number',
    text: 'string',
    'text[]': 'string[]',
    'timestamp with time zone': 'Date',
    tsquery: 'string',
    tsvector: 'string',
    uuid: 'string',
  }),
)

function refuseType({ table, name, type }: Column): never {
  throw new Error(`${table}.${name} : le type « ${type} » n’a pas encore de type en TypeScript.`)
}

const plugin = new CamelCasePlugin()
const camelCase = (name: string): string => plugin['camelCase'](name)

/** Reads the register of a home: `export interface ByHand { table: { column: Type } }`, comments on their own lines. */
export function readByHand(source: string): ByHand {
  const lines: string[] = []
  for (const line of source.split('\n')) {
    const isComment = /^ *(?:\/\/|\/?\*)/.test(line)
    const isMore = line.trimStart().startsWith('|')
    if (isMore) lines.push(`${lines.pop()} ${line.trimStart()}`)
    else if (!isComment) lines.push(line)
  }
  const first = lines.indexOf('export interface ByHand {') + 1
  const inside = first === 0 ? [] : lines.slice(first, lines.indexOf('}', first))
  return new Map(
    [...membersOf(inside.join('\n'))].map(([table, type]) => [table, membersOf(unwrapped(type))]),
  )
}

const unwrapped = (type: string) => type.slice(1, -1)

/** `name: type` pairs of the inside of an interface; what is nested stays in its type. */
function membersOf(body: string): Map<string, string> {
  const members = new Map<string, string>()
  for (const part of atTop(body).map((one) => one.trim())) {
    if (part === '') continue
    const [name = '', type] = part.split(/: (.*)/s)
    if (!type || !/^\w+$/.test(name)) throw new Error(`by-hand.ts : « ${part} » ne se lit pas.`)
    members.set(name, type)
  }
  return members
}

function atTop(body: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of body) {
    if ('{<(['.includes(sign)) depth += 1
    if ('}>)]'.includes(sign)) depth -= 1
    if (depth === 0 && (sign === '\n' || sign === ';')) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}

const columns = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
    a.attnotnull as required,
    a.atthasdef or a.attidentity <> '' as "default",
    a.attgenerated <> '' or a.attidentity = 'a' as always,
    (select coalesce(array_agg(pg_get_constraintdef(k.oid) order by k.conname), '{}')
      from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`
