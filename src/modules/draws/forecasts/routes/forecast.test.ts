import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { makeWave } from '../../letter-files/actions/make-wave.ts'
import { drawsModule } from '../../module.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import type { FilePerson } from '../../recruits/people-file.ts'
import { noIdentity } from '../../recruits/recruit.ts'
import { forgetMany } from '../../recruits/store/forget.ts'
import { countLost, lossesByAnswer } from '../../recruits/store/losses.ts'
import { findRecruitment, listSources, listWaves } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import type { DrawTables } from '../../tables.ts'

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

const frame = Array.from({ length: 600 }, (_, at) => {
  const person: FilePerson = {
    ...{ externalId: '', answers: {}, ...noIdentity },
    address: `${at + 1} rue Haute`,
    postcode: '29450',
    town: 'Sizun',
    stratum: at < 400 ? 'bourg' : 'hameaux',
  }
  return { line: at + 2, cells: [person.address], person }
})

beforeAll(async () => {
  draw = await acting((ctx) => poolReady(ctx, { people: 4, title: 'Panel des sources' }))
  await acting((ctx) => openOwnRecruitment(ctx, draw))
  const source = { kind: 'addresses', label: 'Adresses', usualResponse: '10', declared: 'yes' }
  await door.post(recruitPaths.sources(draw.slug), source, staff)
  const [found] = await listSources(db, draw.id)
  if (!found) throw new Error('no source')
  const made = await acting((ctx) =>
    makeWave(ctx, draw, { source: found, size: 300, seed: 's', confidence: 0.9, lines: frame }),
  )
  expect(made.ok).toBe(true)
})

describe('letters by area', () => {
  test('a wave keeps the areas that it was planned from', async () => {
    const [wave] = await listWaves(db, draw.id)
    expect(wave?.strata.map(({ name, addresses, letters }) => [name, addresses, letters])).toEqual([
      ['bourg', 400, 200],
      ['hameaux', 200, 100],
    ])
  })

  test('the page plans the next letters of each area; a typed response moves them and its alternates', async () => {
    const path = recruitPaths.forecast(draw.slug)
    const before = await door.get(path, staff)
    expect(before.text).toContain('hameaux')
    expect(before.text).toMatch(/90\s% de confiance/)
    const lettersOf = (text: string) =>
      [...text.matchAll(/À envoyer"><div>(\d+)/g)].map(([, count]) => Number(count))
    const [town = 0, hamlets = 0] = lettersOf(before.text)
    expect(town).toBeGreaterThan(hamlets)

    const bad = await door.post(path, { 'response:bourg': 'beaucoup' }, staff)
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('value="beaucoup"')
    const said = { 'response:hameaux': '4', 'loss:*': '30', 'loss:age|16-29': '' }
    expect((await door.post(path, said, staff)).location).toBe(path)
    expect(await findRecruitment(db, draw.id)).toMatchObject({
      responses: { hameaux: 0.04 },
      dropOuts: { '*': 0.3 },
    })
    const after = await door.get(path, staff)
    expect(after.text).toMatch(/name="response:hameaux"[^>]*value="4"/)
    // 24 seats, 0.3: seventeen alternates in the tables of practice.
    expect(after.text).toMatch(/Suppléant·es à prévoir\s: 17,/)
    const log = await listDrawEvents(db, draw.id)
    expect(log.at(-1)).toMatchObject({
      kind: 'alternates-planned',
      payload: { reserve: 17, percent: 30 },
    })
    const board = await door.get(recruitPaths.board(draw.slug), staff)
    expect(board.text).toMatch(/hameaux[\s\S]{0,200}encore \d+ lettres, si 4\s%/)
    const stranger = asPerson('researcher')
    expect((await door.post(path, said, stranger)).status).toBe(403)
  })
})

test('alternates are one number, wherever somebody plans them: rule, recruitment, forecasts', async () => {
  const fields = { title: 'Panel en préparation', panelSize: '24' }
  const made = await door.post(drawPaths.create, fields, staff)
  const slug = made.location?.split('/')[2] ?? ''
  const saidOn = async (path: string, words: RegExp) =>
    words.exec((await door.get(path, staff)).text)?.[1]
  const everywhere = async () => [
    await saidOn(drawPaths.rule(slug), /prévisions du recrutement\s: (\d+)\./),
    await saidOn(recruitPaths.board(slug), /Suppléant·es à prévoir[\s\S]{0,80}?(\d+)\spersonnes/),
    await saidOn(recruitPaths.forecast(slug), /Suppléant·es à prévoir\s: (\d+),/),
  ]
  const before = await everywhere()
  expect(new Set(before).size).toBe(1)
  await door.post(recruitPaths.forecast(slug), { 'loss:*': '30' }, staff)
  expect(await everywhere()).toEqual(['17', '17', '17'])
  expect(before[0]).not.toBe('17')
})

test('what is lost after a draw is learned by answer, and stays true once people are erased', async () => {
  const past = await acting((ctx) => poolReady(ctx, { people: 30, title: 'Panel passé' }))
  const ids = (await listRecruits(db, past.id)).map(({ id }) => id).slice(0, 10)
  await db.updateTable('draw_people').set({ status: 'drawn' }).where('id', 'in', ids).execute()
  await acting(async (ctx) => {
    // Steps are refused out of their turn: a draw of the past is put in its place behind the rule.
    await sql`set local session_replication_role = replica`.execute(ctx.db)
    await sql`update draws set state = 'closed' where id = ${past.id}`.execute(ctx.db)
  })
  const [gone = ''] = ids
  await countLost(db, gone)
  await db.updateTable('draw_people').set({ status: 'refused' }).where('id', '=', gone).execute()

  const all = async () =>
    (await lossesByAnswer(db, draw.id)).toSorted((a, b) =>
      `${a.feature}|${a.value}` < `${b.feature}|${b.value}` ? -1 : 1,
    )
  const before = await all()
  expect(before.find(({ feature }) => feature === '*')).toMatchObject({ drawn: 10, lost: 1 })
  expect(before.filter(({ feature }) => feature === 'sexe')).toHaveLength(2)
  await acting((ctx) => forgetMany(ctx.db as never, ids))
  expect(await all()).toEqual(before)
  // Erased twice, nothing is counted twice.
  await acting((ctx) => forgetMany(ctx.db as never, ids))
  expect(await all()).toEqual(before)
})
