import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { createDraw } from '../../actions/create-draw.ts'
import { poolReady } from '../../demo/invent-pool.ts'
import type { Draw, DrawState } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { publishRule } from '../../preparation/actions/write-rule.ts'
import { recruitmentShape } from '../../recruitment.ts'
import { openOwnRecruitment, setRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { findRecruitment } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { findDraw, moveDrawTo } from '../../store/draws.ts'
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

const settings = {
  ...{ controller: 'Commune de Valbrenne', contact: 'donnees@valbrenne.exemple.fr' },
  ...{ phone: '02 98 00 00 00', minimumAge: '16', poolFactor: '4', answerDays: '5' },
  ...{ sessionCents: '0', eraseOn: '2027-06-30' },
}
const send = (fields: Record<string, string>) =>
  door.post(recruitPaths.settings(draw.slug), { ...settings, ...fields }, staff)
const eraseOn = async () => (await findRecruitment(db, draw.id))?.eraseOn
const whole = async () => {
  const people = await listRecruits(db, draw.id)
  const names = await sql`select from draw_identities i join draw_people p on p.id = i.person_id
    where p.draw_id = ${draw.id}`.execute(db)
  const answered = people.filter(({ answers }) => Object.keys(answers).length > 0).length
  return { answered, names: names.rows.length }
}
const night = () => acting(async (ctx) => drawsModule.purge?.(ctx))

beforeAll(async () => {
  draw = await acting((ctx) =>
    poolReady(ctx, {
      ...{ people: 12, panelSize: 4, title: 'Panel de la rivière' },
      rule: {
        registrationClosesOn: '2026-12-20',
        drawOn: '2027-01-10',
        replacementsEndOn: '2027-03-01',
      },
    }),
  )
  await acting((ctx) => openOwnRecruitment(ctx, draw))
  await sql`insert into draw_identities
    select id, 'Anna', 'Riou', '1 rue Haute', '29450', 'Sizun', '', '', 1961, '2027-06-30'
    from draw_people where draw_id = ${draw.id}`.execute(db)
})

describe('the day on which people are erased', () => {
  test('is neither past, nor today, nor before the draw is over', async () => {
    for (const day of ['2026-11-01', '2026-11-25']) {
      const refused = await send({ eraseOn: day })
      expect(refused.status, day).toBe(422)
      expect(refused.text).toContain('Choisissez un jour à venir')
    }
    for (const day of ['2027-01-05', '2027-03-01']) {
      const refused = await send({ eraseOn: day })
      expect(refused.status, day).toBe(422)
      expect(refused.text).toContain('avant la fin du tirage')
    }
    expect((await send({ eraseOn: '0026-12-31' })).text).toContain('Cette année, 0026, ne va pas')
    const set = (day: string) => {
      const form = recruitmentShape.parse({ ...settings, eraseOn: day })
      return acting((ctx) => setRecruitment(ctx, draw, form))
    }
    expect(await set('2026-11-01')).toMatchObject({ refusal: 'erase-day-past' })
    // Nobody typed a day: people read that it is half a year after the draw. It comes sooner, knowingly; never later.
    for (const day of ['2126-12-24', '2027-07-13']) {
      expect(await set(day), day).toMatchObject({ refusal: 'date-announced' })
      const refused = await send({ eraseOn: day })
      expect([refused.status, refused.text.includes('pas plus lointain')], day).toEqual([422, true])
    }
    expect((await send({})).text).toContain('annoncent le 12 juillet 2027')
    expect(await eraseOn()).toBeUndefined()
    expect((await send({ isSooner: 'yes' })).status).toBe(303)
    expect(await eraseOn()).toBe('2027-06-30')
  })

  test('comes sooner only once its effects were read: whose data, and what letters announce', async () => {
    const asked = await send({ eraseOn: '2027-05-01' })
    expect(asked.status).toBe(422)
    expect(asked.text).toMatch(/données de 12\spersonnes/)
    expect(asked.text).toContain('annoncent le 30 juin 2027')
    const sooner = recruitmentShape.parse({ ...settings, eraseOn: '2027-05-01' })
    const now = (await findDraw(db, draw.id)) ?? draw
    expect(await acting((ctx) => setRecruitment(ctx, now, sooner))).toMatchObject({
      refusal: 'sooner-unconfirmed',
    })
    expect(await eraseOn()).toBe('2027-06-30')
    expect((await send({ eraseOn: '2027-05-01', isSooner: 'yes' })).status).toBe(303)
    expect(await eraseOn()).toBe('2027-05-01')
    // Other settings ask nothing.
    expect((await send({ eraseOn: '2027-05-01', phone: '02 98 11 11 11' })).status).toBe(303)
    expect((await send({ eraseOn: '2027-06-30' })).text).toContain('pas plus lointain')
  })
})

test('before letters have told a day, it may come later, within the year after the draw', async () => {
  const result = await acting((ctx) =>
    createDraw(ctx, {
      ...{ title: 'En préparation', purpose: '', panelSize: 12 },
      territoryId: undefined,
    }),
  )
  if (!result.ok) throw new Error('the team makes a draw')
  await db
    .updateTable('draws')
    .set({ drawOn: '2027-01-10', replacementsEndOn: '2027-03-01' })
    .where('id', '=', result.value.id)
    .execute()
  const path = recruitPaths.settings(result.value.slug)
  const set = (eraseOn: string) => door.post(path, { ...settings, eraseOn }, staff)
  expect((await set('2126-12-24')).text).toContain('dans l’année qui suit la fin du tirage')
  expect((await set('2027-05-01')).status).toBe(303)
  expect((await set('2028-03-01')).status).toBe(303)
  const kept = await findRecruitment(db, result.value.id)
  expect(kept?.eraseOn).toBe('2028-03-01')
})

test('a rule is not published when people would be erased before its draw', async () => {
  const next = await acting((ctx) => poolReady(ctx, { title: 'Plus tard' }))
  await acting((ctx) => openOwnRecruitment(ctx, next))
  await db.updateTable('draw_recruitments').set({ eraseOn: '2026-12-01' }).execute()
  await sql`alter table draws disable trigger user`.execute(db)
  await sql`update draws set state = 'preparing', draw_on = '2027-01-10', registration_closes_on = '2026-12-20',
    replacements_end_on = '2027-03-01', indemnity = 'aucune', expected_pool = 100 where id = ${next.id}`.execute(
    db,
  )
  await sql`alter table draws enable trigger user`.execute(db)
  const published = await acting((ctx) => publishRule(ctx, next))
  expect(published).toMatchObject({ refusal: 'erase-day' })
})

describe('each night', () => {
  const path: readonly DrawState[] = ['recruiting', 'frozen', 'listed', 'committed', 'drawn']

  test.each(path)('nothing of a draw that is %s goes, whatever day was typed', async (state) => {
    if (state !== 'recruiting') await moveDrawTo(db, draw.id, state, database.clock.now())
    expect((await findDraw(db, draw.id))?.state).toBe(state)
    const before = await whole()
    expect(before).toMatchObject({ answered: 12, names: 12 })
    await db.updateTable('draw_recruitments').set({ eraseOn: '0026-12-31' }).execute()
    await db.updateTable('draw_identities').set({ keptUntil: '0026-12-31' }).execute()
    await night()
    expect(await whole()).toEqual(before)
    expect((await findRecruitment(db, draw.id))?.secret).toBeDefined()
    // Whoever runs the draw reads that the day is past, and what to do.
    const board = await door.get(recruitPaths.board(draw.slug), staff)
    expect(board.text).toMatch(/Terminez-le ou abandonnez-le/)
  })

  test('once the draw is closed they go, the first night after the day', async () => {
    await moveDrawTo(db, draw.id, 'closed', database.clock.now())
    await db.updateTable('draw_identities').set({ keptUntil: '2026-12-30' }).execute()
    await db.updateTable('draw_recruitments').set({ eraseOn: '2026-12-30' }).execute()
    await night()
    expect((await whole()).answered).toBe(12)
    await db.updateTable('draw_recruitments').set({ eraseOn: '2026-11-24' }).execute()
    await night()
    expect(await whole()).toEqual({ answered: 0, names: 0 })
    expect((await findRecruitment(db, draw.id))?.secret).toBeUndefined()
  })
})
