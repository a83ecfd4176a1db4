import pg from 'pg'
import { connectionTo } from '#platform/postgres/connection.ts'
import { openFolder } from '#platform/postgres/folder.ts'

/** Copies of the rows of a running instance, so that its lists are as long as they will be one day. */
export async function openGrower(folder: string) {
  const client = new pg.Client({ connectionString: connectionTo(openFolder(folder)) })
  await client.connect()
  let batch = 0

  /** Rows of a table again, until there are as many; each copy with another key and another address. */
  async function growTo(table: 'experiments' | 'resources', wanted: number) {
    const { rows } = await client.query(`select count(*)::int n from ${table}`)
    const missing = wanted - rows[0].n
    if (missing <= 0) return
    batch++
    const columns = await plainColumns(table)
    const source = columns.map((name) => copied(name)).join(', ')
    await client.query(`
      insert into ${table} (${columns.join(', ')})
      select ${source} from (
        select r.*, row_number() over () as copy
        from ${table} r, generate_series(1, ${Math.ceil(missing / Math.max(rows[0].n, 1))})
        limit ${missing}) r`)
    if (table === 'experiments') {
      await client.query(`insert into experiment_slugs (slug, experiment_id, since)
        select slug, id, now() from experiments on conflict do nothing`)
    }
    await client.query(`analyze ${table}`)
  }

  function copied(name: string): string {
    if (name === 'id') return 'gen_random_uuid()'
    if (name === 'slug') return `r.slug || '-${batch}-' || copy`
    // Where it was born from is its own.
    return name === 'origin_id' ? 'gen_random_uuid()' : `r.${name}`
  }

  async function plainColumns(table: string): Promise<string[]> {
    const { rows } = await client.query(
      `select column_name from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
    return rows.map((row) => row.column_name)
  }

  return { growTo, close: () => client.end() }
}
