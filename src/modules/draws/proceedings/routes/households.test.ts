import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { fillVacancies, vacateSeat } from '../../ceremony/actions/change-seats.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { commitDraw } from '../../seals/actions/commit-draw.ts'
import { readSeals } from '../../seals/store/seals.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { recordWitness } from '../actions/end-draw.ts'
import { freezePool } from '../actions/freeze-pool.ts'
import { listPanels } from '../actions/list-panels.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: drawsModule.routes })
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

/** 48 people, two in each home, for twelve seats that any of them may take. */
const people = 48
const sexes = [
  {
    key: 'sexe',
    label: 'Sexe',
    values: [
      ['f', 'Femmes', 0.5, 4, 8],
      ['h', 'Hommes', 0.5, 4, 8],
    ],
  },
] as const

describe('S14: two adults of one household, each with a code of their own', () => {
  let draw: Draw
  /** Ticket → home. */
  const homes = new Map<string, string>()
  const seated = async () =>
    (await listRecruits(db, draw.id, { statuses: ['drawn', 'confirmed'] })).map(
      ({ ticket }) => ticket,
    )
  const homesOf = (tickets: readonly string[]) => tickets.map((ticket) => homes.get(ticket) ?? '')

  beforeAll(async () => {
    clock.set('2023-09-10T08:00:00Z')
    draw = await acting((ctx) =>
      poolReady(ctx, {
        ...{ people, panelSize: 12, features: sexes, title: 'Foyers' },
        household: (at) => `foyer-${Math.floor(at / 2)}`,
      }),
    )
    await db.updateTable('draws').set({ sameAddress: true }).where('id', '=', draw.id).execute()
    await acting((ctx) => freezePool(ctx, draw.id))
    expect((await acting((ctx) => listPanels(ctx, draw.id))).ok).toBe(true)
    for (const { ticket, household } of await listRecruits(db, draw.id))
      homes.set(ticket, household ?? '')
  }, 120_000)

  test('both are in the pool; none of the 1,000 panels holds both', async () => {
    const { pool, list } = await readSeals(db, draw.id)
    const tickets = (pool?.file ?? '')
      .trim()
      .split('\n')
      .map((line) => line.split(';')[0] ?? '')
    expect(tickets).toHaveLength(people)
    expect(new Set(homesOf(tickets)).size).toBe(people / 2)
    const panels = (list?.panels ?? '').trim().split('\n')
    expect(panels).toHaveLength(1000)
    const twice = panels.filter((panel) => {
      const own = homesOf((panel.match(/\d+/g) ?? []).map((row) => tickets[Number(row)] ?? ''))
      return own.length !== 12 || new Set(own).size < own.length
    })
    expect(twice).toEqual([])
    // The check would see it: the first two of the file that share a home.
    const [first = ''] = tickets
    const other = tickets.find(
      (ticket) => ticket !== first && homes.get(ticket) === homes.get(first),
    )
    expect(new Set(homesOf([first, other ?? ''])).size).toBe(1)
  })

  test('when one sits, the other is passed over in the reserve, and the receipt says so', async () => {
    await acting((ctx) =>
      recordWitness(ctx, draw.id, {
        role: 'Garante',
        statement: 'Les 1 000 panels recomptés respectent chaque quota.',
      }),
    )
    clock.set('2023-09-14T11:00:00Z')
    const asked = { drawAt: diceTime, place: 'Salle des fêtes', withDice: true }
    expect((await acting((ctx) => commitDraw(ctx, draw.id, asked))).ok).toBe(true)
    clock.set(diceTime)
    await acting((ctx) => enterDice(ctx, draw.id, '3-5-2'))
    await acting((ctx) => enterDice(ctx, draw.id, '352'), second)
    clock.set(beaconTime)
    expect((await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))).ok).toBe(true)
    const reserve = (await readSeals(db, draw.id)).chance?.reserve ?? []

    let passed = 0
    for (let turn = 0; turn < 6; turn++) {
      const before = await seated()
      const [leaving] = await listRecruits(db, draw.id, { statuses: ['drawn'] })
      await acting((ctx) => vacateSeat(ctx, leaving?.id ?? '', 'declined'))
      const staying = before.filter((ticket) => ticket !== leaving?.ticket)
      expect((await acting((ctx) => fillVacancies(ctx, draw.id))).ok).toBe(true)
      const now = await seated()
      expect(now).toHaveLength(12)
      expect(new Set(homesOf(now)).size).toBe(12)
      const told = (await listDrawEvents(db, draw.id)).findLast(({ kind }) => kind === 'replaced')
      const skipped = (told?.payload['skipped'] ?? []) as unknown as readonly {
        rank: number
        reason: string
      }[]
      for (const { rank } of skipped.filter(({ reason }) => reason === 'household')) {
        const other = reserve[rank - 1] ?? ''
        expect(homesOf(staying)).toContain(homes.get(other))
        passed++
      }
    }
    expect(passed).toBeGreaterThan(0)
    expect((await door.get(sealPaths.receipt(draw.slug))).text).toContain('(même foyer)')
  }, 120_000)
})

/** Five features for 24 seats, each bound two seats wider than the shares of the commune. */
const wide = [
  ['sexe', 'Sexe', ['f', 0.52, 10, 15], ['h', 0.48, 9, 14]],
  [
    'age',
    'Âge',
    ['16-29', 0.19, 2, 7],
    ['30-44', 0.24, 3, 8],
    ['45-59', 0.27, 4, 9],
    ['60+', 0.3, 5, 10],
  ],
  ['secteur', 'Secteur', ['bourg', 0.5, 10, 14], ['hameaux', 0.3, 5, 9], ['plateau', 0.2, 3, 7]],
  ['diplome', 'Diplôme', ['sans', 0.35, 6, 10], ['bac', 0.35, 6, 10], ['sup', 0.3, 5, 9]],
  ['logement', 'Logement', ['locataire', 0.35, 6, 11], ['proprietaire', 0.65, 13, 18]],
] as const
const fiveWide = wide.map(([key, label, ...values]) => ({
  key,
  label,
  values: values.map(([value, share, min, max]) => [value, value, share, min, max] as const),
}))

test('S3: 37 people for 24 seats and five features: 1,000 panels that hold every quota, and a warning', async () => {
  clock.set('2023-09-10T08:00:00Z')
  const draw = await acting((ctx) =>
    poolReady(ctx, { people: 37, features: fiveWide, title: 'Trente-sept' }),
  )
  const page = await door.get(sealPaths.proceedings(draw.slug), staff)
  expect(page.text).toContain('Moins de quatre personnes inscrites par place')
  await acting((ctx) => freezePool(ctx, draw.id))
  const started = performance.now()
  expect((await acting((ctx) => listPanels(ctx, draw.id))).ok).toBe(true)
  expect(performance.now() - started).toBeLessThan(60_000)

  const { pool, list } = await readSeals(db, draw.id)
  const rows = new Map(
    (await listRecruits(db, draw.id)).map((recruit) => [recruit.ticket, recruit.answers]),
  )
  const answers = (pool?.file ?? '')
    .trim()
    .split('\n')
    .map((line) => rows.get(line.split(';')[0] ?? '') ?? {})
  const panels = (list?.panels ?? '')
    .trim()
    .split('\n')
    .map((panel) => (panel.match(/\d+/g) ?? []).map(Number))
  expect(panels).toHaveLength(1000)
  expect(panels.flat()).toHaveLength(24_000)
  for (const { key, values } of fiveWide)
    for (const [value, , , min, max] of values)
      for (const panel of panels) {
        const held = panel.filter((row) => answers[row]?.[key] === value).length
        expect(held).toBeGreaterThanOrEqual(min)
        expect(held).toBeLessThanOrEqual(max)
      }
  const counts = answers.map((_, row) => panels.filter((panel) => panel.includes(row)).length)
  // `best` is the exact least chance, in parts of a million.
  expect(Math.min(...counts) / 1000).toBeGreaterThanOrEqual((0.85 * (list?.best ?? 0)) / 1e6)
  expect(list?.best).toBeGreaterThan(0)
  expect(list?.certain).toBe(counts.filter((count) => count === 1000).length)
  const answer = await door.get(sealPaths.proceedings(draw.slug), staff)
  expect(answer.text).toContain(`${list?.certain}`)
}, 120_000)
