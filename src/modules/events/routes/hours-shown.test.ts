import { describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { formOn } from '#platform/testing/pressed-act.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../module.ts'
import { managePath, managePaths, pathTo } from '../paths.ts'
import { sessionsKind } from '../sessions/sessions-kind.ts'
import { listSessions } from '../sessions/store/sessions.ts'
import { getEvent } from '../store/events.ts'
import { formOfEvent } from '../testing/form-of-event.ts'

// An hour is kept as `18:30` and shown as « 18 h 30 » : the form that shows it takes it back, and nobody is said to have
// changed it.

const database = useDatabase()
const { db, clock, ctx } = database
const { get, post } = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')

/** What a browser sends of this form when nobody touches it, its long texts apart. */
async function untouched(page: string, path: string): Promise<Record<string, string>> {
  const form = formOn((await get(page, staff)).text, path)
  const tags = form.html.match(/<input\b[^>]*>/g) ?? []
  const of = (tag: string, name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&nbsp;', '\u00a0') ?? ''
  const typed = tags.filter(
    (tag) => !/ type="(?:checkbox|radio|file)"/.test(tag) || / checked/.test(tag),
  )
  return Object.fromEntries(
    typed
      .filter((tag) => of(tag, 'name') !== '_key')
      .map((tag) => [of(tag, 'name'), of(tag, 'value')]),
  )
}

describe('an hour in its field', () => {
  test('of a session is taken back as it is shown, and the day alone moves', async () => {
    const { instrumentId } = await sessionsKind.open(
      ctx({ person: staff }),
      {
        phaseId: newId(clock.now(), clock.chance),
        experimentId: newId(clock.now(), clock.chance),
        territoryId: undefined,
        title: 'Les ateliers',
        startsOn: '2026-12-01',
        endsOn: '2026-12-15',
        protocolVersion: 1,
      },
      { format: 'workshop', sessions: 1, participants: 24, minutes: 150, place: 'Salle' },
    )
    const [session] = await listSessions(db, instrumentId)
    const page = pathTo('session', session?.id ?? '')
    const shown = await untouched(page, `${page}/modifier`)
    expect(shown['startsAt']).toMatch(/^18\sh\s30$/)
    const saved = await post(`${page}/modifier`, { ...shown, onDay: '2026-12-02' }, staff)
    expect(saved.status, saved.text.slice(0, 2_000)).toBe(303)
    const [now] = await listSessions(db, instrumentId)
    expect(now).toMatchObject({ onDay: '2026-12-02', startsAt: session?.startsAt })
  })

  test('of an event is no change that another person made', async () => {
    const fields = formOfEvent({ startsAt: '18:30', endsAt: '20:00' })
    const id = (await post(managePaths.create, fields, staff)).location?.split('/').at(-1) ?? ''
    const path = managePath('edit', id)
    const shown = await untouched(path, path)
    expect(shown['startsAt']).toMatch(/^18\sh\s30$/)
    const saved = await post(path, { ...fields, ...shown, title: 'Un autre titre' }, staff)
    expect(saved.status, saved.text.slice(0, 4_000)).toBe(303)
    expect((await getEvent(db, id)).title).toBe('Un autre titre')
  })

  test('of an event that is not written yet is empty, and not midnight', async () => {
    const shown = await untouched(managePaths.create, managePaths.create)
    expect(shown).toMatchObject({ startsAt: '', endsAt: '' })
  })
})
