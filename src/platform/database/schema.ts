import pg from 'pg'

/**
 * The whole schema as readable SQL, the same text for the same migrations: a table with its columns,
 * its constraints, its indexes and its triggers, in alphabetical order. What extensions and the job
 * queue bring is theirs, and left out.
 */
export async function dumpSchema(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    // Names of the public schema are then written without it.
    await client.query('set search_path = public')
    const parts = [
      ...(await linesOf(client, extensions)),
      ...(await linesOf(client, textSearch)),
      ...(await linesOf(client, types)),
      ...(await linesOf(client, functions)),
      ...(await tablesOf(client)),
      ...(await linesOf(client, views)),
    ]
    return `${heading}\n${parts.map(tidy).join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

const heading = `-- The database on one page, made from the migrations by \`node scripts/schema.mjs\`.
-- To change it, write a migration. A test compares this file with what the migrations make.
`

async function linesOf(client: pg.Client, query: string): Promise<string[]> {
  const result = await client.query<{ line: string }>(query)
  return result.rows.map((row) => row.line)
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const result = await client.query<TableRow>(tables)
  return result.rows.map((table) => {
    const inside = [...table.columns, ...table.constraints].map((line) => `  ${line}`).join(',\n')
    const head = `create ${table.unlogged ? 'unlogged ' : ''}table ${table.name} (`
    const partitions = table.partition_key ? ` partition by ${table.partition_key}` : ''
    const after = [...table.indexes, ...table.triggers, ...table.comments].map((one) => `${one};`)
    return [`${head}\n${inside}\n)${partitions};`, ...after].join('\n')
  })
}

interface TableRow {
  readonly name: string
  readonly unlogged: boolean
  readonly partition_key: string | null
  readonly columns: readonly string[]
  readonly constraints: readonly string[]
  readonly indexes: readonly string[]
  readonly triggers: readonly string[]
  readonly comments: readonly string[]
}

function tidy(sql: string): string {
  return sql
    .replaceAll(' ON public.', ' ON ')
    .replace(/(FUNCTION|TRIGGER) public\./g, '$1 ')
    .trimEnd()
}

/** True for what an extension made. */
const notOfExtension = (catalog: string, alias: string) => `not exists (
  select 1 from pg_depend d
  where d.classid = '${catalog}'::regclass and d.objid = ${alias}.oid and d.deptype = 'e')`

const ours = (column: string) => `${column} = 'public'::regnamespace`

const extensions = `
  select string_agg(format('create extension %I;', extname), E'\\n' order by extname) as line
  from pg_extension where extname <> 'plpgsql' having count(*) > 0`

const textSearch = `
  select format('create text search dictionary %I (template = %s, %s);',
    dictname, t.tmplname, dictinitoption) as line
  from pg_ts_dict x join pg_ts_template t on t.oid = x.dicttemplate
  where ${ours('dictnamespace')} and ${notOfExtension('pg_ts_dict', 'x')}
  union all
  select format(E'create text search configuration %I (\\n%s\\n);', cfgname, (
    select string_agg(format('  %s: %s', alias, dictionaries), E'\\n' order by alias)
    from (
      select token.alias, string_agg(m.mapdict::regdictionary::text, ', ' order by mapseqno)
        as dictionaries
      from pg_ts_config_map m
      join ts_token_type(c.cfgparser) token on token.tokid = m.maptokentype
      where m.mapcfg = c.oid group by token.alias) mapped))
  from pg_ts_config c
  where ${ours('cfgnamespace')} and ${notOfExtension('pg_ts_config', 'c')}
  order by 1`

const types = `
  select format('create type %I as enum (%s);', typname, (
    select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)
    from pg_enum where enumtypid = t.oid)) as line
  from pg_type t
  where typtype = 'e' and ${ours('typnamespace')} and ${notOfExtension('pg_type', 't')}
  order by typname`

const functions = `
  select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as line
  from pg_proc p
  where ${ours('pronamespace')} and prokind in ('f', 'p') and ${notOfExtension('pg_proc', 'p')}
  order by proname, pg_get_function_identity_arguments(p.oid)`

const views = `
  select format(E'create %sview %I as\\n%s', case relkind when 'm' then 'materialized ' else '' end,
    relname, pg_get_viewdef(c.oid, true)) as line
  from pg_class c
  where relkind in ('v', 'm') and ${ours('relnamespace')} and ${notOfExtension('pg_class', 'c')}
  order by relname`

const columnLines = `
  select coalesce(array_agg(concat_ws(' ',
    quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation and a.attcollation <> 0
      then format('collate %s', a.attcollation::regcollation) end,
    case a.attidentity when 'a' then 'generated always as identity'
      when 'd' then 'generated by default as identity' end,
    case when a.attgenerated = 's' then format('generated always as (%s) stored', v.expression)
      when v.expression is not null then format('default %s', v.expression) end,
    case when a.attnotnull then 'not null' end) order by a.attnum), '{}')
  from pg_attribute a
  join pg_type t on t.oid = a.atttypid
  left join lateral (
    select pg_get_expr(adbin, adrelid) as expression
    from pg_attrdef where adrelid = a.attrelid and adnum = a.attnum) v on true
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`

// Since PostgreSQL 18 « not null » is a constraint too; it is already said with its column.
const constraintLines = `
  select coalesce(array_agg(format('constraint %I %s', conname, pg_get_constraintdef(k.oid))
    order by array_position(array['p', 'u', 'f', 'c', 'x'], contype::text), conname), '{}')
  from pg_constraint k where conrelid = c.oid and contype in ('p', 'u', 'f', 'c', 'x')`

const indexLines = `
  select coalesce(array_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text), '{}')
  from pg_index i
  where i.indrelid = c.oid
    and not exists (select 1 from pg_constraint where conindid = i.indexrelid and conrelid = c.oid)`

const triggerLines = `
  select coalesce(array_agg(pg_get_triggerdef(g.oid) order by tgname), '{}')
  from pg_trigger g where tgrelid = c.oid and not tgisinternal`

const commentLines = `
  select coalesce(array_agg(format('comment on %s is %L', case objsubid when 0 then
    format('table %I', c.relname) else format('column %I.%I', c.relname, a.attname) end,
    description) order by objsubid), '{}')
  from pg_description d left join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
  where d.classoid = 'pg_class'::regclass and d.objoid = c.oid`

const tables = `
  select quote_ident(c.relname) as name, c.relpersistence = 'u' as unlogged,
    case c.relkind when 'p' then pg_get_partkeydef(c.oid) end as partition_key,
    (${columnLines}) as columns, (${constraintLines}) as constraints,
    (${indexLines}) as indexes, (${triggerLines}) as triggers, (${commentLines}) as comments
  from pg_class c
  where c.relkind in ('r', 'p') and ${ours('c.relnamespace')}
    and ${notOfExtension('pg_class', 'c')}
  order by c.relname`
