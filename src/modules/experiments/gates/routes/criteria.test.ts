import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { reserveSlug } from '../../store/slugs.ts'
import { anExperiment } from '../../testing/examples.ts'
import { criteriaRoutes } from './criteria.tsx'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: criteriaRoutes })
const staff = asPerson('lab-team')

async function experiment(overrides: Partial<Experiment>): Promise<Experiment> {
  const id = newId(clock.now(), clock.chance)
  return db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, 'Adhérer', id, clock.now())
    const one = anExperiment({ ...overrides, id, slug })
    await insertExperiment(trx, one)
    return one
  })
}

test('the criterion of membership reads the register of the network', async () => {
  const place = { kind: 'commune', subtype: '', name: 'Brévigny', source: 'demo' } as const
  const { id: territoryId } = await registerPlace(ctx(), { ...place, slug: 'brevigny' })
  const one = await experiment({ stage: 'framing', territoryId })
  const page = async () => (await door.get(paths.criterion(one.slug, 'membership'), staff)).text
  expect(await page()).toContain('ne compte pas ce territoire')
  const id = newId(clock.now(), clock.chance)
  const row = { id, territoryId, state: 'active', source: 'team' }
  await sql`insert into network_memberships (id, territory_id, state, source, requested_at, since_on, changed_at)
    values (${row.id}, ${row.territoryId}, ${row.state}, ${row.source}, ${clock.now()}, '2026-03-03', ${clock.now()})`.execute(
    db,
  )
  const known = await page()
  expect(known).toContain('Membre du réseau depuis le 3 mars 2026')
  expect(known).toMatch(/value="met"[^>]*checked/)
  const other = await door.get(paths.criterion(one.slug, 'novelty'), staff)
  expect(other.text).not.toContain('Membre du réseau')
})
