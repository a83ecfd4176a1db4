import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ListSort } from '#kit/list.ts'
import { nounOf } from '#kit/noun-of.ts'
import { ownOf } from '#kit/own.ts'
import type { RoleName } from '#kit/viewer.ts'
import { plainWords } from '#kit/words.ts'
import type { PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

export interface PeopleFilter {
  readonly words: string
  readonly role: RoleName | undefined
  readonly sort?: ListSort | undefined
}

export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly roles: readonly RoleName[]
  readonly createdAt: Date
}

export interface PeoplePage {
  readonly people: readonly PersonLine[]
  readonly total: number
}

/** People by any part of their name or address, without accents; by a role they hold today. */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  today: Day,
  window: { readonly limit: number; readonly offset: number },
): Promise<PeoplePage> {
  const result = await sql<Row>`
    select p.id, i.name, coalesce(i.email, i.claimed_email) as email, i.phone, p.created_at,
      (select coalesce(json_agg(distinct r.role order by r.role), '[]')
        from roles_held r where r.person_id = p.id and ${heldOn(today)}) as roles,
      count(*) over () as total
    from persons p join identities i on i.person_id = p.id
    where ${matching(filter, today)}
    order by ${orderOf(filter.sort)}, p.id
    limit ${window.limit} offset ${window.offset}`.execute(db)
  return {
    people: result.rows.map(lineOf),
    total: Number(result.rows[0]?.total ?? 0),
  }
}

/** How many people hold each role today. */
export async function countByRole(db: Db, today: Day): Promise<ReadonlyMap<RoleName, number>> {
  const counted = await sql<{ role: RoleName; count: number }>`
    select r.role, count(distinct r.person_id) as count
    from roles_held r join identities i on i.person_id = r.person_id
    where ${heldOn(today)} group by r.role`.execute(db)
  return new Map(counted.rows.map(({ role, count }) => [role, Number(count)]))
}

interface Row {
  id: string
  name: string
  email: string | null
  phone: string | null
  createdAt: Date
  roles: RoleName[]
  total: number
}

function matching({ words, role }: PeopleFilter, today: Day): RawBuilder<unknown> {
  const byWords = patternsOf(words).map((pattern) => sql`i.search_words like ${pattern}`)
  const byRole = role
    ? [
        sql`exists (select 1 from roles_held r
          where r.person_id = p.id and r.role = ${role} and ${heldOn(today)})`,
      ]
    : []
  return sql.join([sql`p.erased_at is null`, ...byWords, ...byRole], sql` and `)
}

/** By name, unless something else is asked; what is not known comes last. */
function orderOf(sort: ListSort | undefined): RawBuilder<unknown> {
  const columns = {
    nom: sql`i.search_words`,
    adresse: sql`lower(coalesce(i.email, i.claimed_email))`,
    depuis: sql`p.created_at`,
  }
  const by = ownOf(columns, sort?.key ?? '') ?? columns.nom
  return sort?.down ? sql`${by} desc nulls last` : sql`${by} asc nulls last`
}

function heldOn(today: Day): RawBuilder<unknown> {
  return sql`r.ended_at is null and r.starts_on <= ${today}::date
    and (r.ends_on is null or r.ends_on >= ${today}::date)`
}

/** Words of a name lose their accents; an address is searched as it is typed. */
function patternsOf(words: string): string[] {
  const parts = words.includes('@') ? [words.trim().toLowerCase()] : plainWords(words).split(' ')
  return parts.filter(Boolean).map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`)
}

function lineOf(row: Row): PersonLine {
  return nounOf(row, {}, 'total')
}
