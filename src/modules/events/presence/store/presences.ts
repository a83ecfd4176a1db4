import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import type { Expected, Presence, PresenceHow, PresenceMedium } from '../../presence.ts'
import { listRegistrations } from '../../seating/index.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** What the QR of a ticket holds: made from a random key, it says nothing and cannot be guessed. */
export function ticketCodeOf(registrationId: string): string {
  const mark = sha256Of(`billet:${registrationId}`)
  return mark.slice(0, 16).toUpperCase()
}

export interface Holder extends Expected {
  /** Has a seat; those who cancelled or wait have none. */
  readonly seated: boolean
  readonly role: string
}

/** Everybody with a number, as the door knows them: number, name, seat. */
export async function listHolders(db: Db, eventId: string): Promise<readonly Holder[]> {
  const seats = await db
    .selectFrom('event_seat_classes')
    .select(['id', 'label'])
    .where('eventId', '=', eventId)
    .execute()
  const labels = new Map(seats.map(({ id, label }) => [id, label]))
  const registrations = await listRegistrations(db, eventId)
  return registrations.map((registration) => ({
    registrationId: registration.id,
    number: registration.number,
    name: registration.identity?.name,
    seatClass: labels.get(registration.seatClassId ?? '') ?? '',
    code: ticketCodeOf(registration.id),
    seated: registration.state === 'registered',
    role: registration.role,
  }))
}

export async function listPresences(db: Db, eventId: string): Promise<readonly Presence[]> {
  const rows = await db
    .selectFrom('event_presences')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('day')
    .orderBy('recordedAt')
    .orderBy('registrationId')
    .execute()
  return rows.map(toPresence)
}

/** Who was there, on site or online; watching the replay is not being there. */
export async function listPresent(db: Db, eventId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('event_presences')
    .select('registrationId')
    .distinct()
    .where('eventId', '=', eventId)
    .where('how', '!=', 'replay')
    .execute()
  return new Set(rows.map(({ registrationId }) => registrationId))
}

export interface NewPresence {
  readonly registrationId: string
  readonly day: string
  readonly how: PresenceHow
  readonly medium: PresenceMedium
  readonly morning: boolean
  readonly afternoon: boolean
  readonly minutes?: number | undefined
  readonly at: Date
}

/**
 * Adds those who are not counted yet, and gives back those who were, as they stood. A half-day signed
 * later joins the line of its day: a person is never there twice.
 */
export async function recordPresences(
  db: Db,
  eventId: string,
  presences: readonly NewPresence[],
  by: string | undefined,
): Promise<ReadonlyMap<string, Presence>> {
  if (presences.length === 0) return new Map()
  const keys = presences.map(({ registrationId }) => registrationId)
  await lockHolders(db, keys)
  const before = await db
    .selectFrom('event_presences')
    .selectAll()
    .where('eventId', '=', eventId)
    .where('registrationId', 'in', keys)
    .execute()
  await db
    .insertInto('event_presences')
    .values(
      presences.map((presence) => ({
        eventId,
        registrationId: presence.registrationId,
        day: presence.day,
        how: presence.how,
        medium: presence.medium,
        morning: presence.morning,
        afternoon: presence.afternoon,
        minutes: presence.minutes ?? null,
        recordedAt: presence.at,
        recordedBy: by ?? null,
      })),
    )
    .onConflict((on) =>
      on.columns(['registrationId', 'day', 'how']).doUpdateSet({
        morning: sql`event_presences.morning or excluded.morning`,
        afternoon: sql`event_presences.afternoon or excluded.afternoon`,
        minutes: sql`coalesce(excluded.minutes, event_presences.minutes)`,
      }),
    )
    .execute()
  const known = new Map<string, Presence>()
  for (const row of before) known.set(presenceKey(toPresence(row)), toPresence(row))
  return known
}

export function presenceKey(presence: Pick<Presence, 'registrationId' | 'day' | 'how'>): string {
  return `${presence.registrationId} ${presence.day} ${presence.how}`
}

/** In one order, so that two phones never wait for each other. */
async function lockHolders(db: Db, ids: readonly string[]) {
  await db
    .selectFrom('event_registrations')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** What is said here is what stands: a correction. Without a half-day, the line goes. */
export async function replacePresence(
  db: Db,
  eventId: string,
  presence: NewPresence,
  by: string | undefined,
) {
  const here = db
    .deleteFrom('event_presences')
    .where('eventId', '=', eventId)
    .where('registrationId', '=', presence.registrationId)
    .where('day', '=', presence.day)
    .where('how', '=', presence.how)
  await lockHolders(db, [presence.registrationId])
  await here.execute()
  if (presence.morning || presence.afternoon) await recordPresences(db, eventId, [presence], by)
}

export interface PresenceSettings {
  readonly minMinutes: number
  readonly coldWeeks: number
  readonly satisfaction: boolean
  readonly closedAt: Date | undefined
  readonly hotSentAt: Date | undefined
  readonly coldSentAt: Date | undefined
}

export async function findPresenceSettings(db: Db, eventId: string): Promise<PresenceSettings> {
  const row = await db
    .selectFrom('event_presence_settings')
    .selectAll()
    .where('eventId', '=', eventId)
    .executeTakeFirst()
  return {
    minMinutes: row?.minMinutes ?? 20,
    coldWeeks: row?.coldWeeks ?? 8,
    satisfaction: row?.satisfaction ?? true,
    closedAt: row?.closedAt ?? undefined,
    hotSentAt: row?.hotSentAt ?? undefined,
    coldSentAt: row?.coldSentAt ?? undefined,
  }
}

type SettingsChange = Updateable<Omit<EventTables['event_presence_settings'], 'eventId'>>

export async function changePresenceSettings(db: Db, eventId: string, change: SettingsChange) {
  await db
    .insertInto('event_presence_settings')
    .values({ eventId, ...settingsAtFirst, ...change })
    .onConflict((on) => on.column('eventId').doUpdateSet(change))
    .execute()
}

const settingsAtFirst = {
  minMinutes: 20,
  coldWeeks: 8,
  satisfaction: true,
  closedAt: null,
  hotSentAt: null,
  coldSentAt: null,
}

export async function countReplayView(db: Db, eventId: string, day: string) {
  await db
    .insertInto('event_replay_views')
    .values({ eventId, day, count: 1 })
    .onConflict((on) =>
      on.columns(['eventId', 'day']).doUpdateSet({ count: sql`event_replay_views.count + 1` }),
    )
    .execute()
}

export async function countReplayViews(db: Db, eventId: string): Promise<number> {
  const row = await db
    .selectFrom('event_replay_views')
    .select(({ fn }) => fn.sum<string>('count').as('views'))
    .where('eventId', '=', eventId)
    .executeTakeFirst()
  return Number(row?.views ?? 0)
}

function toPresence(row: Selectable<EventTables['event_presences']>): Presence {
  return nounOf(row, {}, 'recordedBy', 'eventId')
}
