import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlatformTables } from '#platform/tables.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { listSeatClasses } from '../../seating/store/seat-classes.ts'
import { getEvent } from '../../store/events.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'
import { saveSeen } from '../../testing/save-seen.ts'

const database = useDatabase()
const { db } = database
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const post = (path: string, fields: Record<string, string>) => door.post(path, fields, staff)
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

async function announced(fields: Readonly<Record<string, string>>): Promise<NetworkEvent> {
  const made = await post(managePaths.create, formOfEvent(fields))
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await post(managePath('publish', id), {})).status).toBe(303)
  return getEvent(db, id)
}

async function register({ slug }: NetworkEvent, name: string, more: Record<string, string> = {}) {
  const fields = { name, email: `${name.toLowerCase()}@exemple.fr`, ...more }
  expect((await door.post(`/agenda/${slug}/inscription`, fields)).status).toBe(303)
}

const letterTo = async (name: string) => {
  const letters = await outbox
    .selectFrom('outbox_mails')
    .select('bodyText')
    .where('recipient', '=', `${name.toLowerCase()}@exemple.fr`)
    .orderBy('id', 'desc')
    .execute()
  return plain(letters[0]?.bodyText ?? '')
}

async function seriesOf(title: string): Promise<{ id: string; page: string }> {
  const words = { title, summary: 'Une heure.', description: '', audience: 'public' }
  const made = await post(managePaths.createSeries, words)
  const id = made.location?.split('/').at(-1) ?? ''
  await post(managePath('publishSeries', id), {})
  const { text } = await door.get(made.location ?? '', staff)
  return { id, page: /href="(\/series\/[^"/]+)"/.exec(text)?.[1] ?? '' }
}

beforeEach(async () => {
  database.clock.set('2026-11-25T09:00:00Z')
  await db.deleteFrom('events').execute()
  await outbox.deleteFrom('outbox_mails').execute()
})

describe.each([
  ['in all', { capacity: '1' }],
  ['of each kind', { seatClasses: 'Sur place ; 1' }],
])('an event without a seat left, %s', (_, seats) => {
  test('says so on every list, card, feed and page, and nobody is offered a seat', async () => {
    const series = await seriesOf(`Les midis ${Object.keys(seats)[0]}`)
    const event = await announced({ ...seats, series: series.id, title: 'Une heure serrée' })
    const own = { list: '/agenda', feed: '/agenda.atom', series: series.page }
    const page = `/agenda/${event.slug}`
    for (const path of [...Object.values(own), page]) {
      expect(plain((await door.get(path)).text), path).not.toContain('Complet')
    }
    expect((await door.get(page)).text).toContain('schema.org/InStock')
    const [kind] = await listSeatClasses(db, event.id)
    await register(event, 'Anna', kind ? { seatClass: kind.id } : {})
    for (const path of Object.values(own)) {
      expect(plain((await door.get(path)).text), path).toContain('Complet')
    }
    const text = plain((await door.get(page)).text)
    expect(text).toContain('Complet, liste d’attente ouverte')
    expect(text).toContain('Rejoindre la liste d’attente')
    expect(text).not.toMatch(/>\s*S’inscrire\s*</)
    expect(text).toContain('schema.org/SoldOut')
  })
})

test('whoever waits reads a rank in the list, not the number of the door', async () => {
  const event = await announced({ capacity: '1' })
  for (const name of ['Anna', 'Ines', 'Noor']) await register(event, name)
  expect(await letterTo('Anna')).toContain('Votre numéro, à dire à l’entrée : 1')
  const letter = await letterTo('Noor')
  expect(letter).toContain('Votre rang sur la liste d’attente : 2')
  expect(letter).not.toContain('Votre numéro')
})

test('a letter that an event changed says what, as it is and as it was', async () => {
  const event = await announced({ onlineUrl: 'https://visio.exemple/a' })
  await register(event, 'Anna')
  const path = managePath('edit', event.id)
  const change = { onDay: '2026-12-17', place: 'Mairie', onlineUrl: 'https://visio.exemple/b' }
  expect((await saveSeen(post, path, formOfEvent(change))).status).toBe(303)
  const letter = await letterTo('Anna')
  expect(letter).toMatch(/– Quand : jeudi 17 décembre.*\(avant : jeudi 10 décembre/)
  expect(letter).toContain('– Où : Mairie (avant : Salle des fêtes)')
  expect(letter).toContain('– Visioconférence : le lien a changé')
  expect(letter).not.toContain('visio.exemple')
})
