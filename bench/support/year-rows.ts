import pg from 'pg'

type Pool = pg.Pool

/**
 * Fills a house by repeating the rows that the demonstration has written through the actions of its rooms: what hangs
 * together in one copy hangs together in the next. Every identifier of a copy is made from the one it repeats and its
 * number: the same house each time.
 */
export async function fillYear(
  connectionString: string,
  volumes: Readonly<Record<string, number>>,
  scale: number,
) {
  // Of its own: a copy takes longer than a page may wait.
  const pool = new pg.Pool({ connectionString, max: 1 })
  const house = await readHouse(pool)
  const sets = setsOf(house, volumes, scale)
  const client = await pool.connect()
  try {
    // Copies are made table by table: keys and triggers would refuse what is not whole yet.
    await client.query(`set session_replication_role = replica`)
    await client.query(`create temporary table year_ids (id uuid primary key, sets int not null)`)
    for (const { name, hasId } of house.tables) {
      if (hasId)
        await client.query(
          `insert into year_ids select id, ${sets.get(name) ?? 1} from ${name} on conflict do nothing`,
        )
    }
    for (const table of house.tables) {
      const times = sets.get(table.name) ?? 1
      if (times > 1 && table.rows > 0) await client.query(copyOf(table, times, sets))
    }
    await client.query('drop table year_ids')
    await client.query(`set session_replication_role = origin`)
  } finally {
    client.release(true)
  }
  await pool.query('vacuum analyze')
  await pool.end()
}

interface Column {
  readonly name: string
  readonly type: string
  /** Tables whose rows its values name. */
  readonly names: readonly string[]
  readonly holdsId: boolean
}

interface Table {
  readonly name: string
  readonly rows: number
  readonly hasId: boolean
  readonly columns: readonly Column[]
  /** Columns of each key that no two rows share. */
  readonly keys: readonly (readonly string[])[]
  /** Such keys are looked at in the end, and no row that breaks one can be left out. */
  readonly isLate: boolean
}

interface Houseful {
  readonly tables: readonly Table[]
}

const anyId = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const neverRepeated = new Set(['migrations', 'instance_settings', 'network_badge_keys'])
/** Columns that know a few words only. */
const fewWords = /^(?:kind|state|source|language|method|role|series|medium|channel)$/
/** Whose number says nothing of what hangs on them. */
const everywhere = new Set(['territories', 'persons', 'files'])

async function readHouse(pool: Pool): Promise<Houseful> {
  const { rows } = await pool.query(`
    select t.table_name as "table", json_agg(json_build_object('name', c.column_name, 'type', c.udt_name)
      order by c.ordinal_position) as columns
    from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    group by 1 order by 1`)
  const read = rows.filter((row) => !neverRepeated.has(row.table)) as {
    table: string
    columns: { name: string; type: string }[]
  }[]
  const withId = read.filter(({ columns }) =>
    columns.some(({ name, type }) => name === 'id' && type === 'uuid'),
  )
  const union = withId.map(({ table }) => `select id, '${table}' as of from ${table}`)
  await pool.query(`create unlogged table year_origins as ${union.join(' union all ')}`)
  const late = await pool.query(
    `select conrelid::regclass::text as "table" from pg_constraint where condeferrable`,
  )
  const tables: Table[] = []
  for (const { table, columns } of read) {
    const counted = await pool.query(`select count(*)::int as rows from ${table}`)
    const count = Number(counted.rows[0].rows)
    const found: Column[] = []
    for (const column of columns) found.push(await columnOf(pool, table, column, count))
    const hasId = withId.some((other) => other.table === table)
    tables.push({
      name: table,
      rows: count,
      hasId,
      columns: found,
      keys: await keysOf(pool, table, columns),
      isLate: late.rows.some((row) => row.table === table),
    })
  }
  await pool.query('drop table year_origins')
  return { tables }
}

async function columnOf(
  pool: Pool,
  table: string,
  { name, type }: { readonly name: string; readonly type: string },
  rows: number,
): Promise<Column> {
  if (rows === 0 || !['uuid', 'text'].includes(type))
    return { name, type, names: [], holdsId: false }
  const value = type === 'uuid' ? `r."${name}"` : `substring(r."${name}" from '${anyId}')::uuid`
  const found = await pool.query(
    `select distinct o.of from ${table} r join year_origins o on o.id = ${value}`,
  )
  return {
    name,
    type,
    names: found.rows.map((row) => String(row.of)),
    holdsId: found.rows.length > 0,
  }
}

async function keysOf(pool: Pool, table: string, columns: readonly { name: string }[]) {
  const { rows } = await pool.query(
    `select pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = $1::regclass and indisunique`,
    [table],
  )
  return rows.map((row) => {
    const inside = /USING \w+ \((.*?)\)(?: NULLS| WHERE|$)/.exec(String(row.definition))?.[1] ?? ''
    const words = new Set(inside.match(/\w+/g))
    return columns.map(({ name }) => name).filter((name) => words.has(name))
  })
}

/** How many times each table is there in the end. */
function setsOf(
  { tables }: Houseful,
  volumes: Readonly<Record<string, number>>,
  scale: number,
): ReadonlyMap<string, number> {
  const sets = new Map<string, number>()
  for (const { name, rows } of tables)
    if (volumes[name] !== undefined && rows > 0)
      sets.set(name, Math.max(1, Math.ceil((volumes[name] * scale) / rows)))
  // What hangs on a table follows it; a chain of tables takes a few rounds.
  for (let round = 0; round < 5; round++) {
    for (const { name, columns } of tables) {
      if (volumes[name] !== undefined) continue
      const parents = columns.flatMap(({ type, names }) => (type === 'uuid' ? names : []))
      const own = parents.filter((parent) => parent !== name && !everywhere.has(parent))
      const followed = own.length > 0 ? own : name === 'identities' ? ['persons'] : []
      sets.set(name, Math.max(1, ...followed.map((parent) => sets.get(parent) ?? 1)))
    }
  }
  for (const name of ['identities', 'territory_names'])
    sets.set(name, sets.get(name === 'identities' ? 'persons' : 'territories') ?? 1)
  return sets
}

function copyOf(table: Table, times: number, sets: ReadonlyMap<string, number>): string {
  const altered = alteredColumns(table, times, sets)
  const joins: string[] = []
  const values = table.columns.map((column) => {
    const old = `r."${column.name}"`
    if (column.name === 'id' && column.type === 'uuid') return `md5(r.id::text || ':' || n)::uuid`
    if (column.holdsId) return copiedName(table, column, joins)
    if (altered.has(column.name)) return anotherValue(column, table.name)
    if (['date', 'timestamptz'].includes(column.type))
      return `(${old} - interval '7 days' * (n % 52))::${column.type}`
    if (column.type === 'text' && /^(?:title|name|first_name|last_name)$/.test(column.name))
      return `case when ${old} = '' then '' else ${old} || ' ' || n end`
    return old
  })
  const list = table.columns.map(({ name }) => `"${name}"`).join(', ')
  return `insert into ${table.name} (${list})
    select ${values.join(', ')} from ${table.name} r
    cross join generate_series(1, ${times - 1}) n ${joins.join(' ')}
    ${table.isLate ? '' : 'on conflict do nothing'}`
}

/** What names a row of another table names the copy of it that has the same number, or the nearest under it. */
function copiedName(table: Table, { name, type, names }: Column, joins: string[]): string {
  const old = `r."${name}"`
  if (names.length === 1 && names[0] === table.name && type === 'uuid')
    return `md5(${old}::text || ':' || n)::uuid`
  const alias = `ids_${joins.length}`
  const id = type === 'uuid' ? old : `substring(${old} from '${anyId}')::uuid`
  joins.push(`left join year_ids ${alias} on ${alias}.id = ${id}`)
  const fresh = `md5(${alias}.id::text || ':' || n % ${alias}.sets)`
  const isOld = `${alias}.id is null or n % ${alias}.sets = 0`
  return type === 'uuid'
    ? `case when ${isOld} then ${old} else ${fresh}::uuid end`
    : `case when ${isOld} then ${old} else replace(${old}, ${alias}.id::text, ${fresh}::uuid::text) end`
}

/** Of each key that two copies would share, one column that is written otherwise. */
function alteredColumns(table: Table, times: number, sets: ReadonlyMap<string, number>) {
  const altered = new Set<string>()
  for (const key of table.keys) {
    const columns = table.columns.filter(({ name }) => key.includes(name))
    const differs = columns.some(
      ({ name, names }) =>
        name === 'id' ||
        altered.has(name) ||
        names.some((parent) => parent === table.name || (sets.get(parent) ?? 1) >= times),
    )
    if (differs) continue
    const free = columns.filter(({ name, holdsId }) => !holdsId && !fewWords.test(name))
    const one =
      free.find(({ name, type }) => /^int/.test(type) && name !== 'year') ??
      free.find(({ type }) => type === 'text') ??
      free.find(({ type }) => /^int|uuid/.test(type)) ??
      free.find(({ type }) => type === 'date')
    if (one) altered.add(one.name)
  }
  return altered
}

function anotherValue({ name, type }: Column, table: string): string {
  const old = `r."${name}"`
  if (type === 'uuid') return `md5(${old}::text || ':' || n)::uuid`
  if (type === 'date') return `(${old} - n)::date`
  if (/^int/.test(type))
    return `(${old} + n * (select max("${name}") - min("${name}") + 1 from ${table}))`
  if (/hash|key|token|credential/.test(name))
    return `encode(sha256(convert_to(${old} || ':' || n, 'UTF8')), 'hex')`
  if (/email|contact/.test(name)) return `replace(${old}, '@', '+' || n || '@')`
  return `${old} || '-' || n`
}
