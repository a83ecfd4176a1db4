import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const at = '/agenda/les-rencontres'
const team = `${at}/programme`
const grid = `${team}/grille`

async function roomId(name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from event_rooms
    where name = ${name}`.execute(db)
  return rows[0]?.id ?? ''
}

test('a room that is taken away is not every room: what readers have waits for another one', async () => {
  await sql`insert into events (id, slug, kind, title, state, starts_at, ends_at, place, audience,
      created_at, updated_at)
    values (${newId(clock.now(), clock.chance)}, 'les-rencontres', 'gathering', 'Les rencontres',
      'published', '2027-03-18T08:00:00Z', '2027-03-19T16:00:00Z', 'Valbrenne', 'public', now(),
      now())`.execute(db)
  // An empty grid is not published: its page says what comes first.
  const empty = (await door.get(grid, staff)).text
  expect(empty).toMatch(/La grille est vide\s: placez-y d’abord un moment/)
  expect(empty).not.toContain(`${grid}/publier`)
  await door.post(`${at}/programme/salles`, { name: 'Appentis', capacity: '', note: '' }, staff)
  await door.post(`${team}/salles`, { name: 'Cour', capacity: '', note: '' }, staff)
  const shed = await roomId('Appentis')
  const moment = { title: 'Goûter', day: '2027-03-18', time: '16:00', room: shed }
  const place = (fields: Record<string, string>) =>
    door.post(`${grid}/placer`, { what: '', minutes: '', ...fields }, staff)
  expect((await place(moment)).status).toBe(303)
  expect((await place({ ...moment, title: 'Repas', room: await roomId('Cour') })).status).toBe(303)
  expect((await door.get(grid, staff)).text).toContain(`${grid}/publier`)
  expect((await door.post(`${grid}/publier`, { note: '' }, staff)).status).toBe(303)
  // As it was published, it is not offered again.
  expect((await door.get(grid, staff)).text).not.toContain(`${grid}/publier`)
  const page = (await door.get(`${team}/preparer`, staff)).text.replaceAll(/\s/g, ' ')
  expect(page).toContain('1 moment quitte la grille : il est à replacer.')
  expect((await door.post(`${at}/programme/salles/${shed}/retirer`, {}, staff)).status).toBe(303)
  expect((await door.get(`${at}/programme`)).text).toContain('Salle à préciser')
  const json = JSON.parse((await door.get(`${at}/programme.json`)).text)
  const rooms = json.schedule.conference.days[0].rooms
  expect(rooms['Salle à préciser'].map(({ title }: { title: string }) => title)).toEqual(['Goûter'])
})
