import type { Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { answerForPerson } from '../actions/answer-summons.ts'
import { fillVacancies } from '../actions/change-seats.ts'
import { commitDraw } from '../actions/commit-draw.ts'
import { recordWitness } from '../actions/end-draw.ts'
import { freezePool } from '../actions/freeze-pool.ts'
import { enterDice, holdDraw } from '../actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../actions/invent-pool.ts'
import { listPanels } from '../actions/list-panels.ts'
import { openOwnRecruitment } from '../actions/set-recruitment.ts'
import { summonPanel } from '../actions/summon-panel.ts'
import type { Draw } from '../draw.ts'
import { drawsModule } from '../module.ts'
import { noIdentity, type Recruit } from '../recruit.ts'
import { recruitPaths, seatPaths } from '../recruit-paths.ts'
import { chanceOf } from '../store/chances.ts'
import { findDraw } from '../store/draws.ts'
import { listRecruits, replaceIdentity } from '../store/recruits.ts'
import { insertRegistration } from '../store/registrations.ts'
import type { DrawTables } from '../tables.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]
let draw: Draw
let links: readonly { readonly personId: string; readonly link: string; readonly sms: string }[]

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return database.db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
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
  for (const [at, one] of (await seated()).entries())
    await replaceIdentity(
      db,
      one.id,
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
    // Asked again for one person, the link is made anew.
    const [one] = await seated()
    const again = await acting((ctx) => summonPanel(ctx, draw, one?.id))
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
    const row = (await listRecruits(db, draw.id)).find((one) => one.id === id)
    expect(row?.status).toBe('withdrawn')
  })
})

test('my chance is the number of panels that hold my ticket', async () => {
  const chances = await Promise.all(
    (await listRecruits(db, draw.id)).map(({ ticket }) => chanceOf(db, draw, ticket)),
  )
  const sum = chances.reduce<number>((all, one) => all + (one ?? 0), 0)
  expect(sum).toBeCloseTo(24, 6)
})

test('the sheet of indemnities, for a spreadsheet and for paper', async () => {
  const xlsx = await door.post(recruitPaths.indemnities(draw.slug), { format: 'xlsx' }, staff)
  expect(xlsx.response.headers.get('content-type')).toContain('spreadsheet')
  const pdf = await door.post(recruitPaths.indemnities(draw.slug), { format: 'pdf' }, staff)
  expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
})
