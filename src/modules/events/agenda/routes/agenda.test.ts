import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { managePath, managePaths } from '../../paths.ts'
import { formOfEvent } from '../../testing/form-of-event.ts'

const database = useDatabase()
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')

async function addEvent(fields: Readonly<Record<string, string>>, publish = true) {
  const made = await post(managePaths.create, formOfEvent(fields), staff)
  const id = made.location?.split('/').at(-1) ?? ''
  if (publish) await post(managePath('publish', id), {}, staff)
}

beforeAll(async () => {
  await addEvent({
    title: 'Un webinaire',
    kind: 'webinar',
    place: '',
    onlineUrl: 'https://visio.exemple.fr/secret',
  })
  await addEvent({ title: 'Une visite', kind: 'site-visit', onDay: '2027-01-14' })
  // Announced while it was to come.
  database.clock.set('2026-11-01T09:00:00Z')
  await addEvent({ title: 'Une rencontre passée', kind: 'gathering', onDay: '2026-11-02' })
  database.clock.set('2026-11-25T09:00:00Z')
  await addEvent({ title: 'Un brouillon secret' }, false)
  await addEvent({ title: 'Pour les membres', audience: 'members' })
})

const titles = (html: string) =>
  [...html.matchAll(/card-title"[^>]*><a[^>]*>([^<]+)/g)].map(([, t]) => t)

describe('the agenda', () => {
  test('shows what comes, in order, and neither drafts nor what is for members', async () => {
    expect(titles((await get('/agenda')).text)).toEqual(['Un webinaire', 'Une visite'])
    const members = titles((await get('/agenda', asPerson('innovator'))).text)
    expect(members).toContain('Pour les membres')
    expect(members).not.toContain('Un brouillon secret')
  })

  test.each([
    ['?quand=passes', ['Une rencontre passée']],
    ['?forme=visite', ['Une visite']],
    ['?mois=2027-01', ['Une visite']],
    ['?mois=2026-11', ['Une rencontre passée']],
    ['?forme=nimporte&mois=2026-13', ['Un webinaire', 'Une visite']],
    ['?public=membres', []],
    ['?forme=seance', []],
  ])('is filtered by its address: %s', async (query, expected) => {
    expect(titles((await get(`/agenda${query}`)).text)).toEqual(expected)
  })

  test('of a territory that does not exist is not found', async () => {
    expect((await get('/agenda?territoire=nulle-part')).status).toBe(404)
  })
})

describe('the page of an event', () => {
  test('says, in English, that its title and its summary are in French', async () => {
    const { text } = await get('/agenda/un-webinaire?langue=en')
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('<h1 lang="fr">Un webinaire</h1>')
    expect((await get('/agenda/un-webinaire?langue=fr')).text).toContain('<h1>Un webinaire</h1>')
  })

  test('tells search engines and calendars, and never the address of the room', async () => {
    const page = (await get('/agenda/un-webinaire')).text
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-10T18:30:00+01:00',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'VirtualLocation' },
    })
    expect(page).toContain('class="h-event"')
    expect(page).toContain('property="og:title" content="Un webinaire"')
    expect(page).not.toContain('visio.exemple.fr')
  })
})

describe('feeds', () => {
  test('are read by a conforming parser, public events only', async () => {
    const answer = await get('/agenda.ics')
    expect(answer.response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const calendar = new ICAL.Component(ICAL.parse(answer.text))
    const names = calendar
      .getAllSubcomponents('vevent')
      .map((subcomponent) => new ICAL.Event(subcomponent).summary)
    expect(names).toEqual(['Une rencontre passée', 'Un webinaire', 'Une visite'])
    expect(answer.text).not.toContain('visio.exemple.fr')
  })

  test('of one event is a file', async () => {
    const answer = await get('/agenda/une-visite/rendez-vous.ics')
    expect(answer.response.headers.get('content-disposition')).toContain('une-visite.ics')
    expect(new ICAL.Component(ICAL.parse(answer.text)).getAllSubcomponents('vevent')).toHaveLength(
      1,
    )
  })
})
