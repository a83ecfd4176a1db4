import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { takeCall } from '../../phone-and-paper/actions/take-call.ts'
import { makePeople } from '../../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import {
  findByCodeHash,
  insertRecruits,
  listRecruits,
  updateRecruit,
} from '../../recruits/store/recruits.ts'
import { findDrawBySlug, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, other] = [asPerson('lab-team'), asPerson('lab-team')]
const slug = 'panel-des-appels'
let draw: Draw

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return database.db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

/** People with a telephone, invited; nobody of them exists. */
async function invite(count: number, first = 0) {
  await acting(async (ctx) => {
    const recruitment = await openOwnRecruitment(ctx, draw)
    const people = makePeople(
      ctx,
      draw,
      recruitment,
      Array.from({ length: count }, (_, at) => ({
        identity: {
          firstName: `Prénom${first + at}`,
          lastName: `Nom${(first + at) * 7919}`,
          address: `${first + at + 1} rue Basse`,
          postcode: '29450',
          town: 'Sizun',
          phone: `06 00 00 ${String(first + at).padStart(4, '0')}`,
          email: '',
          birthYear: undefined,
        },
        status: 'invited' as const,
        answers: {},
        channel: 'phone',
        waveId: undefined,
        number: first + at + 1,
        stratum: '',
      })),
    )
    await insertRecruits(ctx.db, people, ctx.now)
  })
}

const people = () => listRecruits(db, draw.id)
const said = {
  firstName: 'Anna',
  lastName: 'Riou',
  birthYear: '1961',
  phone: '06 12 34 56 78',
  'q-logement': 'locataire',
  eligible: 'yes',
}

beforeAll(async () => {
  await door.post(
    drawPaths.create,
    { title: 'Panel des appels', panelSize: '4', purpose: '' },
    staff,
  )
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error('no draw')
  draw = found
  for (const feature of twoFeatures(database.clock.now())) await insertFeature(db, draw.id, feature)
  await db.updateTable('draws').set({ publishedAt: database.clock.now() }).execute()
  await moveDrawTo(db, draw.id, 'recruiting', database.clock.now())
  await invite(12)
})

describe('several callers at once', () => {
  test('eight callers at the same moment have eight different people', async () => {
    const callers = Array.from({ length: 8 }, () => asPerson('lab-team'))
    const taken = await Promise.all(
      callers.map((person) => acting((ctx) => takeCall(ctx, draw), person)),
    )
    const ids = taken.flatMap((result) => (result.ok && result.value ? [result.value.id] : []))
    expect(new Set(ids).size).toBe(8)
  })

  test('without the rule of the lock, two callers would have the same person', async () => {
    const [target] = await people()
    const lock = (caller: string) =>
      sql`insert into draw_call_locks values (${target?.id}, ${draw.id}, ${caller}, now())
        on conflict (person_id) do update set caller_id = excluded.caller_id returning person_id`.execute(
        db,
      )
    const both = await Promise.all([lock(staff.id), lock(other.id)])
    expect(both.map(({ rows }) => rows.length)).toEqual([1, 1])
    await sql`delete from draw_call_locks`.execute(db)
  })

  test('S23: the caller sees a name, a number and a script, and none of the answers', async () => {
    await door.post(recruitPaths.calls(slug), {}, staff)
    const page = await door.get(recruitPaths.calls(slug), staff)
    expect(page.text).toMatch(/06\s00\s00\s\d{4}/)
    expect(page.text).toContain('je ne vends rien')
    expect(page.text).not.toMatch(/locataire|Logement|60\+/)
    const hand = /\/appels\/([0-9a-f-]{36})/.exec(page.text)?.[1] ?? ''
    const stolen = await door.post(recruitPaths.call(slug, hand), { outcome: 'absent' }, other)
    expect(stolen.status).toBe(422)
    await door.post(recruitPaths.call(slug, hand), { outcome: 'absent', channel: 'phone' }, staff)
    const calls = await db.selectFrom('draw_calls').selectAll().execute()
    expect(calls).toMatchObject([{ personId: hand, outcome: 'absent', callerId: staff.id }])
  })

  test('after a quarter of an hour somebody else may take the person', async () => {
    await sql`delete from draw_call_locks`.execute(db)
    const mine = await acting((ctx) => takeCall(ctx, draw))
    const id = mine.ok ? mine.value?.id : undefined
    const kept = await db.selectFrom('draw_call_locks').selectAll().execute()
    expect(kept).toMatchObject([{ personId: id, callerId: staff.id }])
    database.clock.pass({ minutes: 16 })
    const theirs = await acting((ctx) => takeCall(ctx, draw), other)
    expect(theirs.ok && theirs.value?.id).toBe(id)
    await sql`delete from draw_call_locks`.execute(db)
  })

  test('S23: a refusal by telephone is noted with its reason, and who said it is erased', async () => {
    const taken = await acting((ctx) => takeCall(ctx, draw))
    const id = (taken.ok && taken.value?.id) || ''
    const refusal = { outcome: 'refused', channel: 'phone', reason: 'dates' }
    await door.post(recruitPaths.call(slug, id), refusal, staff)
    expect((await people()).find((person) => person.id === id)).toMatchObject({
      status: 'refused',
      identity: undefined,
    })
  })
})

describe('the same person twice', () => {
  test('S13: on the web, then at the telephone: found, settled by a person, counted once', async () => {
    const [first, second] = (await people()).filter(({ status }) => status === 'invited')
    await door.post(codePaths.code(first?.code ?? ''), said)
    database.clock.pass({ minutes: 1 })
    const again = { ...said, firstName: 'ana', lastName: 'RIOU' }
    await door.post(codePaths.code(second?.code ?? ''), again)
    await door.post(recruitPaths.duplicates(slug), {}, staff)
    const page = await door.get(recruitPaths.people(slug), staff)
    expect(page.text).toContain('même téléphone')
    const pair = { first: first?.id ?? '', second: second?.id ?? '', decision: 'same' }
    expect((await door.post(recruitPaths.duplicates(slug), pair, staff)).status).toBe(303)
    const [kept, gone] = [first, second].map(async (recruit) =>
      (await people()).find(({ id }) => id === recruit?.id),
    )
    expect(await kept).toMatchObject({ status: 'eligible' })
    expect(await gone).toMatchObject({ status: 'excluded', identity: undefined })
    expect((await door.post(recruitPaths.duplicates(slug), pair, staff)).status).toBe(404)
  })
})

describe('paper', () => {
  const address = { address: '9 rue Neuve', postcode: '29450', town: 'Sizun' }
  // A sheet of a stall bears no code.
  beforeAll(() => db.updateTable('draw_recruitments').set({ isOpenCall: true }).execute())
  const sheet = {
    ...said,
    ...address,
    firstName: 'Per',
    phone: '02 98 00 00 01',
    sheet: '1',
    code: '',
  }

  test('S27: typed by two people who agree, the person is registered; one person cannot type twice', async () => {
    const path = recruitPaths.paper(slug)
    expect((await door.post(path, sheet, staff)).status).toBe(303)
    expect((await door.post(path, sheet, staff)).status).toBe(422)
    expect((await people()).some(({ identity }) => identity?.firstName === 'Per')).toBe(false)
    await door.post(path, { ...sheet, firstName: 'PER', phone: '0298000001' }, other)
    const per = (await people()).find(({ identity }) => identity?.firstName === 'PER')
    expect(per).toMatchObject({ status: 'eligible', answers: { age: '60+' } })
    const entry = await db.selectFrom('draw_paper_entries').selectAll().execute()
    expect(entry).toMatchObject([{ first: null, second: null, personId: per?.id }])
  })

  test('when they read otherwise the fields are named, and nothing is registered until they look again', async () => {
    const path = recruitPaths.paper(slug)
    await door.post(path, { ...sheet, sheet: '2', firstName: 'Lena' }, staff)
    const second = { ...sheet, sheet: '2', firstName: 'Lina' }
    const differ = await door.post(path, second, other)
    expect(differ.text).toContain('firstName')
    const names = async () => (await people()).map(({ identity }) => identity?.firstName)
    expect(await names()).not.toContain('Lina')
    await door.post(path, second, other)
    expect(await names()).toContain('Lina')
  })
})

test('S21: the record is public, in numbers, and hides the small ones', async () => {
  const page = await door.get(openCallPaths.record(slug))
  expect(page.status).toBe(200)
  expect(page.text).toContain('caché')
  expect(page.text).not.toMatch(/Riou|Lina|Sizun/)
  expect(page.text).toContain('Les critères seront affichés quand l’engagement sera publié')
  const csv = await door.get(openCallPaths.recordCsv(slug))
  expect(csv.text).not.toMatch(/;[1-4](;|\r)/)
})

test('a burst of 40 registrations, each sent twice at once: none lost, none twice', async () => {
  await invite(40, 100)
  const codes = (await people()).filter(({ status }) => status === 'invited').slice(0, 40)
  const before = (await people()).filter(({ registeredAt }) => registeredAt).length
  const register = async (code: string, at: number) => {
    const form = {
      ...said,
      firstName: `Voisin${at}`,
      lastName: `Famille${at * 7919}`,
      phone: `07 00 00 ${String(at).padStart(4, '0')}`,
    }
    const twice = [0, 1].map(() => door.post(codePaths.code(code), form))
    return (await Promise.all(twice)).map(({ status }) => status).sort()
  }
  for (let from = 0; from < codes.length; from += 4) {
    const some = codes.slice(from, from + 4)
    const answers = await Promise.all(some.map(({ code }, at) => register(code ?? '', from + at)))
    // One click is the registration, the other is told that the code served.
    for (const answer of answers) expect(answer).toEqual([303, 422])
  }
  const after = (await people()).filter(({ registeredAt }) => registeredAt)
  expect(after.length - before).toBe(40)
  expect(new Set(after.map(({ ticket }) => ticket)).size).toBe(after.length)
})

test('without the lock on the row two clicks would both register; with it the second sees the first', async () => {
  const targets = (await people()).filter(({ status }) => status === 'invited')
  const clicks = async (at: number, lock: boolean) => {
    const id = targets[at]?.id ?? ''
    const row = await db
      .selectFrom('draw_people')
      .select('codeHash')
      .where('id', '=', id)
      .executeTakeFirst()
    const hash = { drawId: draw.id, hash: row?.codeHash ?? '' }
    // Both have read before either writes, unless the lock makes one wait for the other.
    const met = meeting(2)
    const click = () =>
      database.db.transaction().execute(async (trx: Db) => {
        const recruit = await findByCodeHash(trx, [hash], { lock })
        await Promise.race([met(), new Promise((resolve) => setTimeout(resolve, 300))])
        if (recruit?.status !== 'invited') return 'told that it served'
        await updateRecruit(trx, id, { status: 'eligible' }, database.clock.now())
        return 'registered'
      })
    return (await Promise.all([click(), click()])).sort()
  }
  expect(await clicks(0, false)).toEqual(['registered', 'registered'])
  expect(await clicks(1, true)).toEqual(['registered', 'told that it served'])
})

/** Resolves once so many have come. */
function meeting(wanted: number) {
  const waiting: (() => void)[] = []
  return () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
      if (waiting.length === wanted) for (const open of waiting) open()
    })
}
