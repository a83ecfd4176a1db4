import { beforeEach, describe, expect, it } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import type { Ctx, Web } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { useSite } from '#platform/testing/web.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { triageItems } from '../../finds/actions/triage-items.ts'
import { saveRules } from '../../gaps/actions/save-rules.ts'
import { addSource, pauseSource } from '../../sources/actions/keep-source.ts'
import { failuresBeforePause } from '../../sources/source.ts'
import { findSource } from '../../sources/store/sources.ts'
import { claimDue, freeHost } from '../store/due.ts'
import { fetchDue } from './fetch-due.ts'

const database = useDatabase()
const { db, clock } = database
const site = await useSite()
const { house } = openDoor(database, { routes: [] })
const staff = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(house, { person: staff }, what)

const form = {
  title: '',
  themes: [] as string[],
  owner: '',
  assignee: '',
  licence: '',
  everyMinutes: 60,
}
const follow = async (path: string, overrides: Partial<typeof form> = {}) => {
  const added = await run((ctx) =>
    addSource(ctx, { ...form, ...overrides, address: site.base + path }),
  )
  if (!added.ok) throw new Error(added.refusal)
  return added.value.id
}
const fetchAll = (web: Web = site.web) =>
  fetchDue({ act: (what) => act(house, {}, what), web, now: clock.now, pauseMs: 0 })
const titles = async () =>
  (await db.selectFrom('watch_items').select(['title', 'state']).orderBy('id').execute()) as {
    title: string
    state: string
  }[]

const feed = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>La revue</title><link>${site.base}</link>${items
    .map(
      (title) => `<item><title>${title}</title><link>/${encodeURIComponent(title)}</link></item>`,
    )
    .join('')}</channel></rss>`

beforeEach(async () => {
  for (const table of ['watch_items', 'watch_sources', 'watch_hosts'] as const) {
    await db.deleteFrom(table).execute()
  }
})

describe('a source that is due', () => {
  it('is read once, then asked only for what changed, and brings nothing twice', async () => {
    const conditions: unknown[] = []
    site.answer((request, response) => {
      conditions.push(request.headers['if-none-match'])
      const same = request.headers['if-none-match'] === '"un"'
      response
        .writeHead(same ? 304 : 200, { etag: '"un"' })
        .end(same ? '' : feed('Un jury citoyen', 'Un guide'))
    })
    const id = await follow('/flux')
    expect(await fetchAll()).toMatchObject({ fetched: 1, fresh: 2, unchanged: 0, failed: [] })
    expect(await fetchAll()).toMatchObject({ fetched: 0 })
    clock.pass({ minutes: 61 })
    expect(await fetchAll()).toMatchObject({ fetched: 1, fresh: 0, unchanged: 1 })
    site.answer((_, response) => response.end(feed('Un jury citoyen', 'Un guide', 'Un outil')))
    clock.pass({ minutes: 61 })
    expect(await fetchAll()).toMatchObject({ fetched: 1, fresh: 1 })
    expect((await titles()).map(({ title }) => title)).toEqual([
      'Un jury citoyen',
      'Un guide',
      'Un outil',
    ])
    expect(conditions).toEqual([undefined, '"un"'])
    expect(await findSource(db, id)).toMatchObject({ title: 'La revue', failures: 0 })
  })

  it('brings nothing again, even what was dropped and erased', async () => {
    site.answer((_, response) => response.end(feed('Une publicité')))
    await follow('/flux')
    await fetchAll()
    await db.deleteFrom('watch_items').execute()
    clock.pass({ minutes: 61 })
    expect(await fetchAll()).toMatchObject({ fetched: 1, fresh: 0 })
  })

  it('gives what it brings to who reads its theme, else to its own reader', async () => {
    const [ana, zoe] = await Promise.all(
      ['ana', 'zoe'].map((name) =>
        run((ctx) => recordPerson(ctx, { name, email: `${name}@labo.example` })),
      ),
    )
    await run((ctx) => saveRules(ctx, new Map([['eau', ana ?? '']])))
    site.answer((request, response) => response.end(feed(`Nouvelle de ${request.url}`)))
    await follow('/eau', { themes: ['climat', 'eau'], assignee: zoe ?? '' })
    await follow('/sport', { themes: ['sport'], assignee: zoe ?? '' })
    await fetchAll()
    const given = await db
      .selectFrom('watch_items')
      .select(['title', 'assigneeId'])
      .orderBy('title')
      .execute()
    expect(given.map((row) => row['assigneeId'])).toEqual([ana, zoe])
  })

  it('that moved for good is known at its new address', async () => {
    site.answer((request, response) => {
      if (request.url === '/vieux') response.writeHead(301, { location: '/neuf' }).end()
      else response.end(feed('Un jury'))
    })
    const id = await follow('/vieux')
    await fetchAll()
    expect(await findSource(db, id)).toMatchObject({ address: `${site.base}/neuf` })
  })
})

describe('a source that fails', () => {
  it('is left alone longer each time, then paused, and who looks after it gets one letter', async () => {
    site.answer((_, response) => response.writeHead(500).end())
    const owner = await run((ctx) =>
      recordPerson(ctx, { name: 'Maëlle Tanguy', email: 'maelle@labo.example' }),
    )
    const id = await follow('/flux', { owner })
    for (let failure = 1; failure <= failuresBeforePause; failure++) {
      const { failed } = await fetchAll()
      expect(failed).toMatchObject([
        { problem: 'status 500', paused: failure === failuresBeforePause },
      ])
      clock.pass({ hours: 25 })
    }
    expect(await fetchAll()).toMatchObject({ fetched: 0 })
    expect(await findSource(db, id)).toMatchObject({ state: 'paused', lastProblem: 'status 500' })
    const mails = await db.selectFrom('outbox_mails').selectAll().execute()
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ recipient: 'maelle@labo.example' })
    expect(mails[0]?.['bodyText']).toContain('le site refuse 500')
    await run((ctx) => pauseSource(ctx, id, false))
    site.answer((_, response) => response.end(feed('De retour')))
    expect(await fetchAll()).toMatchObject({ fresh: 1 })
  })

  it('by being no feed, or by a hostile address, says so and stops nobody else', async () => {
    site.answer((request, response) =>
      response.end(
        request.url === '/bon' ? feed('Un jury') : '<!DOCTYPE a [<!ENTITY b "c">]><rss/>',
      ),
    )
    await follow('/mauvais')
    await follow('/bon')
    await run((ctx) => addSource(ctx, { ...form, address: 'http://169.254.169.254/flux' }))
    const report = await fetchAll()
    expect(report).toMatchObject({ fetched: 3, fresh: 1 })
    expect(report.failed.map(({ problem }) => problem).sort()).toEqual(['not-a-feed', 'not-public'])
  })
})

describe('what two sources tell', () => {
  it('the same is one line, goes with the decision, and does not come back', async () => {
    const title = 'Trente habitants tirés au sort pour parler de l’eau'
    site.answer((request, response) => {
      if (request.url === '/a') response.end(feed(title, 'Tout autre chose ici même'))
      else response.end(feed(`${title} | La Gazette`))
    })
    await follow('/a')
    await follow('/b')
    await fetchAll()
    const items = await db.selectFrom('watch_items').selectAll().orderBy('id').execute()
    const twins = items.filter((item) => String(item['title']).startsWith('Trente'))
    expect(new Set(twins.map((item) => item['groupId'])).size).toBe(1)
    expect(new Set(items.map((item) => item['groupId'])).size).toBe(2)
    await run((ctx) =>
      triageItems(ctx, {
        ids: [twins[0]?.['id'] ?? ''],
        decision: 'keep',
        why: '',
        until: undefined,
      }),
    )
    expect((await titles()).map(({ state }) => state).sort()).toEqual(['dropped', 'kept', 'new'])
    site.answer((_, response) => response.end(feed(`${title} !`)))
    await follow('/c')
    await fetchAll()
    expect((await titles()).map(({ state }) => state).sort()).toEqual([
      'dropped',
      'dropped',
      'kept',
      'new',
    ])
  })
})

describe('a host', () => {
  it('is read by one reader at a time, and rests between two', async () => {
    await follow('/1')
    await follow('/2')
    const claim = () => run((ctx) => claimDue(ctx.db, ctx.now))
    const [first, second] = await Promise.all([claim(), claim()])
    expect([first, second].filter(Boolean)).toHaveLength(1)
    const held = first ?? second
    expect(await claim()).toBeUndefined()
    await run((ctx) => freeHost(ctx.db, held?.address ?? '', new Date(ctx.now.getTime() + 5_000)))
    expect(await claim()).toBeUndefined()
    clock.pass({ seconds: 6 })
    expect(await claim()).toBeDefined()
  })

  it('of another name is read meanwhile', async () => {
    await follow('/1')
    await run((ctx) => addSource(ctx, { ...form, address: 'https://ailleurs.exemple.fr/flux' }))
    const claim = () => run((ctx) => claimDue(ctx.db, ctx.now))
    expect(new Set([(await claim())?.address, (await claim())?.address]).size).toBe(2)
  })
})
