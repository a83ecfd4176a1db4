import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { type Counts, noCounts } from '../../audience/nouns.ts'
import type { Mailing, MailingState, PauseReason, StayReason } from '../../mailing.ts'
import type { MailingTables } from '../../tables.ts'

type Db = Kysely<MailingTables>

const shown = [
  'id',
  'slug',
  'listId',
  'title',
  'subject',
  'language',
  'transactional',
  'state',
  'pauseReason',
  'confirmedAt',
  'sentAt',
  'leavesAt',
  'scheduledBy',
  'stayed',
  'stayedAt',
] as const

export async function listMailings(db: Db, limit: number): Promise<readonly Mailing[]> {
  const rows = await db
    .selectFrom('mailings')
    .select(shown)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(mailingOf)
}

export async function findMailing(db: Db, id: string): Promise<Mailing | undefined> {
  const row = await db.selectFrom('mailings').select(shown).where('id', '=', id).executeTakeFirst()
  return row && mailingOf(row)
}

export async function lockMailing(db: Db, id: string): Promise<Mailing | undefined> {
  const row = await db
    .selectFrom('mailings')
    .select(shown)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && mailingOf(row)
}

export async function moveMailing(
  db: Db,
  id: string,
  state: MailingState,
  pauseReason: PauseReason | null,
  now: Date,
) {
  await db
    .updateTable('mailings')
    .set({ state, pauseReason, updatedAt: now, ...hourOff })
    .where('id', '=', id)
    .execute()
}

/** Nothing is chosen any more, and nothing of an hour that was missed is left to say. */
const hourOff = { leavesAt: null, scheduledBy: null, stayed: null, stayedAt: null } as const

export interface Hour {
  readonly leavesAt: Date
  readonly scheduledBy: string | undefined
}

/** The hour of a letter, or none any more; `updatedAt` is of its words, which do not change. */
export async function keepHour(db: Db, id: string, hour: Hour | undefined) {
  await db
    .updateTable('mailings')
    .set(
      hour
        ? { ...hourOff, leavesAt: hour.leavesAt, scheduledBy: hour.scheduledBy ?? null }
        : hourOff,
    )
    .where('id', '=', id)
    .execute()
}

/** It did not leave at its hour. Who chose it stays known, so that they are told. */
export async function keepStayed(db: Db, id: string, stayed: StayReason, stayedAt: Date) {
  await db
    .updateTable('mailings')
    .set({ leavesAt: null, stayed, stayedAt })
    .where('id', '=', id)
    .execute()
}

/** Those whose hour has come. */
export async function listDue(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mailings')
    .select('id')
    .where('leavesAt', '<=', now)
    .orderBy('leavesAt')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What was read again is what everyone receives. */
export interface Frozen {
  readonly text: string
  readonly html: string | undefined
}

export async function confirmMailing(
  db: Db,
  id: string,
  frozen: Frozen,
  by: { readonly now: Date; readonly personId: string | undefined },
) {
  await db
    .updateTable('mailings')
    .set({
      state: 'sending',
      pauseReason: null,
      frozenText: frozen.text,
      frozenHtml: frozen.html ?? null,
      confirmedAt: by.now,
      confirmedBy: by.personId ?? null,
      updatedAt: by.now,
      ...hourOff,
    })
    .where('id', '=', id)
    .execute()
}

export async function readFrozen(db: Db, id: string): Promise<Frozen | undefined> {
  const row = await db
    .selectFrom('mailings')
    .select(['frozenText', 'frozenHtml'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.frozenText) return undefined
  return { text: row.frozenText, html: row.frozenHtml ?? undefined }
}

/** How many people are in which state. */
export async function countRecipients(db: Db, mailingId: string): Promise<Counts> {
  const rows = await db
    .selectFrom('mailing_recipients')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .where('mailingId', '=', mailingId)
    .groupBy('state')
    .execute()
  return { ...noCounts, ...Object.fromEntries(rows.map((row) => [row.state, Number(row.count)])) }
}

type Row = Pick<Selectable<MailingTables['mailings']>, (typeof shown)[number]>

function mailingOf(row: Row): Mailing {
  return nounOf(row)
}
