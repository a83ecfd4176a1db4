import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newId, newToken } from '#kit/ids.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listRecipients } from '../store/codes.ts'
import { openedSurvey } from '../testing/opened-survey.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const add = (slug: string, from: string, event = '') =>
  door.post(paths.known(slug), { from, event }, team)

it('letters go to members of the network, once each', async () => {
  const { id, slug } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  expect((await add(slug, 'members')).text).toContain('Personne à ajouter')
  const place = { kind: 'commune', subtype: '', source: 'demo', population: 800 } as const
  await run(async (ctx) => {
    for (const name of ['Valbrenne', 'Aubigny']) {
      const made = await registerPlace(ctx, { ...place, name, slug: name.toLowerCase() })
      await sql`insert into network_memberships
        (id, territory_id, state, source, requested_at, since_on, changed_at) values
        (${newId(ctx.now, ctx.chance)}, ${made.id}, 'active', 'team', now(), '2026-01-01', now())`.execute(
        ctx.db,
      )
    }
  })
  expect((await add(slug, 'members')).location).toBe(paths.codes(slug))
  const names = async () => (await listRecipients(db, id)).map(({ name }) => name)
  expect(await names()).toEqual(['Aubigny', 'Valbrenne'])
  expect((await add(slug, 'members')).text).toContain('déjà dans la liste')
  expect(await names()).toHaveLength(2)
})

it('letters go to whoever has a seat at an event, and to nobody of an event that is not there', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  const unknown = await add(slug, 'event', '/agenda/nulle-part')
  expect(unknown.status).toBe(422)
  expect(unknown.text).toContain('Aucun événement n’a cette adresse')
  expect(unknown.text).toContain('value="/agenda/nulle-part"')
})

it('pressed twice, a page makes its codes once, and says where they are', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx, { access: 'codes' }))
  const once = { _key: newToken(database.clock.chance), count: '3' }
  const first = await door.post(paths.codes(slug), once, team)
  expect([first.status, first.response.headers.get('content-type')]).toEqual([
    200,
    'application/pdf',
  ])
  const second = await door.post(paths.codes(slug), once, team)
  expect([second.status, second.location]).toEqual([303, paths.codesMade(slug)])
  const page = (await door.get(paths.codesMade(slug), team)).text
  expect(page).toContain('déjà imprimés')
  expect(page).toContain('Le fichier se télécharge')
  const made = await sql<{ made: number }>`select count(*)::int as made from survey_codes
    join surveys on surveys.id = survey_id where slug = ${slug}`.execute(db)
  expect(made.rows).toEqual([{ made: 3 }])
})
