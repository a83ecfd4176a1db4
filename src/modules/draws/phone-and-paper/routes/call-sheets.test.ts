import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { makePeople } from '../../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { noIdentity } from '../../recruits/recruit.ts'
import { insertRecruits, listRecruits } from '../../recruits/store/recruits.ts'
import { findDrawBySlug, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'
import { takeCall } from '../actions/take-call.ts'
import { listCallees } from '../store/calls.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, other] = [asPerson('lab-team'), asPerson('lab-team')]
const slug = 'panel-du-telephone'
let draw: Draw

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return database.db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

const people = () => listRecruits(db, draw.id)

beforeAll(async () => {
  await door.post(drawPaths.create, { title: 'Panel du téléphone', panelSize: '4' }, staff)
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error('no draw')
  draw = found
  for (const feature of twoFeatures(database.clock.now())) await insertFeature(db, draw.id, feature)
  await moveDrawTo(db, draw.id, 'recruiting', database.clock.now())
  await acting(async (ctx) => {
    const recruitment = await openOwnRecruitment(ctx, draw)
    const newcomers = Array.from({ length: 15 }, (_, at) => ({
      identity: { ...noIdentity, phone: `06 00 00 ${1000 + at}`, lastName: `Invente${at}` },
      status: 'invited' as const,
      ...{ answers: {}, channel: 'phone', waveId: undefined, number: at + 1, stratum: '' },
    }))
    await insertRecruits(ctx.db, makePeople(ctx, draw, recruitment, newcomers), ctx.now)
  })
})

describe('a sheet of calls', () => {
  let sheet = ''

  test('has twelve people, whom no other caller gets, on paper and on screen', async () => {
    const offers = `action="${recruitPaths.callSheets(slug)}"`
    expect((await door.get(recruitPaths.calls(slug), staff)).text).toContain(offers)
    const made = await door.post(recruitPaths.callSheets(slug), {}, staff)
    sheet = made.location?.split('/').at(-1) ?? ''
    expect(sheet).toMatch(/^\d{5}$/)
    const page = await door.get(recruitPaths.callSheet(slug, sheet), staff)
    expect(page.text.match(/name="line\d+"/g)).toHaveLength(12)
    expect(page.text).not.toMatch(/locataire|Logement|60\+/)
    const pdf = await door.post(recruitPaths.callSheetPdf(slug, sheet), {}, staff)
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf')

    const locked = await db.selectFrom('draw_call_locks').select('personId').execute()
    const left = await Promise.all(
      Array.from({ length: 5 }, () => acting((ctx) => takeCall(ctx, draw), asPerson('lab-team'))),
    )
    const taken = left.flatMap((result) => (result.ok && result.value ? [result.value.id] : []))
    expect(taken).toHaveLength(3)
    expect(taken.some((id) => locked.some(({ personId }) => personId === id))).toBe(false)
    expect((await door.post(recruitPaths.callSheets(slug), {}, other)).location).toBe(
      recruitPaths.calls(slug),
    )
    // With nobody to call, none is offered, nor a person to take.
    const nobody = (await door.get(recruitPaths.calls(slug), other)).text
    expect(nobody).toMatch(/pas de feuille à préparer/)
    expect(nobody).not.toMatch(/<form[^>]*action="[^"]*appels/)
  })

  test('S23: is typed back line by line, by whoever has the paper; a refusal says why and is erased', async () => {
    const refusals = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`line${at + 1}`, 'refused:dates']),
    )
    const typed = { ...refusals, line11: 'absent', line12: '' }
    await door.post(recruitPaths.callSheet(slug, sheet), typed, other)
    const calls = await db.selectFrom('draw_calls').selectAll().execute()
    expect(calls.filter(({ outcome }) => outcome === 'refused')).toHaveLength(10)
    expect(calls.every(({ callerId }) => callerId === other.id)).toBe(true)
    const gone = (await people()).filter(({ status }) => status === 'refused')
    expect(gone).toHaveLength(10)
    expect(gone.every(({ identity }) => identity === undefined)).toBe(true)
    // What was left empty waits on the sheet; the rest cannot be typed twice.
    await door.post(recruitPaths.callSheet(slug, sheet), typed, other)
    expect(await db.selectFrom('draw_calls').selectAll().execute()).toHaveLength(11)
    const page = await door.get(recruitPaths.callSheet(slug, sheet), staff)
    expect(page.text.match(/name="line\d+"/g)).toEqual(['name="line12"'])
  })

  test('a sheet that is out too long, or that nobody made, opens nothing', async () => {
    expect((await door.get(recruitPaths.callSheet(slug, '99999'), staff)).status).toBe(303)
    database.clock.pass({ minutes: 49 * 60 })
    expect((await door.get(recruitPaths.callSheet(slug, sheet), staff)).status).toBe(303)
    expect((await door.post(recruitPaths.callSheetPdf(slug, sheet), {}, staff)).status).toBe(404)
    const stranger = asPerson('researcher')
    expect((await door.post(recruitPaths.callSheets(slug), {}, stranger)).status).not.toBe(303)
  })
})

describe('a yes on the telephone', () => {
  const said = {
    ...{ firstName: 'Anna', lastName: 'Riou', birthYear: '1961', phone: '02 98 00 00 00' },
    ...{ 'q-logement': 'locataire', eligible: 'yes', channel: 'phone' },
    ...{ address: '9 rue Neuve', postcode: '29450', town: 'Sizun' },
  }

  test('S27: the caller who has the person in hand registers them; nobody else can', async () => {
    await db.deleteFrom('draw_call_locks').execute()
    const taken = await acting((ctx) => takeCall(ctx, draw))
    const id = (taken.ok && taken.value?.id) || ''
    const path = recruitPaths.registerByCall(slug, id)
    expect((await door.get(recruitPaths.calls(slug), staff)).text).toContain(path)
    expect((await door.get(path, staff)).text).toContain('Qui utilise vos données')
    expect((await door.post(path, said, other)).location).toBe(recruitPaths.calls(slug))
    const lacking = await door.post(path, { ...said, firstName: '' }, staff)
    expect(lacking.status).toBe(422)
    expect(lacking.text).toContain('value="Riou"')
    expect((await people()).find((person) => person.id === id)?.status).toBe('invited')

    expect((await door.post(path, said, staff)).location).toBe(recruitPaths.calls(slug))
    const now = (await people()).find((person) => person.id === id)
    expect(now).toMatchObject({ status: 'eligible', identity: { lastName: 'Riou' } })
    const row = await db
      .selectFrom('draw_registrations')
      .selectAll()
      .where('personId', '=', id)
      .executeTakeFirst()
    expect(row).toMatchObject({ medium: 'phone', enteredBy: staff.id })
    // The letter’s code, if there is one, does not register them again.
    expect((await door.post(codePaths.code(now?.code ?? ''), said)).status).toBe(422)
  })
})

test('a long list of people to call is counted whole: nobody past a limit is left out', async () => {
  const before = await callable()
  await acting(async (ctx) => {
    const recruitment = await openOwnRecruitment(ctx, draw)
    const newcomers = Array.from({ length: 2_100 }, (_, at) => ({
      identity: {
        ...noIdentity,
        phone: `06 10 ${String(at).padStart(6, '0')}`,
        lastName: 'Invente',
      },
      status: 'invited' as const,
      ...{ answers: {}, channel: 'phone', waveId: undefined, number: 1_000 + at, stratum: '' },
    }))
    await insertRecruits(ctx.db, makePeople(ctx, draw, recruitment, newcomers), ctx.now)
  })
  expect(await callable()).toBe(before + 2_100)
}, 60_000)

async function callable(): Promise<number> {
  const asked = { callerId: staff.id, now: database.clock.now() }
  return (await listCallees(db, draw.id, asked)).length
}
