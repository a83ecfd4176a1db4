import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { keepDraw } from '../../actions/create-draw.ts'
import { fillVacancies } from '../../ceremony/actions/change-seats.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { fillEveryVacancy } from '../../jobs.ts'
import { drawsModule } from '../../module.ts'
import { recruitPaths, seatPaths } from '../../paths/recruiting.ts'
import { recordWitness } from '../../proceedings/actions/end-draw.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../../proceedings/actions/list-panels.ts'
import { chanceOf } from '../../receipts/store/chances.ts'
import { makePeople } from '../../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { noIdentity, type Recruit, type RecruitIdentity } from '../../recruits/recruit.ts'
import { insertRecruits, listRecruits } from '../../recruits/store/recruits.ts'
import { insertRegistration } from '../../recruits/store/registrations.ts'
import { registerRecruit } from '../../registration/actions/register-recruit.ts'
import { commitDraw } from '../../seals/actions/commit-draw.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDraw, findDrawBySlug } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { answerForPerson } from '../actions/answer-summons.ts'
import { summonPanel } from '../actions/summon-panel.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]
let draw: Draw
let links: readonly { readonly personId: string; readonly link: string; readonly sms: string }[]

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return database.db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

/** The people of an invented pool have no name: some get one here. */
async function nameThem(id: string, identity: RecruitIdentity, keptUntil: string) {
  await sql`insert into draw_identities values (${id}, ${identity.firstName}, ${identity.lastName},
    ${identity.address}, ${identity.postcode}, ${identity.town}, ${identity.phone}, ${identity.email}, ${identity.birthYear ?? null},
    ${keptUntil}) on conflict (person_id) do update set last_name = excluded.last_name,
    email = excluded.email, kept_until = excluded.kept_until`.execute(db)
}

const seated = () => listRecruits(db, draw.id, { statuses: ['drawn', 'confirmed', 'present'] })
const pathOf = (at: number) => seatPaths.seat(links[at]?.link.split('/').at(-1) ?? '')

beforeAll(async () => {
  database.clock.set('2023-09-10T08:00:00Z')
  draw = await acting((ctx) => poolReady(ctx))
  await acting((ctx) => openOwnRecruitment(ctx, draw))
  await acting((ctx) => freezePool(ctx, draw.id))
  await acting((ctx) => listPanels(ctx, draw.id))
  await acting((ctx) =>
    recordWitness(ctx, draw.id, {
      role: 'Garante',
      statement: 'Les 1 000 panels recomptés respectent chaque quota.',
    }),
  )
  database.clock.set('2023-09-14T11:00:00Z')
  const asked = { drawAt: diceTime, place: 'Salle des fêtes', withDice: true }
  await acting((ctx) => commitDraw(ctx, draw.id, asked))
  database.clock.set(diceTime)
  await acting((ctx) => enterDice(ctx, draw.id, '3-5-2'))
  await acting((ctx) => enterDice(ctx, draw.id, '352'), second)
  database.clock.set(beaconTime)
  await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))
  draw = (await findDraw(db, draw.id)) ?? draw
  expect(draw.state).toBe('drawn')
  for (const [at, recruit] of (await seated()).entries())
    await nameThem(
      recruit.id,
      {
        ...noIdentity,
        firstName: `Prénom${at}`,
        lastName: 'Invente',
        phone: '0600000000',
        email: at === 0 ? 'un@exemple.fr' : '',
      },
      '2030-01-01',
    )
  const minor = (await seated())[3] as Recruit
  await insertRegistration(db, {
    personId: minor.id,
    drawId: draw.id,
    medium: 'screen',
    enteredBy: undefined,
    noticeVersion: 'x',
    hasConflict: false,
    asksAgain: false,
    isMinor: true,
    at: database.clock.now(),
  })
}, 60_000)

describe('the summons', () => {
  test('each drawn person has a link of their own, and a message short enough for a telephone', async () => {
    const page = await door.post(recruitPaths.summon(draw.slug), {}, staff)
    expect(page.status).toBe(200)
    expect(page.text.match(/\/place\/[0-9a-f]{64}/g)).toHaveLength(24)
    expect(page.text).toMatch(/24\sliens sont prêts/)
    // Asked again for one person, the link is made anew.
    const [recruit] = await seated()
    const asked = { only: recruit?.id ?? '' }
    const anew = await door.post(recruitPaths.summon(draw.slug), asked, staff)
    expect(anew.text).toContain('Un nouveau lien est prêt. L’ancien ne marche plus.')
    expect((await door.post(recruitPaths.summon(draw.slug), {}, staff)).text).toContain(
      'Personne n’est à prévenir',
    )
    const again = await acting((ctx) => summonPanel(ctx, draw, recruit?.id))
    expect(again.ok && again.value).toHaveLength(1)
    const summoned: { personId: string; link: string; sms: string }[] = []
    for (const { id } of await seated()) {
      const made = await acting((ctx) => summonPanel(ctx, draw, id))
      if (made.ok) summoned.push(...made.value)
    }
    links = summoned
    for (const { sms } of links) expect(sms.length).toBeLessThan(320)
  })

  test('a yes by the link, with what one needs, asked only now', async () => {
    const page = await door.get(pathOf(0))
    expect(page.text).toContain('De quoi auriez-vous besoin')
    const yes = { answer: 'confirmed', childcare: 'yes', access: 'fauteuil' }
    expect((await door.post(pathOf(0), yes)).status).toBe(303)
    const board = await door.get(recruitPaths.panel(draw.slug), staff)
    expect(board.text).toContain('fauteuil')
    expect((await seated()).find(({ id }) => id === links[0]?.personId)?.status).toBe('confirmed')
  })

  test('S26: before 18 a yes needs the agreement of a representative', async () => {
    const minor = links.findIndex(({ personId }) => personId === links[3]?.personId)
    const alone = await door.post(pathOf(minor), { answer: 'confirmed' })
    expect(alone.status).toBe(422)
    expect(alone.text).toContain('représentant légal')
    const agreed = {
      answer: 'confirmed',
      guardianName: 'Un Parent',
      guardianContact: '06',
      guardianAgrees: 'yes',
    }
    expect((await door.post(pathOf(minor), agreed)).status).toBe(303)
  })

  test('S9: three decline; the seats go by the rule to the next of the reserve, who are told in their turn', async () => {
    for (const at of [5, 6, 7]) {
      expect((await door.post(pathOf(at), { answer: 'declined' })).status).toBe(303)
      expect((await door.post(pathOf(at), { answer: 'confirmed' })).status).toBe(422)
    }
    expect(await seated()).toHaveLength(21)
    const filled = await acting((ctx) => fillVacancies(ctx, draw.id))
    expect(filled.ok && filled.value.filled).toBe(3)
    expect(await seated()).toHaveLength(24)
    const told = await acting((ctx) => summonPanel(ctx, draw))
    expect(told.ok && told.value).toHaveLength(3)
  })

  test('S17: somebody out of reach gives the seat back by the rule, and an unknown link opens nothing', async () => {
    const id = links[9]?.personId ?? ''
    const gone = await acting((ctx) =>
      answerForPerson(ctx, id, { answer: 'unreachable', medium: 'phone' }),
    )
    expect(gone.ok).toBe(true)
    expect((await door.get(seatPaths.seat('0'.repeat(64)))).status).toBe(404)
    const row = (await listRecruits(db, draw.id)).find((recruit) => recruit.id === id)
    expect(row?.status).toBe('withdrawn')
  })
})

test('S26: no agreement by the day that was said gives the seat back by the rule, with its class of reason', async () => {
  const id = links[11]?.personId ?? ''
  await insertRegistration(db, {
    ...{ personId: id, drawId: draw.id, medium: 'screen', enteredBy: undefined },
    ...{ noticeVersion: 'x', hasConflict: false, asksAgain: false, isMinor: true },
    at: database.clock.now(),
  })
  const standing = async () =>
    (await listRecruits(db, draw.id)).find((recruit) => recruit.id === id)?.status
  await acting((ctx) => fillEveryVacancy(ctx))
  expect(await standing()).toBe('drawn')
  database.clock.pass({ minutes: 7 * 24 * 60 })
  await acting((ctx) => fillEveryVacancy(ctx))
  expect(await standing()).toBe('refused')
  const log = await listDrawEvents(db, draw.id)
  expect(log.some(({ payload }) => payload['reason'] === 'no-agreement')).toBe(true)
  expect(await seated()).toHaveLength(24)
}, 60_000)

test('my chance is the number of panels that hold my ticket', async () => {
  const chances = await Promise.all(
    (await listRecruits(db, draw.id)).map(({ ticket }) => chanceOf(db, draw, ticket)),
  )
  const sum = chances.reduce<number>((all, chance) => all + (chance ?? 0), 0)
  expect(sum).toBeCloseTo(24, 6)
})

test('the sheet of indemnities, for a spreadsheet and for paper', async () => {
  const xlsx = await door.post(recruitPaths.indemnities(draw.slug), { format: 'xlsx' }, staff)
  expect(xlsx.response.headers.get('content-type')).toContain('spreadsheet')
  const pdf = await door.post(recruitPaths.indemnities(draw.slug), { format: 'pdf' }, staff)
  expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
})

test('tables mix those who confirmed, round after round; nonsense is refused in words', async () => {
  const path = recruitPaths.tables(draw.slug)
  expect((await door.get(path, staff)).text).toContain('2 personnes ont confirmé')
  const wrong = await door.post(path, { tables: '9', rounds: '3' }, staff)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="9"')
  const plan = await door.post(path, { tables: '2', rounds: '2' }, staff)
  expect(plan.text).toContain('Tour 2')
  expect(plan.text.match(/Prénom\d+ Invente/g)).toHaveLength(4)
  const pdf = await door.post(path, { tables: '2', rounds: '2', format: 'pdf' }, staff)
  expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
})

describe('once the draw is over', () => {
  const purge = () => acting((ctx) => drawsModule.purge?.(ctx) ?? Promise.resolve(0))
  const named = async (id: string) =>
    (await listRecruits(db, draw.id)).find((recruit) => recruit.id === id)

  test('a name that was given back is gone a day later; the answers of the published pool stay', async () => {
    const declined = links[5]?.personId ?? ''
    expect((await named(declined))?.identity).toBeDefined()
    database.clock.pass({ minutes: 25 * 60 })
    await purge()
    const row = await named(declined)
    expect(row?.identity).toBeUndefined()
    expect(Object.keys(row?.answers ?? {})).not.toEqual([])
    // Out of reach is no wish to leave: they may still call back.
    expect((await named(links[9]?.personId ?? ''))?.identity).toBeDefined()
  })

  test('who never answered is erased a month after the draw, earlier than who registered', async () => {
    const silent = await acting(async (ctx) => {
      const recruitment = await openOwnRecruitment(ctx, draw)
      const identity = { ...noIdentity, address: '1 rue Basse', postcode: '29450', town: 'Sizun' }
      const made = makePeople(ctx, draw, recruitment, [
        {
          ...{ identity, status: 'invited', answers: {}, channel: 'letter' },
          ...{ waveId: undefined, number: 1, stratum: 'bourg' },
        },
      ])
      await insertRecruits(ctx.db, made, ctx.now)
      await sql`update draw_identities set kept_until = '2030-01-01'
        where person_id = ${made[0]?.id}`.execute(ctx.db)
      return made[0]?.id ?? ''
    })
    database.clock.set('2023-10-14T00:00:00Z')
    await purge()
    expect((await named(silent))?.identity?.address).toBe('1 rue Basse')
    database.clock.set('2023-10-16T00:00:00Z')
    await purge()
    expect(await named(silent)).toMatchObject({ status: 'invited', identity: undefined })
    expect((await named(silent))?.code).toBeUndefined()
    expect((await seated()).some(({ identity }) => identity !== undefined)).toBe(true)
  })

  test('a second draw takes up the rule, and invites those who agreed to be asked again', async () => {
    const path = recruitPaths.follow(draw.slug)
    const made = await door.post(path, { title: 'Eau, la suite' }, staff)
    const slug = made.location?.split('/')[2] ?? ''
    const next = await findDrawBySlug(db, slug)
    expect(next).toMatchObject({ parentDrawId: draw.id, state: 'preparing', panelSize: 24 })
    const features = await listFeatures(db, next?.id ?? '')
    expect(features.map(({ key }) => key)).toEqual(
      (await listFeatures(db, draw.id)).map(({ key }) => key),
    )
    const waiting = (await listRecruits(db, draw.id, { statuses: ['reserve'] })).slice(0, 2)
    for (const [at, { id }] of waiting.entries()) {
      const email = `reserve${at}@exemple.fr`
      await nameThem(id, { ...noIdentity, lastName: `Reserve${at}`, email }, '2024-01-01')
      await insertRegistration(db, {
        ...{ personId: id, drawId: draw.id, medium: 'screen', enteredBy: undefined },
        ...{ noticeVersion: 'x', hasConflict: false, isMinor: false },
        // The second one did not agree.
        asksAgain: at === 0,
        at: database.clock.now(),
      })
    }
    const ask = recruitPaths.askAgain(slug)
    await door.post(ask, {}, staff)
    expect(await listRecruits(db, next?.id ?? '')).toEqual([])
    await db.updateTable('draws').set({ state: 'recruiting' }).where('slug', '=', slug).execute()
    await door.post(ask, {}, staff)
    await door.post(ask, {}, staff)
    const asked = await listRecruits(db, next?.id ?? '')
    expect(asked.map(({ status, identity }) => [status, identity?.lastName])).toEqual([
      ['invited', 'Reserve0'],
    ])
    expect(asked[0]?.code).toMatch(/^[0-9A-Z]{8}$/)
  })

  test('nobody sits twice by accident: who sat before is looked at by a person, even once names are erased', async () => {
    const next = await acting((ctx) =>
      keepDraw(ctx, {
        ...{ title: 'Second panel', organiser: '', population: '', panelSize: 4 },
        ...{ publishedAt: ctx.now, parentDrawId: draw.id },
      }),
    )
    await acting((ctx) => openOwnRecruitment(ctx, next))
    // Nobody has a letter here: the panel takes whoever comes.
    await db
      .updateTable('draw_recruitments')
      .set({ isOpenCall: true })
      .where('drawId', '=', next.id)
      .execute()
    await db.updateTable('draws').set({ state: 'recruiting' }).where('id', '=', next.id).execute()
    const register = (firstName: string, email: string) =>
      acting((ctx) =>
        registerRecruit(ctx, next.id, {
          ...{ recruitId: undefined, medium: 'phone', channel: 'phone', noticeVersion: 'x' },
          registration: {
            identity: { ...noIdentity, firstName, lastName: 'Invente', email, birthYear: 1970 },
            ...{ answers: {}, hasConflict: false, asksAgain: false, isMinor: false },
          },
        }),
      )
    const [sat] = await seated()
    const email = sat?.identity?.email || 'un@exemple.fr'
    const first = sat?.identity?.firstName ?? ''
    const again = await register(first, email)
    expect(again.ok && again.value.status).toBe('registered')
    const fresh = await register('Nolwenn', 'nolwenn@exemple.fr')
    expect(fresh.ok && fresh.value.status).toBe('eligible')

    database.clock.set('2030-01-02T00:00:00Z')
    await purge()
    expect((await seated()).some(({ identity }) => identity)).toBe(false)
    const still = await register(first, email)
    expect(still.ok && still.value.status).toBe('registered')
    const other = await register('Malo', 'malo@exemple.fr')
    expect(other.ok && other.value.status).toBe('eligible')
  })
})
