import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeRooms } from '#app.ts'
import { newId } from '#kit/ids.ts'
import { appendAudit } from '#platform/audit.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { operationsModule } from '../module.ts'

// What the journal names is what anyone may read; what is hidden has no title in it, whatever its kind.

const database = useDatabase()
const { db, clock } = database
const rooms = makeRooms()
const door = openDoor(database, {
  routes: operationsModule(() => rooms).routes,
  cachesPages: false,
})
const at = new Date('2026-11-01T10:00:00Z')
const fresh = () => newId(clock.now(), clock.chance)
const told = async (kind: string, id: string) =>
  appendAudit(db, [
    { act: 'essai.fait', subject: `${kind}:${id}`, public: true, at, actorId: undefined },
  ])

let asked = 0
beforeAll(() => {
  const real = pg.Client.prototype.query as (...args: unknown[]) => unknown
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    asked++
    return real.apply(this, args)
  } as never)
})
afterAll(() => vi.restoreAllMocks())

/** A row of each kind, seen or hidden, with its title. */
const makes: Readonly<
  Record<string, (title: string, seen: boolean) => Promise<{ id: string; href: string }>>
> = {
  draw: async (title, seen) => {
    const id = fresh()
    const row = { id, slug: `d-${id}`, title, panelSize: 12, createdAt: at, updatedAt: at }
    await db
      .insertInto('draws')
      .values({ ...row, publishedAt: seen ? at : null })
      .execute()
    return { id, href: `/tirages/d-${id}` }
  },
  vote: async (title, seen) => {
    const id = fresh()
    const words = { question: 'Quoi ?', method: 'majority-judgment', tier: 'open' }
    const days = { closesAt: at, createdAt: at }
    await db
      .insertInto('votes')
      .values({ id, slug: `v-${id}`, title, ...words, ...days, state: 'open', hidden: !seen })
      .execute()
    return { id, href: `/scrutins/v-${id}` }
  },
  circle: async (title, seen) => {
    const id = fresh()
    const row = { id, slug: `c-${id}`, name: title, purpose: 'Décider', createdAt: at }
    await db
      .insertInto('circles')
      .values({ ...row, updatedAt: at, visibility: seen ? 'public' : 'members' })
      .execute()
    return { id, href: `/cercles/c-${id}` }
  },
  decision: async (title, seen) => {
    const id = fresh()
    const circle = await makes['circle']?.('Le cercle', true)
    const row = { id, slug: `r-${id}`, kind: 'consent', circleId: circle?.id ?? '', title }
    const state = { mode: 'days', step: 'closed', outcome: 'adopted', facilitatorId: fresh() }
    await db
      .insertInto('decisions')
      .values({ ...row, ...state, createdAt: at, updatedAt: at, isPublic: seen })
      .execute()
    return { id, href: `/decisions/r-${id}` }
  },
  event: async (title, seen) => {
    const id = fresh()
    const days = { startsAt: at, endsAt: clock.now(), createdAt: at, updatedAt: at }
    await db
      .insertInto('events')
      .values({
        ...{ id, slug: `e-${id}`, kind: 'webinar', title, state: 'published', ...days },
        audience: seen ? 'public' : 'members',
      })
      .execute()
    return { id, href: `/agenda/e-${id}` }
  },
  series: async (title, seen) => {
    const id = fresh()
    await db
      .insertInto('event_series')
      .values({
        ...{ id, slug: `s-${id}`, title, createdAt: at, updatedAt: at },
        ...{ audience: 'public', state: seen ? 'published' : 'draft' },
      })
      .execute()
    return { id, href: `/series/s-${id}` }
  },
  session: async (title, seen) => {
    const [set, id] = [fresh(), fresh()]
    const ids = { id: set, phaseId: fresh(), experimentId: fresh(), title, format: 'workshop' }
    const planned = { plannedSessions: 1, plannedParticipants: 12, plannedMinutes: 90 }
    await db
      .insertInto('event_sets')
      .values({ ...ids, ...planned, protocolVersion: 1, openedAt: at, hidden: !seen })
      .execute()
    const when = { onDay: '2026-11-02', startsAt: '18:00', minutes: 90, state: 'planned' }
    await db
      .insertInto('event_sessions')
      .values({ id, setId: set, number: 1, title, ...when })
      .execute()
    return { id, href: `/seances/${id}` }
  },
  mission: async (title, seen) => {
    const id = fresh()
    await db
      .insertInto('network_missions')
      .values({
        ...{ id, slug: `m-${id}`, title, text: 'Aider', publishedAt: at },
        state: seen ? 'open' : 'withdrawn',
      })
      .execute()
    return { id, href: `/reseau/missions/m-${id}` }
  },
}

test.each(Object.entries(makes))(
  'a public %s is named with its page, a hidden one is not',
  async (kind, make) => {
    const seen = await make(`Ce que tous lisent, ${kind}`, true)
    const hidden = await make(`Ce que personne ne lit, ${kind}`, false)
    await told(kind, seen.id)
    await told(kind, hidden.id)
    const { text } = await door.get('/activite')
    expect(text).toMatch(new RegExp(`href="[^"]*${seen.id}">Ce que tous lisent, ${kind}</a>`))
    expect(text).toContain(`href="${seen.href}"`)
    expect(text).not.toContain('Ce que personne ne lit')
    expect(text).not.toContain(hidden.id)
    expect(text).not.toContain(`${kind}:`)
  },
)

test('an identifier that is none is asked of nobody, and a kind that nobody knows has a common word', async () => {
  for (const kind of [...Object.keys(makes), 'simple-draw', 'declaration', 'mailing'])
    await told(kind, "x' or 1=1")
  await told('moon', 'x')
  const { text, status } = await door.get('/activite')
  expect(status).toBe(200)
  expect(text).toContain('quelque chose qui n’est pas public')
  expect(text).not.toContain('1=1')
})

test('a page asks once for each kind, however many lines it has', async () => {
  const questions = async () => {
    asked = 0
    await door.get('/activite')
    return asked
  }
  const make = makes['vote']
  if (!make) throw new Error('no vote')
  for (let line = 0; line < 50; line++) await told('vote', (await make('Un vote', true)).id)
  const many = await questions()
  expect((await door.get('/activite')).text.match(/>Un vote<\/a>/g)).toHaveLength(50)
  const entry = await make('Un seul vote', true)
  for (let line = 0; line < 50; line++) await told('vote', entry.id)
  expect(await questions()).toBe(many)
  expect(many).toBeLessThan(10)
})
