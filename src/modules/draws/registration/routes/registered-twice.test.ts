import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { goBack } from '../../proceedings/actions/freeze-pool.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { readSeals } from '../../seals/store/seals.ts'
import { findDraw } from '../../store/draws.ts'
import { sexes } from '../../testing/drawn-panel.ts'
import { addPairs } from '../store/duplicates.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
let draw: Draw
const steps = () => sealPaths.proceedings(draw.slug)
const freeze = () => door.post(steps(), { step: 'freeze' }, staff)
const people = () => door.get(recruitPaths.people(draw.slug), staff)
const settle = (fields: Record<string, string>) =>
  door.post(recruitPaths.duplicates(draw.slug), fields, staff)

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

/** Two registrations of one name, year and telephone, as two letters of one home bring them. */
async function twice(first: number) {
  const rows = await listRecruits(db, draw.id)
  for (const at of [first, first + 1])
    await sql`insert into draw_identities values (${rows[at]?.id}, 'Anna', ${`Riou${first}`}, '', '', '',
      '06 12 34 56 78', '', ${1950 + first}, '2040-01-01')`.execute(db)
}

const pairIn = (html: string) => ({
  first: /name="first" value="([^"]+)"/.exec(html)?.[1] ?? '',
  second: /name="second" value="([^"]+)"/.exec(html)?.[1] ?? '',
})

beforeAll(async () => {
  clock.set('2023-09-10T08:00:00Z')
  draw = await acting((ctx) => poolReady(ctx, { people: 12, panelSize: 4, features: sexes }))
  await twice(0)
  await twice(2)
})

test('the pool is not frozen while one person may be in it twice, and the page leads to them', async () => {
  const page = await door.get(steps(), staff)
  expect(page.text).toContain('2 paires peuvent être')
  expect(page.text).toContain(`href="${recruitPaths.people(draw.slug)}"`)
  const refused = await freeze()
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Réglez d’abord ce qui attend')
  // A reason is not enough: somebody looks at each pair.
  const reason = 'La séance a lieu demain matin.'
  expect((await door.post(steps(), { step: 'freeze', reason }, staff)).status).toBe(422)
  expect((await findDraw(db, draw.id))?.state).toBe('recruiting')
})

test('nobody pressed « chercher » : the pairs are on the page of people, and what it promises is what happens', async () => {
  const page = await people()
  expect(page.text).toContain('ne peut pas être figé tant qu’une paire attend')
  expect(page.text).not.toContain('Aucun doublon')
  const pair = pairIn(page.text)
  expect((await settle({ ...pair, decision: 'same' })).status).toBe(303)
  const rows = await listRecruits(db, draw.id)
  expect(rows.find(({ id }) => id === pair.first)?.status).toBe('eligible')
  expect(rows.find(({ id }) => id === pair.second)?.status).toBe('excluded')
  expect((await freeze()).status).toBe(422)
  expect((await settle({ ...pairIn((await people()).text), decision: 'different' })).status).toBe(
    303,
  )
  expect((await people()).text).toContain('Aucun doublon à regarder')
  expect((await freeze()).status).toBe(303)
  // Twelve registrations, one of them a second one of somebody: eleven chances, in the receipt too.
  expect((await readSeals(db, draw.id)).pool?.size).toBe(11)
  expect((await door.get(sealPaths.receipt(draw.slug))).text).toContain('11 tickets')
})

test('a pool that was opened again is looked at again, those who were in it too', async () => {
  const reason = 'Une vague de lettres est arrivée en retard.'
  expect(await acting((ctx) => goBack(ctx, draw.id, reason))).toMatchObject({ ok: true })
  await twice(6)
  expect((await people()).text).not.toContain('Aucun doublon')
  expect((await freeze()).status).toBe(422)
  await settle({ ...pairIn((await people()).text), decision: 'same' })
  expect((await freeze()).status).toBe(303)
  expect((await readSeals(db, draw.id)).pool?.size).toBe(10)
})

test('many pairs are shown fifty at a time, with how many wait in all', async () => {
  draw = await acting((ctx) => poolReady(ctx, { people: 14, panelSize: 4, features: sexes }))
  const ids = (await listRecruits(db, draw.id)).map(({ id }) => id).sort()
  await addPairs(
    db,
    draw.id,
    ids.flatMap((first, at) =>
      ids.slice(at + 1).map((second) => ({ first, second, reason: 'close-name' as const })),
    ),
  )
  const { text } = await people()
  expect(text.replaceAll(/\s/g, ' ')).toContain('91 paires attendent. Voici 50 paires')
  expect(text.match(/value="different"/g)).toHaveLength(50)
  // One is settled: the fifty-first takes its place.
  await settle({ ...pairIn(text), decision: 'different' })
  const after = (await people()).text
  expect(after.replaceAll(/\s/g, ' ')).toContain('90 paires attendent')
  expect(after.match(/value="different"/g)).toHaveLength(50)
})
