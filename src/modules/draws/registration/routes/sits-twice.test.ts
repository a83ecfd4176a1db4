import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { keepDraw } from '../../actions/create-draw.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { noIdentity, type Recruit } from '../../recruits/recruit.ts'
import { saveRecruitment } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { rulesText } from '../../rules-text.ts'
import { findDraw, moveDrawTo } from '../../store/draws.ts'
import type { DrawTables } from '../../tables.ts'
import { registerRecruit } from '../actions/register-recruit.ts'
import { setAsideSeated } from '../actions/set-aside.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
let first: Draw
let second: Draw

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

async function recruiting(title: string, parentDrawId?: string): Promise<Draw> {
  const draw = await acting((ctx) =>
    keepDraw(ctx, {
      ...{ title, organiser: '', population: '', panelSize: 2 },
      ...{ publishedAt: ctx.now, parentDrawId },
    }),
  )
  // Nobody has a letter here: both panels take whoever comes.
  const recruitment = await acting((ctx) => openOwnRecruitment(ctx, draw))
  await saveRecruitment(db, { ...recruitment, isOpenCall: true }, database.clock.now())
  await moveDrawTo(db, draw.id, 'recruiting', database.clock.now())
  return (await findDraw(db, draw.id)) ?? draw
}

const register = (draw: Draw, firstName: string) =>
  acting((ctx) =>
    registerRecruit(ctx, draw.id, {
      ...{ recruitId: undefined, medium: 'phone', channel: 'phone', noticeVersion: 'x' },
      registration: {
        identity: {
          ...noIdentity,
          ...{ firstName, lastName: 'Invente', birthYear: 1970 },
          email: `${firstName.toLowerCase()}@exemple.fr`,
        },
        ...{ answers: {}, hasConflict: false, asksAgain: false, isMinor: false },
      },
    }),
  )
const standing = async (draw: Draw, firstName: string): Promise<Recruit> => {
  const recruit = (await listRecruits(db, draw.id)).find(
    ({ identity }) => identity?.firstName === firstName,
  )
  if (!recruit) throw new Error(`nobody called ${firstName}`)
  return recruit
}
const sit = async (draw: Draw, firstName: string) =>
  db
    .updateTable('draw_people')
    .set({ status: 'drawn' })
    .where('id', '=', (await standing(draw, firstName)).id)
    .execute()

describe('two panels of one experiment recruit at the same time', () => {
  beforeAll(async () => {
    first = await recruiting('Premier panel')
    second = await recruiting('Second panel', first.id)
    for (const name of ['Anna', 'Bleuenn', 'Corentin', 'Denez', 'Erwan'])
      for (const draw of [first, second])
        expect(await register(draw, name)).toMatchObject({ value: { status: 'eligible' } })
    // The first panel sits after they were all ready for the second.
    for (const name of ['Anna', 'Bleuenn']) await sit(first, name)
  })

  test('the rule that is published says it, and only where there is another panel', () => {
    expect(rulesText(second, [])).toContain('est écarté·e du vivier, sauf raison écrite')
    expect(rulesText(first, [])).not.toContain('écarté·e')
  })

  test('the team sees who the rule will set aside; a reason lets somebody sit again, no reason does not', async () => {
    const page = await door.get(recruitPaths.people(second.slug), staff)
    expect(page.text.match(/sera écartée au gel du vivier/g)).toHaveLength(2)
    const anna = await standing(second, 'Anna')
    const path = recruitPaths.status(second.slug, anna.id)
    const refused = await door.post(path, { to: 'eligible', reason: ' ' }, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Écrivez pourquoi')
    const reason = 'Seule habitante du hameau à pouvoir siéger.'
    expect((await door.post(path, { to: 'eligible', reason }, staff)).status).toBe(303)
    const after = await door.get(recruitPaths.people(second.slug), staff)
    expect(after.text).toContain(reason)
    expect(after.text.match(/sera écartée au gel du vivier/g)).toHaveLength(1)
    const steps = await door.get(sealPaths.proceedings(second.slug), staff)
    expect(steps.text).toContain('4 personnes peuvent entrer dans le vivier')
    expect(steps.text).toContain('1 de plus')
  })

  test('at the freeze the rule sets aside who sat, and nobody else', async () => {
    expect((await acting((ctx) => freezePool(ctx, second.id))).ok).toBe(true)
    const where = async (name: string) => (await standing(second, name)).status
    expect(await where('Bleuenn')).toBe('excluded')
    for (const name of ['Anna', 'Corentin', 'Denez', 'Erwan'])
      expect(await where(name)).toBe('pool')
    const departures = await db
      .selectFrom('draw_departures')
      .select(['kind', 'reason', 'medium'])
      .where('drawId', '=', second.id)
      .execute()
    expect(departures).toEqual([{ kind: 'excluded', reason: 'sat-before', medium: 'rule' }])
  })

  test('once frozen, a seat taken in the other panel takes them out, and only them', async () => {
    await acting((ctx) => setAsideSeated(ctx, { id: first.id }))
    expect((await standing(second, 'Corentin')).status).toBe('pool')
    await sit(first, 'Corentin')
    await acting((ctx) => setAsideSeated(ctx, { id: first.id }))
    expect((await standing(second, 'Corentin')).status).toBe('excluded')
    for (const name of ['Anna', 'Denez', 'Erwan'])
      expect((await standing(second, name)).status).toBe('pool')
  })

  test('a panel too small without those set aside is not frozen, and nobody is set aside for nothing', async () => {
    const third = await recruiting('Troisième panel', first.id)
    await register(third, 'Fanch')
    await register(third, 'Gwenn')
    await register(first, 'Gwenn')
    await sit(first, 'Gwenn')
    const frozen = await acting((ctx) => freezePool(ctx, third.id))
    expect(frozen).toMatchObject({ ok: false, refusal: 'pool-too-small' })
    expect((await standing(third, 'Gwenn')).status).toBe('eligible')
  })

  test('the reason goes with the name', async () => {
    database.clock.set('2035-01-02T00:00:00Z')
    // Names stay while a draw is not over, whatever day was announced.
    for (const { id } of [first, second]) await moveDrawTo(db, id, 'void', database.clock.now())
    // The night that follows the end erases nothing of that same day.
    database.clock.pass({ days: 1 })
    await drawsModule.purge?.(database.ctx())
    const kept = await db.selectFrom('draw_registrations').select('sitsAgainBecause').execute()
    expect(kept.some(({ sitsAgainBecause }) => sitsAgainBecause !== null)).toBe(false)
  })
})
