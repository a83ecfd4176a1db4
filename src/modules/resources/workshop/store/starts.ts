import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ResourceKind } from '../../resource-shape.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** Somebody who wants to write and has not proved an address yet. */
export interface Start {
  readonly tokenHash: string
  readonly email: string
  readonly name: string
  readonly language: 'fr' | 'en'
  readonly kind: ResourceKind
  readonly title: string
  readonly createdAt: Date
}

export async function insertStart(db: Db, start: Start): Promise<void> {
  await db
    .insertInto('resource_start_identities')
    .values({
      tokenHash: start.tokenHash,
      email: start.email,
      name: start.name,
      language: start.language,
      kind: start.kind,
      title: start.title,
      createdAt: start.createdAt,
    })
    .execute()
}

/** Mails sent to one address lately, whoever asked. */
export async function countStarts(db: Db, email: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('resource_start_identities')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('email', '=', email)
    .where('createdAt', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function findStart(db: Db, tokenHash: string, since: Date) {
  const row = await db
    .selectFrom('resource_start_identities')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('createdAt', '>=', since)
    .executeTakeFirst()
  return row && toStart(row)
}

/** Takes it: of twenty clicks at the same instant, one finds it. */
export async function takeStart(db: Db, tokenHash: string, since: Date) {
  const row = await db
    .deleteFrom('resource_start_identities')
    .where('tokenHash', '=', tokenHash)
    .where('createdAt', '>=', since)
    .returningAll()
    .executeTakeFirst()
  return row && toStart(row)
}

export async function purgeStarts(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('resource_start_identities')
    .where('createdAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function toStart(row: Selectable<ResourceTables['resource_start_identities']>): Start {
  return nounOf(row, { kind: row.kind as ResourceKind })
}
