import type { Kysely } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { makePeople } from '../../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { noIdentity } from '../../recruits/recruit.ts'
import { insertRecruits, listRecruits } from '../../recruits/store/recruits.ts'
import { findDraw, findDrawBySlug, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, other] = [asPerson('lab-team'), asPerson('lab-team')]
let draw: Draw
let codes: readonly string[] = []
const path = () => recruitPaths.paper(draw.slug)
const type = (fields: Record<string, string>, viewer = staff) => door.post(path(), fields, viewer)
const people = () => listRecruits(db, draw.id)

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

/** Somebody who gives an address, and has neither telephone nor mail. */
const said = {
  ...{ firstName: 'Soizic', lastName: 'Le Bihan', birthYear: '1941', phone: '', email: '' },
  ...{ address: '3 rue Haute', postcode: '29450', town: 'Sizun' },
  ...{ 'q-logement': 'locataire', eligible: 'yes' },
}

beforeAll(async () => {
  await door.post(drawPaths.create, { title: 'Panel du papier', panelSize: '2' }, staff)
  const found = await findDrawBySlug(db, 'panel-du-papier')
  if (!found) throw new Error('no draw')
  draw = found
  for (const feature of twoFeatures(database.clock.now())) await insertFeature(db, draw.id, feature)
  await moveDrawTo(db, draw.id, 'recruiting', database.clock.now())
  codes = await acting(async (ctx) => {
    const letters = makePeople(
      ctx,
      draw,
      await openOwnRecruitment(ctx, draw),
      Array.from({ length: 3 }, (_, at) => ({
        identity: { ...noIdentity, lastName: `Invente${at}`, address: `${at} rue Basse` },
        status: 'invited' as const,
        ...{ answers: {}, channel: 'letter', waveId: undefined, number: at + 1, stratum: '' },
      })),
    )
    await insertRecruits(ctx.db, letters, ctx.now)
    return letters.map(({ code }) => code)
  })
  await openCall(true)
})

const openCall = (isOpenCall: boolean) =>
  db.updateTable('draw_recruitments').set({ isOpenCall }).where('drawId', '=', draw.id).execute()

test('a postal address is a contact; without it, or with half a number, the sheet says what is missing', async () => {
  expect((await type({ ...said, sheet: '1' })).status).toBe(303)
  expect((await type({ ...said, sheet: '1' }, other)).status).toBe(303)
  const soizic = (await people()).find(({ identity }) => identity?.firstName === 'Soizic')
  // No letter: the public figures must not count one.
  expect(soizic).toMatchObject({
    status: 'eligible',
    channel: 'paper',
    identity: { town: 'Sizun', phone: '' },
  })
  const lacking = await type({ ...said, town: '', sheet: '2' })
  expect(lacking.status).toBe(422)
  expect(lacking.text).toContain('l’adresse postale entière')
  expect((await type({ ...said, phone: '06 12', sheet: '2' })).status).toBe(422)
  // A letter knows the address.
  const [code = ''] = codes
  const known = {
    ...said,
    firstName: 'Maïwenn',
    address: '',
    postcode: '',
    town: '',
    code,
    sheet: '2',
  }
  expect((await type(known)).status).toBe(303)
  expect((await type(known, other)).status).toBe(303)
  const maiwenn = (await people()).find(({ identity }) => identity?.firstName === 'Maïwenn')
  expect(maiwenn?.channel).toBe('letter')
})

test('a sheet without the code of a letter registers nobody while that way is closed, and says what to do', async () => {
  await openCall(false)
  const nobody = { ...said, firstName: 'Tudual', phone: '06 11 22 33 44', sheet: '20' }
  expect((await door.get(path(), staff)).text).toContain('chaque feuille porte le code')
  const refused = await type(nobody)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('ouvrez d’abord l’inscription sans lettre')
  const kept = () =>
    db.selectFrom('draw_paper_entries').select('sheet').where('sheet', '=', 20).execute()
  expect(await kept()).toEqual([])
  // Opened for the first typing and closed before the second: the act that registers refuses too.
  await openCall(true)
  expect((await type(nobody)).status).toBe(303)
  await openCall(false)
  const late = await type(nobody, other)
  expect([late.status, late.text.includes('sans lettre est fermée')]).toEqual([422, true])
  expect((await people()).some(({ identity }) => identity?.firstName === 'Tudual')).toBe(false)
  await openCall(true)
  expect((await type(nobody, other)).status).toBe(303)
  const welcome = (await people()).find(({ identity }) => identity?.firstName === 'Tudual')
  expect(welcome?.channel).toBe('paper')
})

test('a code is looked at when it is first typed: misread, unknown or used, nothing is kept of the sheet', async () => {
  const [used = '', free = ''] = codes
  for (const [code, words] of [
    ['0OIL', 'une lettre est mal lue'],
    ['K7RW3TP2', /mal lu|Aucune lettre/],
    [used, 'a déjà servi'],
  ] as const) {
    const refused = await type({ ...said, code, sheet: '3' })
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(words)
  }
  const rows = await db.selectFrom('draw_paper_entries').select('sheet').execute()
  expect(rows.map(({ sheet }) => sheet).toSorted()).toEqual([1, 2, 20])
  expect((await type({ ...said, code: free, sheet: '3' })).status).toBe(303)
  // A sheet that is registered is not typed again under its number, and says so.
  expect((await type({ ...said, sheet: '1' })).text).toContain('déjà inscrite')
})

test('after seven days the sheet is typed anew from the paper: no field is said to differ', async () => {
  database.clock.pass({ days: 8 })
  await acting((ctx) => drawsModule.purge?.(ctx) ?? Promise.resolve(0))
  expect((await door.get(path(), staff)).text).toContain('reprenez-la du papier')
  const late = { ...said, firstName: 'Gaud', code: codes[1] ?? '', sheet: '3' }
  expect((await type(late, other)).status).toBe(303)
  expect((await door.get(path(), staff)).text).toContain('une seconde personne doit la saisir')
  expect((await type(late, other)).status).toBe(422)
  expect((await type(late)).status).toBe(303)
  expect((await people()).some(({ identity }) => identity?.firstName === 'Gaud')).toBe(true)
})

test('the pool is not frozen on a sheet that waits; a sheet typed by mistake is removed, one that is settled is not', async () => {
  await type({ ...said, firstName: 'Fañch', phone: '06 98 76 54 32', sheet: '7' })
  expect(await acting((ctx) => freezePool(ctx, draw.id))).toMatchObject({ refusal: 'unsettled' })
  const drop = (sheet: string, viewer = staff) => door.post(path(), { step: 'drop', sheet }, viewer)
  // A draw that is not published does not exist for others.
  expect((await drop('7', asPerson('innovator'))).status).toBe(404)
  expect((await drop('1')).status).toBe(303)
  expect((await people()).some(({ identity }) => identity?.firstName === 'Soizic')).toBe(true)
  expect((await drop('7')).status).toBe(303)
  expect(await acting((ctx) => freezePool(ctx, draw.id))).toMatchObject({ ok: true })
  expect((await findDraw(db, draw.id))?.state).toBe('frozen')
  // Once it is frozen a first entry would wait for ever.
  expect((await type({ ...said, sheet: '9' })).text).toContain('ne sont pas ouvertes')
})
