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
        some.map((recruit) => ({
          id: recruit.id,
          drawId: recruit.drawId,
          ticket: recruit.ticket,
          status: recruit.status,
          answers: JSON.stringify(recruit.answers),
          household: recruit.household ?? null,
          channel: recruit.channel,
          waveId: recruit.waveId ?? null,
          codeHash: recruit.codeHash,
          personId: null,
          registeredAt: recruit.registeredAt ?? null,
          createdAt: now,
          updatedAt: now,
        })),
      )
      .execute()
    await db
      .insertInto('draw_identities')
      .values(some.map((recruit) => identityRow(recruit.id, recruit.identity, recruit.keptUntil)))
      .execute()
    await db
      .insertInto('draw_letters')
      .values(
        some.map((recruit) => ({
          personId: recruit.id,
          drawId: recruit.drawId,
          waveId: recruit.waveId ?? null,
          number: recruit.number,
          stratum: recruit.stratum,
          code: recruit.code,
          returnedAt: null,
          keptUntil: recruit.keptUntil,
        })),
      )
      .execute()
  }
}

function identityRow(personId: string, identity: RecruitIdentity, keptUntil: string) {
  return {
    personId,
    firstName: identity.firstName,
    lastName: identity.lastName,
    address: identity.address,
    postcode: identity.postcode,
    town: identity.town,
    phone: identity.phone,
    email: identity.email,
    birthYear: identity.birthYear ?? null,
    keptUntil,
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
      updatedAt: now,
      ...(change.status ? { status: change.status } : {}),
      ...(change.channel ? { channel: change.channel } : {}),
      ...(change.answers ? { answers: JSON.stringify(change.answers) } : {}),
      ...('household' in change ? { household: change.household ?? null } : {}),
      ...(change.registeredAt ? { registeredAt: change.registeredAt } : {}),
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
      'p.codeHash',
      'in',
      hashes.map(({ hash }) => hash),
    )
    .$if(asked.lock === true, (query) => query.forUpdate('p'))
    .execute()
  const row = rows.find((entry) =>
    hashes.some(({ drawId, hash }) => drawId === entry.drawId && hash === entry.codeHash),
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
    .where('p.drawId', '=', drawId)
    .$if(statuses !== undefined, (query) => query.where('p.status', 'in', statuses ?? []))
    .$if(waveId !== undefined, (query) => query.where('p.waveId', '=', waveId ?? ''))
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
    .leftJoin('draw_letters as l', 'l.personId', 'p.id')
    .select(['l.code', 'p.household'])
    .where('p.drawId', '=', drawId)
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
    .where('drawId', '=', drawId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

function recruits(db: Db) {
  return db
    .selectFrom('draw_people as p')
    .leftJoin('draw_identities as i', 'i.personId', 'p.id')
    .leftJoin('draw_letters as l', 'l.personId', 'p.id')
    .selectAll('p')
    .select([
      'i.firstName',
      'i.lastName',
      'i.address',
      'i.postcode',
      'i.town',
      'i.phone',
      'i.email',
      'i.birthYear',
      'l.code',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof recruits>['execute']>>[number]

function toRecruit(row: Row): Recruit {
  return {
    id: row.id,
    drawId: row.drawId,
    ticket: row.ticket,
    status: row.status,
    answers: row.answers,
    household: row.household ?? undefined,
    channel: row.channel,
    waveId: row.waveId ?? undefined,
    registeredAt: row.registeredAt ?? undefined,
    createdAt: row.createdAt,
    code: row.code ?? undefined,
    identity:
      row.firstName === null
        ? undefined
        : {
            firstName: row.firstName,
            lastName: row.lastName ?? '',
            address: row.address ?? '',
            postcode: row.postcode ?? '',
            town: row.town ?? '',
            phone: row.phone ?? '',
            email: row.email ?? '',
            birthYear: row.birthYear ?? undefined,
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
      fn.count<string>('registeredAt').as('registered'),
      // Whoever came by themselves was not invited.
      fn
        .sum<string>(eb.case().when('channel', 'in', ['volunteer', 'paper']).then(0).else(1).end())
        .as('invited'),
    ])
    .where('drawId', '=', drawId)
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
      'waveId',
      fn.count<string>('registeredAt').as('registered'),
      fn.sum<string>(eb.case().when('status', '=', 'invited').then(1).else(0).end()).as('silent'),
    ])
    .where('drawId', '=', drawId)
    .where('waveId', 'is not', null)
    .groupBy('waveId')
    .execute()
  return new Map(
    rows.map(({ waveId, registered, silent }) => [
      waveId ?? '',
      { registered: Number(registered), silent: Number(silent) },
    ]),
  )
}
