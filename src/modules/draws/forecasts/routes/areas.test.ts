import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { keepDraw } from '../../actions/create-draw.ts'
import type { Draw } from '../../draw.ts'
import { makeWave } from '../../letter-files/actions/make-wave.ts'
import { drawsModule } from '../../module.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../../proceedings/actions/list-panels.ts'
import { readRecord } from '../../record/actions/read-record.ts'
import { noIdentity } from '../../recruits/recruit.ts'
import { listSources } from '../../recruits/store/recruitments.ts'
import { findDraw, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'
import { readAreas } from '../actions/read-areas.ts'
import { areaChances } from '../area-chances.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
let draw: Draw

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

const areas = { bourg: [300, 20], hameaux: [200, 10], iles: [60, 2] } as const

/** So many of the letters of an area are answered. */
async function answer(stratum: string, replies: number) {
  const letters = await db
    .selectFrom('draw_letters')
    .select('personId')
    .where('stratum', '=', stratum)
    .orderBy('number')
    .limit(replies)
    .execute()
  for (const [at, { personId }] of letters.entries())
    await db
      .updateTable('draw_people')
      .set({
        status: 'eligible',
        registeredAt: database.clock.now(),
        answers: JSON.stringify({
          age: '30-59',
          logement: at % 2 ? 'locataire' : 'proprietaire',
        }) as never,
      })
      .where('id', '=', personId)
      .execute()
}

beforeAll(async () => {
  draw = await acting((ctx) =>
    keepDraw(ctx, {
      ...{ title: 'Trois secteurs', organiser: '', population: '', panelSize: 8 },
      ...{ publishedAt: ctx.now },
    }),
  )
  for (const feature of twoFeatures(database.clock.now()))
    await insertFeature(db, draw.id, {
      ...feature,
      values: feature.values.map((value) => ({ ...value, max: 8, maxFlex: 8 })),
    })
  const source = { kind: 'addresses', label: 'Adresses', usualResponse: '10', declared: 'yes' }
  await door.post(recruitPaths.sources(draw.slug), source, staff)
  const [found] = await listSources(db, draw.id)
  if (!found) throw new Error('no source')
  const lines = Object.entries(areas).flatMap(([stratum, [addresses]]) =>
    Array.from({ length: addresses }, (_, at) => ({
      ...{ ...noIdentity, externalId: '', answers: {}, stratum },
      ...{ address: `${at + 1} rue de ${stratum}`, postcode: '29450', town: 'Sizun' },
    })),
  )
  const asked = { source: found, size: 280, seed: 's', confidence: 0.9 }
  const made = await acting((ctx) =>
    makeWave(ctx, draw, {
      ...asked,
      lines: lines.map((person, at) => ({ line: at + 2, cells: [person.address], person })),
    }),
  )
  expect(made.ok).toBe(true)
  await db.updateTable('draw_waves').set({ postedOn: '2026-11-25' }).execute()
  await moveDrawTo(db, draw.id, 'recruiting', database.clock.now())
  for (const [stratum, [, replies]] of Object.entries(areas)) await answer(stratum, replies)
}, 60_000)

describe('the correction for unequal reply rates is shown', () => {
  test('to those who run the draw, with every area, while people register', async () => {
    const page = await door.get(recruitPaths.forecast(draw.slug), staff)
    expect(page.text).toContain('avant et après correction')
    expect(page.text).toContain('n’est pas encore calculée')
    const seen = await readAreas(database.db, draw)
    expect(seen.areas.map(({ name, letters, replies }) => [name, letters, replies])).toEqual([
      ['bourg', 150, 20],
      ['hameaux', 100, 10],
      ['iles', 30, 2],
    ])
    const record = await readRecord(database.db, (await findDraw(db, draw.id)) ?? draw)
    expect(record.areas).toBeUndefined()
  })

  test('and an area is late once its letters had time to be answered, not the day they leave', async () => {
    const of = await db
      .selectFrom('draw_letters')
      .select('personId')
      .where('stratum', '=', 'iles')
      .execute()
    const ids = of.map(({ personId }) => personId)
    const late = async () => {
      const { text } = await door.get(recruitPaths.forecast(draw.slug), staff)
      return /iles[^<]*\(en retard\)/.test(text)
    }
    const people = await db.selectFrom('draw_people').selectAll().where('id', 'in', ids).execute()
    await db.updateTable('draw_people').set({ registeredAt: null }).where('id', 'in', ids).execute()
    expect(await late()).toBe(false)
    await db.updateTable('draw_waves').set({ postedOn: '2026-11-15' }).execute()
    expect(await late()).toBe(true)

    await db.updateTable('draw_waves').set({ postedOn: '2026-11-25' }).execute()
    for (const { id, registeredAt } of people)
      await db.updateTable('draw_people').set({ registeredAt }).where('id', '=', id).execute()
  })

  test('in the published record once the pool is frozen, small areas together, from the list of panels', async () => {
    expect((await acting((ctx) => freezePool(ctx, draw.id))).ok).toBe(true)
    expect((await acting((ctx) => listPanels(ctx, draw.id))).ok).toBe(true)
    const seen = await readAreas(database.db, draw)
    expect(seen).toMatchObject({ isListed: true, others: 0 })
    const exact = areaChances(seen.areas, seen.others, 8)
    // All the seats are somebody’s: chances add up to the panel.
    expect(seen.areas.reduce((sum, { panelSum = 0 }) => sum + panelSum, 0)).toBeCloseTo(8, 6)
    expect(exact).toHaveLength(3)

    const page = await door.get(openCallPaths.record(draw.slug))
    expect(page.text).toContain('avant et après correction')
    expect(page.text).toContain('hameaux, iles (ensemble)')
    expect(page.text).not.toMatch(/scope="row">iles</)
    const csv = await door.get(openCallPaths.recordCsv(draw.slug))
    expect(csv.text).toContain('"hameaux, iles (ensemble)";130')
    expect(csv.text).not.toMatch(/;"?iles"?;/)
  }, 60_000)
})
