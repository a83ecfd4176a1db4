import { beforeAll, describe, expect, test } from 'vitest'
import { listSatisfactionDue } from '#modules/events/opinions/store/satisfaction.ts'
import { adoptProtocol } from '#modules/experiments/family/actions/adopt-protocol.ts'
import { proposeExperiment } from '#modules/experiments/proposals/actions/propose-experiment.ts'
import { stations } from '#modules/experiments/stage.ts'
import { findExperimentBySlug } from '#modules/experiments/store/experiments.ts'
import { recordRole } from '#modules/people/index.ts'
import { findTerritoryBySlug } from '#modules/territories/index.ts'
import { verifyAudit } from '#platform/audit.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'

const database = useDatabase()
const { db } = database
const { house } = openDoor(database, { routes: [] })
const rooms = makeRooms()
const tables = rooms.flatMap(({ columns }) => Object.keys(columns))

const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(house, {}, what)
const seed = () =>
  run(async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
  })
const load = () =>
  run(async (ctx) => {
    for (const room of rooms) await room.demo?.load(ctx)
  })
const remove = () =>
  run(async (ctx) => {
    for (const room of rooms.toReversed()) await room.demo?.remove(ctx)
  })

/** Every row of every room, so that one that is left behind is seen. */
async function everything() {
  const rows = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().execute() as Promise<object[]>),
  )
  const text = (row: object) => JSON.stringify(row)
  return new Map(tables.map((table, at) => [table, rows[at]?.map(text).sort() ?? []]))
}

/** Pages of the site map that are a list, or a text of the house, and have no title of their own. */
const lists = /^\/[a-z-]*$|^\/(reseau|cercles)\/[a-z-]+$|^\/decisions$/

const plain = (html: string) => html.replace(/&amp;/g, '&').replace(/&#39;|&quot;|&lt;|&gt;/g, ' ')

let before: Awaited<ReturnType<typeof everything>>

beforeAll(async () => {
  await seed()
  before = await everything()
  await load()
}, 60_000)

describe('the demonstration world', () => {
  test('touches every stage, and what happens beside the line', async () => {
    const told = await db
      .selectFrom('experiments')
      .selectAll()
      .where('source', '=', 'demo')
      .execute()
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set([...stations, 'stopped']))
    expect(
      told.filter(({ seeking, visibility }) => seeking && visibility === 'published'),
    ).toHaveLength(1)
    expect(told.filter(({ visibility }) => visibility === 'in-review')).toHaveLength(2)
    const count = async (table: string) => (await db.selectFrom(table).selectAll().execute()).length
    expect(await count('protocol_amendments')).toBe(1)
    expect(await count('experiment_lineages')).toBe(2)
    expect(await count('experiment_call_answers')).toBe(2)
    const states = await db.selectFrom('authority_answers').select('state').distinct().execute()
    expect(states.map(({ state }) => state).sort()).toEqual([
      'accepted',
      'accepted-in-part',
      'done',
      'refused',
      'under-study',
    ])
  })

  test('is found whole by the one search: the exact title of each public page leads to it', async () => {
    const { identify: _, ...needs } = roomNeeds(rooms)
    const door = openDoor(database, { ...needs, house })
    const lost: string[] = []
    let asked = 0
    for (const room of rooms) {
      // Starter sheets are judged by the measure of relevance; a dozen pages of each room are enough here.
      const pages = (await room.publicPages?.(db)) ?? []
      for (const { path } of pages.filter(({ path: one }) => !lists.test(one)).slice(-12)) {
        const { text, status } = await door.get(path)
        const title =
          /<h1[^>]*>(.*?)<\/h1>/s
            .exec(text)?.[1]
            ?.replace(/<[^>]+>/g, '')
            .trim() ?? ''
        if (status !== 200) lost.push(`${path} answers ${status}`)
        const words = encodeURIComponent(plain(title))
        const { text: found } = await door.get(`/recherche?q=${words}`)
        if (!found.includes(`href="${path}"`)) lost.push(`${path} is not found by « ${title} »`)
        asked++
      }
    }
    const session = await db
      .selectFrom('event_sessions')
      .innerJoin('event_sets', 'event_sets.id', 'event_sessions.setId')
      .select(['event_sessions.id', 'event_sessions.title'])
      .where('event_sets.hidden', '=', false)
      .where('event_sessions.state', '!=', 'cancelled')
      .executeTakeFirstOrThrow()
    const { text } = await door.get(`/recherche?q=${encodeURIComponent(session.title)}`)
    expect(text).toContain(`href="/seances/`)
    expect(lost).toEqual([])
    expect(asked).toBeGreaterThan(20)
  }, 60_000)

  test('happens in invented places, told as of today', async () => {
    const rows = await db
      .selectFrom('experiments')
      .innerJoin('territories', 'territories.id', 'experiments.territoryId')
      .select(['territories.source', 'experiments.updatedAt'])
      .where('experiments.source', '=', 'demo')
      .execute()
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['demo']))
    const now = database.clock.now().getTime()
    for (const { updatedAt } of rows) expect(updatedAt.getTime()).toBeLessThan(now)
  })

  test('remembers who came to its past gathering, and asks none of them anything', async () => {
    const came = await db
      .selectFrom('event_presences')
      .innerJoin('events', 'events.id', 'event_presences.eventId')
      .select(['registrationId', 'day', 'medium', 'events.state', 'events.source'])
      .execute()
    expect(came).toHaveLength(7)
    expect(new Set(came.map(({ registrationId }) => registrationId)).size).toBe(4)
    expect(new Set(came.map(({ medium }) => medium))).toEqual(new Set(['qr', 'paper']))
    for (const { state, source, day } of came) {
      expect([state, source]).toEqual(['done', 'demo'])
      expect(day < database.clock.now().toISOString()).toBe(true)
    }
    expect(await listSatisfactionDue(db, database.clock.now())).toEqual([])
  })

  test('tells what follows: a visit with its report, a certificate, two opinions', async () => {
    const visits = await db
      .selectFrom('event_visits')
      .innerJoin('events', 'events.id', 'event_visits.eventId')
      .innerJoin('resources', 'resources.id', 'event_visits.resourceId')
      .select(['events.source', 'resources.source as told', 'resources.state', 'resources.kind'])
      .execute()
    expect(visits).toEqual([{ source: 'demo', told: 'demo', state: 'draft', kind: 'report' }])
    const certificates = await db.selectFrom('event_certificates').selectAll().execute()
    expect(certificates).toHaveLength(1)
    expect(certificates[0]).toMatchObject({ days: 2, withdrawnAt: null })
    const answers = await db.selectFrom('event_satisfaction_answers').selectAll().execute()
    expect(answers).toHaveLength(2)
  })

  test('writes to nobody', async () => {
    expect(await db.selectFrom('outbox_mails').selectAll().execute()).toEqual([])
  })

  test('loaded twice, it is there once', async () => {
    const once = await everything()
    await load()
    expect(await everything()).toEqual(once)
  })

  test('goes without a trace in any table, its acts excepted; what people wrote stays', async () => {
    const lines = await verifyAudit(db)
    const written = await writeBeside()
    await remove()

    const after = await everything()
    const mine = await db.selectFrom('experiments').selectAll().where('id', 'in', written).execute()
    expect(mine).toHaveLength(2)
    expect(mine.map(({ territoryId }) => territoryId)).toEqual([null, null])

    await db.deleteFrom('experiments').where('id', 'in', written).execute()
    await forgetWriter()
    expect(await everything()).toEqual(before)
    expect(after.get('roles_held')).toEqual(before.get('roles_held'))
    const report = await verifyAudit(db)
    expect(report.brokenAt).toBeUndefined()
    expect(report.lines).toBeGreaterThan(lines.lines)
  })
})

const writer = asPerson('lab-team', { name: 'Personne réelle' })
const address = 'vraie.personne@exemple.fr'

/** A real proposal at an invented place, a real adoption of an invented protocol, a right there. */
async function writeBeside(): Promise<readonly string[]> {
  return run(async (ctx) => {
    const place = await findTerritoryBySlug(ctx.db, 'valbrenne')
    const source = await findExperimentBySlug(ctx.db, 'tirer-au-sort-sans-acheter-de-fichier')
    if (!place || !source) throw new Error('the demonstration is not there')
    const territory = { id: place.id, regionCode: undefined }
    const proposed = await proposeExperiment(ctx, {
      title: 'Une vraie proposition',
      question: 'Que devient-elle ?',
      hypothesis: '',
      summary: 'Écrite par quelqu’un pendant la démonstration.',
      challenges: ['empowerment'],
      name: 'Personne réelle',
      email: address,
      organisation: '',
      territory,
    })
    const adopted = await adoptProtocol({ ...ctx, person: writer }, source.id, {
      title: 'Une vraie adoption',
      territory,
      changes: 'Tout',
    })
    if (!proposed.ok || !adopted.ok) throw new Error('could not write beside the demonstration')
    const { personId } = await ctx.db
      .selectFrom('experiment_contacts')
      .select('personId')
      .where('experimentId', '=', proposed.value.id)
      .executeTakeFirstOrThrow()
    await recordRole(ctx, {
      personId,
      role: 'territory-referent',
      place: { kind: 'territory', id: place.id },
    })
    return [proposed.value.id, adopted.value.id]
  })
}

async function forgetWriter() {
  const rows = await db
    .selectFrom('identities')
    .select('personId')
    .where('email', '=', address)
    .execute()
  const ids = rows.map(({ personId }) => personId)
  await db.deleteFrom('identities').where('personId', 'in', ids).execute()
  await db.deleteFrom('persons').where('id', 'in', ids).execute()
}
