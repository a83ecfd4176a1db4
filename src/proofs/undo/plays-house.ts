import { sql } from 'kysely'
import { listRooms, listTracks } from '#modules/events/calls/store/programmes.ts'
import { programmePath } from '#modules/events/paths/programmes.ts'
import { managePath, managePaths } from '#modules/events/paths.ts'
import { getEvent } from '#modules/events/store/events.ts'
import { formOfEvent } from '#modules/events/testing/form-of-event.ts'
import { paths as homePaths } from '#modules/home/paths.ts'
import { addEntity } from '#modules/letterheads/actions/add-entity.ts'
import { paths as letterheadPaths } from '#modules/letterheads/paths.ts'
import { pathTo as letterPath } from '#modules/mailings/paths.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { good, type Play, type World } from './play.ts'

let number = 0

const twoDays = { kind: 'gathering', onDay: '2027-03-18', endDay: '2027-03-19' }

/** A gathering with a meal placed in its first room, and a contribution on its first track. */
async function places(world: World) {
  const { db, door, staff } = world
  const form = formOfEvent({ ...twoDays, startsAt: '09:00', endsAt: '17:00' })
  const made = await door.post(managePaths.create, form, staff)
  const id = made.location?.split('/').at(-1) ?? ''
  await door.post(managePath('publish', id), {}, staff)
  const { slug } = await getEvent(db, id)
  const at = (name: Parameters<typeof programmePath>[0], more = {}) =>
    programmePath(name, slug, more)
  for (const name of ['Salle des fêtes', 'Grenier'])
    await door.post(at('rooms'), { name, capacity: '80', note: 'De plain-pied.' }, staff)
  for (const name of ['Tirage', 'Vote'])
    await door.post(at('tracks'), { name, colour: 'green' }, staff)
  const [room] = await listRooms(db, id)
  const [track] = await listTracks(db, id)
  const moment = { what: '', title: 'Repas', day: '2027-03-19', time: '12:30', minutes: '60' }
  await door.post(at('place'), { ...moment, room: room?.id ?? '' }, staff)
  await sql`insert into event_contributions (id, event_id, number, title, summary, format, minutes, track_id,
      language, state, locale, submitted_at, updated_at, kept_until)
    values (${world.newId()}, ${id}, 9, 'Tirer au sort', 'Un récit.', 'atelier', 60, ${track?.id}, 'fr', 'submitted', 'fr',
      now(), now(), '2028-01-01')`.execute(db)
  const seen = () =>
    world.rows(sql`select
      (select json_agg(json_build_array(id, position, name, capacity, note) order by id) from event_rooms where event_id = ${id}) as rooms,
      (select json_agg(json_build_array(id, position, name, colour) order by id) from event_tracks where event_id = ${id}) as tracks,
      (select json_agg(s order by s.id) from event_slots s where event_id = ${id}) as slots,
      (select json_agg(track_id) from event_contributions where event_id = ${id}) as tied`)
  return {
    ...{ seen, at, room: room?.id ?? '', track: track?.id ?? '' },
    change: () => door.post(at('rooms'), { name: 'Cour', capacity: '', note: '' }, world.other),
  }
}

/** What may be done to a room or a track that holds something. */
export const placeActs = ['remove-room', 'edit-room', 'remove-track', 'edit-track'] as const

export async function placesPlay(world: World, act: (typeof placeActs)[number]): Promise<Play> {
  const { seen, change, at, room, track } = await places(world)
  const paths = {
    'remove-room': at('removeRoom', { id: room }),
    'edit-room': at('editRoom', { id: room }),
    'remove-track': at('removeTrack', { id: track }),
    'edit-track': at('editTrack', { id: track }),
  }
  const words = { name: 'Préau', capacity: '12', note: '', colour: 'red', rank: '2' }
  return { path: paths[act], fields: act.startsWith('edit') ? words : {}, seen, change }
}

export function housePlays(world: World) {
  const { db, door } = world
  /** A letter whose hour was chosen: it is changed, or nothing is chosen any more. */
  async function hourPlay(
    path: 'hour' | 'hourOff',
    fields: Readonly<Record<string, string>>,
  ): Promise<Play> {
    number++
    const { id } = await makeTestMailing(db, world, { readers: 1, word: `heure${number}` })
    await sql`update mailings set leaves_at = '2027-03-17T07:00:00Z', scheduled_by = ${world.other.id}
      where id = ${id}`.execute(db)
    return {
      ...{ path: letterPath(path, id), fields },
      seen: () => world.rows(sql`select leaves_at, scheduled_by from mailings where id = ${id}`),
      change: () =>
        sql`update mailings set leaves_at = '2027-04-01T07:00:00Z' where id = ${id}`.execute(db),
    }
  }

  return {
    'waiting.said': async (): Promise<Play> => {
      const mine = sql`person_id = ${world.staff.id} and key = 'house:publisher'`
      await sql`delete from waiting_said where ${mine}`.execute(db)
      return {
        ...{ path: homePaths.notMine, fields: { key: 'house:publisher' } },
        seen: () => world.rows(sql`select said, until from waiting_said where ${mine}`),
        change: () =>
          sql`update waiting_said set said = 'later', until = '2027-01-01' where ${mine}`.execute(
            db,
          ),
      }
    },
    'programme-places.changed': (): Promise<Play> => placesPlay(world, 'remove-room'),
    // It is leaving: those who wait receive it after all.
    'mailing.cancelled': async (): Promise<Play> => {
      number++
      const { id } = await makeTestMailing(db, world, { readers: 2, word: `lecture${number}` })
      await sql`update mailings set state = 'sending', confirmed_at = now() where id = ${id}`.execute(
        db,
      )
      return {
        ...{ path: letterPath('cancel', id), fields: {} },
        seen: () => world.rows(sql`select state, pause_reason from mailings where id = ${id}`),
        change: () => sql`update mailings set state = 'draft' where id = ${id}`.execute(db),
      }
    },
    'mailing.scheduled': () => hourPlay('hour', { day: '2027-03-18', time: '08:00' }),
    'mailing.unscheduled': () => hourPlay('hourOff', {}),
    'letterhead.changed': async (): Promise<Play> => {
      number++
      const name = `Les Amis du lavoir ${number}`
      const { value } = await good(world.by(world.staff, (ctx) => addEntity(ctx, { name })))
      const path = letterheadPaths.entity(value.id)
      const words = { name, phone: '02 98 00 00 00', signatoryName: 'Odile Serre', accent: '' }
      await door.post(path, words, world.staff)
      return {
        ...{ path, fields: { ...words, phone: '02 98 11 11 11', accent: '#1b3a86' } },
        seen: () =>
          world.rows(sql`select name, phone, accent, signatory_name, source from letterheads
            where id = ${value.id}`),
        change: () => door.post(path, { ...words, phone: '02 98 22 22 22' }, world.other),
      }
    },
  }
}
