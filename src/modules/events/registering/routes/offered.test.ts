import { type Kysely, sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { NetworkEvent } from '../../event.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { getEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const { db, clock } = database
const events: Kysely<EventTables> = database.db
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** A gathering of March, announced in November, whose call is open in December. */
async function gathering(fields: Readonly<Record<string, string>> = {}): Promise<NetworkEvent> {
  const days = { kind: 'gathering', onDay: '2027-03-18', endDay: '2027-03-19', endsAt: '17:00' }
  const made = await door.post(managePaths.create, formOfEvent({ ...days, ...fields }), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  expect((await door.post(managePath('publish', id), {}, staff)).status).toBe(303)
  return getEvent(db, id)
}

async function call(event: NetworkEvent) {
  await sql`insert into event_programmes (event_id, intro, opens_on, closes_on, formats, questions, criteria, scale, day_from, day_to)
    values (${event.id}, '', '2026-12-01', '2026-12-20', '[{"key":"atelier","name":"Atelier","minutes":90}]', '[]', '[]', 5, '09:00', '18:00')
    on conflict (event_id) do update set opens_on = excluded.opens_on, closes_on = excluded.closes_on`.execute(
    db,
  )
}

const register = async (event: NetworkEvent, name: string) =>
  door.post(`/agenda/${event.slug}/inscription`, { name, email: `${name}@exemple.fr` })

interface State {
  readonly given?: Readonly<Record<string, string>>
  readonly make?: (event: NetworkEvent) => Promise<unknown>
  readonly at: string
  /** Whether a seat, and a contribution, may be asked for. */
  readonly offers: readonly ('inscription' | 'contribuer')[]
  readonly says?: RegExp
}

/** Each state in which a visitor may find the page of a gathering. */
const states: Readonly<Record<string, State>> = {
  'without a call': { at: '2026-11-25', offers: ['inscription'] },
  'before its call': {
    ...{ make: call, at: '2026-11-25', offers: ['inscription'] },
    says: /L’appel à contributions ouvre le/,
  },
  'during its call': {
    ...{ make: call, at: '2026-12-10', offers: ['inscription', 'contribuer'] },
    says: /L’appel est ouvert jusqu’au dimanche 20 décembre|L’appel est ouvert jusqu’au 20 décembre/,
  },
  'after its call': {
    ...{ make: call, at: '2027-01-10', offers: ['inscription'] },
    says: /L’appel à contributions était ouvert jusqu’au .*20 décembre 2026/,
  },
  'called, then cancelled': {
    async make(event) {
      await call(event)
      const reason = { reason: 'La salle a été inondée.' }
      return door.post(managePath('cancelEvent', event.id), reason, staff)
    },
    ...{ at: '2026-12-10', offers: [], says: /Cet événement est annulé ou passé/ },
  },
  full: {
    given: { capacity: '1' },
    make: (event) => register(event, 'Anna'),
    ...{ at: '2026-11-26', offers: ['inscription'] },
  },
  'full, without a waiting list': {
    given: { capacity: '1', waitingList: '' },
    make: (event) => register(event, 'Anna'),
    ...{ at: '2026-11-26', offers: [] },
  },
  'once registration is closed': {
    given: { closesOn: '2026-12-01', registrationClosesOn: '2026-12-01' },
    make: (event) =>
      sql`update events set registration_closes_at = '2026-12-01T10:00:00Z' where id = ${event.id}`.execute(
        db,
      ),
    ...{ at: '2026-12-05', offers: [] },
  },
  over: { make: call, at: '2027-04-10', offers: [] },
}

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await events.deleteFrom('events').execute()
})

test.each(Object.entries(states))(
  'the page of a gathering %s offers what is not refused, and nothing that is',
  async (_, { given, make, at, offers, says }) => {
    const event = await gathering(given)
    await make?.(event)
    clock.set(`${at}T09:00:00Z`)
    const own = `/agenda/${event.slug}`
    const page = (await door.get(own)).text
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    if (says) expect(plain(main)).toMatch(says)
    const links = [...main.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
    for (const act of ['inscription', 'contribuer'] as const) {
      const path = `${own}/${act}`
      expect(links.includes(path), act).toBe(offers.includes(act))
      // An act that is offered leads to its form; one that is not has none behind its address either.
      const form = await door.get(path)
      const isForm = form.status === 200 && form.text.includes(`action="${path}"`)
      expect(isForm, act).toBe(offers.includes(act))
    }
    // A paper to fill in is offered like the form that it stands for.
    expect(links.includes(`${own}/bulletin.pdf`)).toBe(offers.includes('inscription'))
    for (const href of links.filter(
      (link) => link.startsWith(`${own}/`) && !/\.(pdf|png)$/.test(link),
    ))
      expect((await door.get(href)).status, href).toBe(200)
  },
)

test('a contribution to what was cancelled is refused, though its call is open', async () => {
  const event = await gathering()
  await call(event)
  await door.post(managePath('cancelEvent', event.id), { reason: 'La salle est fermée.' }, staff)
  clock.set('2026-12-10T09:00:00Z')
  const input = {
    ...{ title: 'Un jeu', summary: 'Tirer au sort en jouant.', format: 'atelier', details: '' },
    ...{ name1: 'Anna', email1: 'anna@exemple.fr', 'name-1': 'Anna', 'email-1': 'anna@exemple.fr' },
  }
  const answer = await door.post(`/agenda/${event.slug}/contribuer`, input)
  expect(answer.status).toBe(422)
})
