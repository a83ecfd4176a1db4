import { sql } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import { presencePath } from '#modules/events/paths/presences.ts'
import { managePath, managePaths, pathTo } from '#modules/events/paths.ts'
import { recordPresences } from '#modules/events/presence/store/presences.ts'
import { listRegistrations } from '#modules/events/seating/store/registrations.ts'
import { listSeatClasses } from '#modules/events/seating/store/seat-classes.ts'
import { sessionsKind } from '#modules/events/sessions/sessions-kind.ts'
import { listParticipants } from '#modules/events/sessions/store/participants.ts'
import { listSessions } from '#modules/events/sessions/store/sessions.ts'
import { getEvent, listEventsOfSeries } from '#modules/events/store/events.ts'
import { formOfEvent } from '#modules/events/testing/form-of-event.ts'
import { shownEffects } from '#modules/events/testing/save-seen.ts'
import type { Play, World } from './play.ts'

const because = 'La salle a été inondée.'

async function atelier(world: World) {
  const { instrumentId: set } = await world.by(world.staff, (ctx) =>
    sessionsKind.open(
      ctx,
      {
        ...{ phaseId: world.newId(), experimentId: world.newId(), territoryId: undefined },
        ...{ title: 'Les ateliers', startsOn: '2026-12-05', endsOn: '2026-12-15' },
        protocolVersion: 1,
      },
      { format: 'workshop', sessions: 1, participants: 24, minutes: 150, place: '' },
    ),
  )
  const people = 'Inès Morvan ; ines@exemple.fr'
  await world.door.post(pathTo('participants', set), { people }, world.staff)
  const session = (await listSessions(world.db, set))[0]?.id ?? ''
  const seen = () =>
    world.rows(sql`select state, reason, summary, actual_minutes, uncounted_present, closed_at
      from event_sessions where id = ${session}`)
  return { set, session, seen }
}

/** One seat: the first sits, the second waits. */
export async function event(world: World, names: readonly string[] = ['Ines', 'Paul']) {
  const made = await world.door.post(
    managePaths.create,
    formOfEvent({ capacity: '1' }),
    world.staff,
  )
  const id = made.location?.split('/').at(-1) ?? ''
  await world.door.post(managePath('publish', id), {}, world.staff)
  const { slug } = await getEvent(world.db, id)
  for (const name of names) {
    const person = { name, email: `${name.toLowerCase()}@exemple.fr` }
    await world.door.post(`/agenda/${slug}/inscription`, person)
  }
  const seats = await listRegistrations(world.db, id)
  const seen = () =>
    world.rows(sql`select e.state, e.cancel_reason, (select json_agg(json_build_array(
      r.number, r.state, r.position, r.offered_until, r.cancelled_at) order by r.number)
      from event_registrations r where r.event_id = e.id) as seats from events e where e.id = ${id}`)
  const cancelPerson = (at: number) =>
    managePath('cancelPerson', id, { registration: seats[at]?.id ?? '' })
  const cancelTwo = {
    path: managePath('cancelPeople', id),
    fields: {
      ids: seats
        .slice(0, 2)
        .map((seat) => seat.id)
        .join(' '),
    },
  }
  return { id, slug, seen, cancelPerson, cancelTwo }
}

/** A series of two dates, on each of which somebody sits; and a draft, which nobody was told of. */
async function series(world: World) {
  const { door, staff } = world
  const words = {
    title: 'Les rendez-vous',
    summary: 'Un soir par mois.',
    description: '',
    audience: 'public',
  }
  const made = await door.post(managePaths.createSeries, words, staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await door.post(managePath('publishSeries', id), {}, staff)
  for (const onDay of ['2027-03-18', '2027-04-15', '2027-05-20']) {
    const form = formOfEvent({ capacity: '1', onDay, series: id })
    const event = (await door.post(managePaths.create, form, staff)).location?.split('/').at(-1)
    if (onDay === '2027-05-20' || !event) continue
    await door.post(managePath('publish', event), {}, staff)
    const { slug } = await getEvent(world.db, event)
    const person = { name: 'Ines', email: 'ines@exemple.fr' }
    await door.post(`/agenda/${slug}/inscription`, person)
  }
  const [first] = await listEventsOfSeries(world.db, id)
  const seen = () =>
    world.rows(sql`select s.state, (select json_agg(json_build_array(e.state, e.cancel_reason,
      (select json_agg(json_build_array(r.number, r.state, r.cancelled_at) order by r.number)
        from event_registrations r where r.event_id = e.id)) order by e.starts_at)
      from events e where e.series_id = s.id) as dates from event_series s where s.id = ${id}`)
  return { id, first: first?.id ?? '', seen }
}

/** An event that is over, where somebody came: closing its door asks them their opinion. */
async function held(world: World) {
  const { db } = world
  const { id, slug } = await event(world)
  const [seat] = await listRegistrations(db, id)
  const ended = new Date(world.now().getTime() - 3_600_000)
  await sql`update events set starts_at = ${new Date(ended.getTime() - 7_200_000)}, ends_at = ${ended}
    where id = ${id}`.execute(db)
  await recordPresences(
    db,
    id,
    [
      {
        ...{ registrationId: seat?.id ?? '', day: dayOf(ended), how: 'on-site', medium: 'ticked' },
        ...{ morning: true, afternoon: false, at: ended },
      },
    ],
    world.staff.id,
  )
  const seen = () =>
    world.rows(sql`select
      (select closed_at from event_presence_settings where event_id = ${id}) as closed,
      (select hot_sent_at from event_presence_settings where event_id = ${id}) as asked,
      (select count(*)::int from event_satisfaction_links where event_id = ${id}) as links`)
  return { id, slug, seen }
}

const twoDays = { kind: 'gathering', onDay: '2027-03-18', endDay: '2027-03-19' }
const hours = { startsAt: '09:00', endsAt: '17:00' }
const seatKinds = 'Étudiants ; 1\nÉlus ; 5'

/** A gathering with its programme, that readers have; two students, one of whom waits for the only seat of their kind. */
async function gathering(world: World) {
  const form = formOfEvent({ ...twoDays, ...hours, seatClasses: seatKinds })
  const made = await world.door.post(managePaths.create, form, world.staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await world.door.post(managePath('publish', id), {}, world.staff)
  const { slug } = await getEvent(world.db, id)
  const [students] = await listSeatClasses(world.db, id)
  for (const name of ['Ines', 'Paul']) {
    const person = {
      name,
      email: `${name.toLowerCase()}@exemple.fr`,
      seatClass: students?.id ?? '',
    }
    await world.door.post(`/agenda/${slug}/inscription`, person)
  }
  const grid = `/agenda/${slug}/programme/grille`
  const moment = { what: '', room: '', title: 'Repas', day: '2027-03-19', time: '12:30' }
  await world.door.post(`${grid}/placer`, { ...moment, minutes: '60' }, world.staff)
  await world.door.post(`${grid}/publier`, { note: '' }, world.staff)
  const seats = await listRegistrations(world.db, id)
  const seen = () =>
    world.rows(sql`select e.title, e.starts_at, e.ends_at, e.capacity,
      (select json_agg(json_build_array(c.id, c.label, c.capacity) order by c.position)
        from event_seat_classes c where c.event_id = e.id) as classes,
      (select json_agg(json_build_array(r.number, r.state, r.position, r.seat_class_id) order by r.number)
        from event_registrations r where r.event_id = e.id) as seats,
      (select json_agg(json_build_array(s.id, s.on_day) order by s.id)
        from event_slots s where s.event_id = e.id) as slots,
      (select p.slots from event_schedules p where p.event_id = e.id
        order by p.version desc limit 1) as published
      from events e where e.id = ${id}`)
  /** The edit, its effects read. */
  async function edited(input: Readonly<Record<string, string>>): Promise<Play> {
    const path = managePath('edit', id)
    const fields = { ...form, ...input }
    const effects = shownEffects(await world.door.post(path, fields, world.staff))
    return {
      ...{ path, fields: { ...fields, effects: effects ?? '' }, seen },
      change: () =>
        world.door.post(
          managePath('cancelPerson', id, { registration: seats[1]?.id ?? '' }),
          {},
          world.other,
        ),
    }
  }
  return { edited }
}

export function eventPlays(world: World) {
  const press = (path: string, fields: Record<string, string> = {}) =>
    world.door.post(path, fields, world.other)
  return {
    'session.corrected': async (): Promise<Play> => {
      const { session, seen } = await atelier(world)
      const figures = { actualMinutes: '150', uncountedPresent: '12', summary: 'Dit.' }
      await sql`update event_sessions set on_day = '2026-11-01' where id = ${session}`.execute(
        world.db,
      )
      await press(pathTo('close', session), figures)
      const wrong = { ...figures, uncountedPresent: '21', reason: 'Douze lu à l’envers.' }
      return {
        ...{ path: pathTo('correct', session), fields: wrong, seen },
        change: () => press(pathTo('correct', session), { ...wrong, uncountedPresent: '13' }),
      }
    },
    'session.cancelled': async (): Promise<Play> => {
      const { session, seen } = await atelier(world)
      return {
        ...{ path: pathTo('cancel', session), fields: { reason: because }, seen },
        change: () =>
          sql`update event_sessions set reason = 'autre' where id = ${session}`.execute(world.db),
      }
    },
    'participant.withdrawn': async (): Promise<Play> => {
      const { set } = await atelier(world)
      const person = (await listParticipants(world.db, set))[0]?.id ?? ''
      return {
        ...{ path: pathTo('withdraw', set, { person }), fields: {} },
        seen: () =>
          world.rows(sql`select withdrawn_at from event_participants where set_id = ${set}`),
        change: () =>
          sql`update event_participants set withdrawn_at = now() where id = ${person}`.execute(
            world.db,
          ),
      }
    },
    'event.cancelled': async (): Promise<Play> => {
      const { id, seen, cancelPerson } = await event(world)
      return {
        ...{ path: managePath('cancelEvent', id), fields: { reason: because }, seen },
        change: () => press(cancelPerson(1)),
      }
    },
    'series.cancelled': async (): Promise<Play> => {
      const { id, first, seen } = await series(world)
      return {
        ...{ path: managePath('cancelSeries', id), fields: { reason: because }, seen },
        change: () =>
          sql`update events set cancel_reason = 'Autre.', updated_at = now()
            where id = ${first}`.execute(world.db),
      }
    },
    'check-in.closed': async (): Promise<Play> => {
      const { slug, seen } = await held(world)
      const path = presencePath('checkInClose', { slug })
      return {
        ...{ path, fields: { closed: 'yes' }, seen },
        change: () => press(path, { closed: 'no' }),
      }
    },
    'event.moved': async (): Promise<Play> => {
      const { edited } = await gathering(world)
      return edited({ onDay: '2027-04-08', endDay: '2027-04-09' })
    },
    // A kind that has people goes, so that whoever waited for it is seated; the other has fewer seats.
    'event.changed': async (): Promise<Play> => {
      const { edited } = await gathering(world)
      return edited({ seatClasses: 'Élus ; 4' })
    },
    'event.seats-freed': async (): Promise<Play> => {
      const { seen, cancelPerson, cancelTwo } = await event(world, ['Ines', 'Paul', 'Anna'])
      return {
        ...{ ...cancelTwo, seen },
        change: () => press(cancelPerson(2)),
      }
    },
    'event.seat-freed': async (): Promise<Play> => {
      const { seen, cancelPerson } = await event(world)
      return {
        ...{ path: cancelPerson(0), fields: {}, seen },
        change: () => press(cancelPerson(1)),
      }
    },
  }
}
