import type { Kysely } from 'kysely'
import { isGone, type PersonStatus } from '../../person-status.ts'
import type { DrawTables } from '../../tables.ts'
import type { Recruit, RecruitIdentity } from '../recruit.ts'

type Db = Kysely<DrawTables>

/** Rows written at once: PostgreSQL takes 65,535 values in one statement. */
const atOnce = 2000

export interface NewRecruit {
  readonly id: string
  readonly drawId: string
  readonly ticket: string
  readonly status: PersonStatus
  readonly answers: Readonly<Record<string, string>>
  readonly household: string | undefined
  readonly channel: string
  readonly waveId: string | undefined
  readonly codeHash: string
  readonly code: string
  readonly number: number
  readonly stratum: string
  readonly identity: RecruitIdentity
  readonly keptUntil: string
  readonly registeredAt: Date | undefined
}

/** The facts, who they are, and the letter with its code: three tables, so that two may go. */
export async function insertRecruits(db: Db, people: readonly NewRecruit[], now: Date) {
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce)
    await db
      .insertInto('draw_people')
      .values(
        some.map((one) => ({
          id: one.id,
          draw_id: one.drawId,
          ticket: one.ticket,
          status: one.status,
          answers: JSON.stringify(one.answers) as never,
          household: one.household ?? null,
          channel: one.channel,
          wave_id: one.waveId ?? null,
          code_hash: one.codeHash,
          person_id: null,
          registered_at: one.registeredAt ?? null,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute()
    await db
      .insertInto('draw_identities')
      .values(some.map((one) => identityRow(one.id, one.identity, one.keptUntil)))
      .execute()
    await db
      .insertInto('draw_letters')
      .values(
        some.map((one) => ({
          person_id: one.id,
          draw_id: one.drawId,
          wave_id: one.waveId ?? null,
          number: one.number,
          stratum: one.stratum,
          code: one.code,
          returned_at: null,
          kept_until: one.keptUntil,
        })),
      )
      .execute()
  }
}

function identityRow(personId: string, one: RecruitIdentity, keptUntil: string) {
  return {
    person_id: personId,
    first_name: one.firstName,
    last_name: one.lastName,
    address: one.address,
    postcode: one.postcode,
    town: one.town,
    phone: one.phone,
    email: one.email,
    birth_year: one.birthYear ?? null,
    kept_until: keptUntil,
  }
}

export async function updateRecruit(
  db: Db,
  id: string,
  change: {
    readonly status?: PersonStatus
    readonly answers?: Readonly<Record<string, string>>
    readonly household?: string | undefined
    readonly registeredAt?: Date
    readonly channel?: string
  },
  now: Date,
) {
  await db
    .updateTable('draw_people')
    .set({
      updated_at: now,
      ...(change.status ? { status: change.status } : {}),
      ...(change.channel ? { channel: change.channel } : {}),
      ...(change.answers ? { answers: JSON.stringify(change.answers) as never } : {}),
      ...('household' in change ? { household: change.household ?? null } : {}),
      ...(change.registeredAt ? { registered_at: change.registeredAt } : {}),
    })
    .where('id', '=', id)
    .execute()
}

export async function findRecruit(db: Db, id: string): Promise<Recruit | undefined> {
  const row = await recruits(db).where('p.id', '=', id).executeTakeFirst()
  return row && toRecruit(row)
}

/**
 * The person whom these keyed codes name, one key for each draw that still has one. With `lock`, two who come with one
 * code come one after the other, and the second sees what the first did.
 */
export async function findByCodeHash(
  db: Db,
  hashes: readonly { readonly drawId: string; readonly hash: string }[],
  asked: { readonly lock?: boolean } = {},
): Promise<Recruit | undefined> {
  if (hashes.length === 0) return undefined
  const rows = await recruits(db)
    .where(
      'p.code_hash',
      'in',
      hashes.map(({ hash }) => hash),
    )
    .$if(asked.lock === true, (query) => query.forUpdate('p'))
    .execute()
  const row = rows.find((one) =>
    hashes.some(({ drawId, hash }) => drawId === one.draw_id && hash === one.code_hash),
  )
  return row && toRecruit(row)
}

/** Whoever changes where a person stands passes here first: one at a time. */
export async function lockRecruit(db: Db, id: string): Promise<Recruit | undefined> {
  const row = await recruits(db).where('p.id', '=', id).forUpdate('p').executeTakeFirst()
  const recruit = row && toRecruit(row)
  // Whoever waited for the lock sees where the person stands now, but their name as it was before: read again.
  return recruit && isGone(recruit.status) ? findRecruit(db, id) : recruit
}

export async function listRecruits(
  db: Db,
  drawId: string,
  asked: {
    readonly statuses?: readonly PersonStatus[]
    readonly waveId?: string
    readonly limit?: number
  } = {},
): Promise<readonly Recruit[]> {
  const { statuses, waveId, limit } = asked
  const rows = await recruits(db)
    .where('p.draw_id', '=', drawId)
    .$if(statuses !== undefined, (query) => query.where('p.status', 'in', statuses ?? []))
    .$if(waveId !== undefined, (query) => query.where('p.wave_id', '=', waveId ?? ''))
    .orderBy('l.number')
    .orderBy('p.id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 1))
    .execute()
  return rows.map(toRecruit)
}

/** Codes and keyed households already given in this draw: a second wave takes neither again. */
export async function listTaken(db: Db, drawId: string) {
  const rows = await db
    .selectFrom('draw_people as p')
    .leftJoin('draw_letters as l', 'l.person_id', 'p.id')
    .select(['l.code', 'p.household'])
    .where('p.draw_id', '=', drawId)
    .execute()
  return {
    codes: new Set(rows.flatMap(({ code }) => code ?? [])),
    households: new Set(rows.flatMap(({ household }) => household ?? [])),
  }
}

/** The next number of a letter that belongs to no wave. */
export async function nextLetterNumber(db: Db, drawId: string): Promise<number> {
  const row = await db
    .selectFrom('draw_letters')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('draw_id', '=', drawId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

function recruits(db: Db) {
  return db
    .selectFrom('draw_people as p')
    .leftJoin('draw_identities as i', 'i.person_id', 'p.id')
    .leftJoin('draw_letters as l', 'l.person_id', 'p.id')
    .selectAll('p')
    .select([
      'i.first_name',
      'i.last_name',
      'i.address',
      'i.postcode',
      'i.town',
      'i.phone',
      'i.email',
      'i.birth_year',
      'l.code',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof recruits>['execute']>>[number]

function toRecruit(row: Row): Recruit {
  return {
    id: row.id,
    drawId: row.draw_id,
    ticket: row.ticket,
    status: row.status,
    answers: row.answers,
    household: row.household ?? undefined,
    channel: row.channel,
    waveId: row.wave_id ?? undefined,
    registeredAt: row.registered_at ?? undefined,
    createdAt: row.created_at,
    code: row.code ?? undefined,
    identity:
      row.first_name === null
        ? undefined
        : {
            firstName: row.first_name,
            lastName: row.last_name ?? '',
            address: row.address ?? '',
            postcode: row.postcode ?? '',
            town: row.town ?? '',
            phone: row.phone ?? '',
            email: row.email ?? '',
            birthYear: row.birth_year ?? undefined,
          },
  }
}

/** How many stand where, and how many ever said yes. */
export async function countByStatus(db: Db, drawId: string) {
  const rows = await db
    .selectFrom('draw_people')
    .select(({ fn, eb }) => [
      'status',
      fn.countAll<string>().as('count'),
      fn.count<string>('registered_at').as('registered'),
      // Whoever came by themselves was not invited.
      fn
        .sum<string>(eb.case().when('channel', 'in', ['volunteer', 'paper']).then(0).else(1).end())
        .as('invited'),
    ])
    .where('draw_id', '=', drawId)
    .groupBy('status')
    .execute()
  const statuses: Partial<Record<PersonStatus, number>> = {}
  for (const { status, count } of rows) statuses[status] = Number(count)
  return {
    statuses,
    invited: rows.reduce((sum, { invited }) => sum + Number(invited), 0),
    everRegistered: rows.reduce((sum, { registered }) => sum + Number(registered), 0),
  }
}

/** Of each wave: who registered, and who has not answered at all. */
export async function countWaves(db: Db, drawId: string) {
  const rows = await db
    .selectFrom('draw_people')
    .select(({ fn, eb }) => [
      'wave_id',
      fn.count<string>('registered_at').as('registered'),
      fn.sum<string>(eb.case().when('status', '=', 'invited').then(1).else(0).end()).as('silent'),
    ])
    .where('draw_id', '=', drawId)
    .where('wave_id', 'is not', null)
    .groupBy('wave_id')
    .execute()
  return new Map(
    rows.map(({ wave_id, registered, silent }) => [
      wave_id ?? '',
      { registered: Number(registered), silent: Number(silent) },
    ]),
  )
}
