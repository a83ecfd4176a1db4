import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { ticketsOf, verifyReceipt } from '#engines/sortition/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { fillVacancies, vacateSeat } from '../../ceremony/actions/change-seats.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import {
  beaconTime,
  diceTime,
  knownRounds,
  type PoolGiven,
  poolReady,
} from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { tellLeft } from '../../jobs.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recordWitness } from '../../proceedings/actions/end-draw.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../../proceedings/actions/list-panels.ts'
import { leaveDraw } from '../../registration/actions/leave-draw.ts'
import { panelsIn } from '../../seal-rows.ts'
import { acknowledgeRegistration } from '../../seals/actions/acknowledge-registration.ts'
import { commitDraw } from '../../seals/actions/commit-draw.ts'
import { readSeals } from '../../seals/store/seals.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { listFrozen, listPool } from '../../store/pool-people.ts'
import { receiptOfDraw } from '../actions/read-receipt.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post } = openDoor(database, { routes: drawsModule.routes })
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

async function recruiting(input: PoolGiven = {}): Promise<Draw> {
  clock.set('2023-09-10T08:00:00Z')
  return acting((ctx) => poolReady(ctx, { people: 12, panelSize: 4, features: [], ...input }))
}

async function signedOf(personId: string): Promise<string> {
  const signed = await acting((ctx) => acknowledgeRegistration(ctx, personId))
  if (!signed) throw new Error('nothing signed')
  return JSON.stringify(signed)
}

describe('somebody who registered and is not in the pool', () => {
  test('S12: left out before the freeze, their acknowledgement proves it, and it is counted in public', async () => {
    const draw = await recruiting()
    const [gone, other] = await listPool(db, draw.id, ['eligible'])
    const [proof, theirs] = [await signedOf(gone?.id ?? ''), await signedOf(other?.id ?? '')]
    const to = sealPaths.contest(draw.slug)
    const early = await post(to, { acknowledgement: proof })
    expect(early.text).toContain('n’est pas encore figé')
    // Whoever runs the draw takes them out: nothing in the file shows it.
    await sql`delete from draw_people where id = ${gone?.id}`.execute(db)
    expect((await acting((ctx) => freezePool(ctx, draw.id))).ok).toBe(true)
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain('Personne n’a montré')

    expect((await post(to, { acknowledgement: proof })).status).toBe(303)
    expect((await post(to, { acknowledgement: proof })).status).toBe(303)
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain('Une personne a montré')

    const forged = JSON.parse(proof) as Record<string, unknown>
    for (const wrong of [
      JSON.stringify({ ...forged, ticket: '0'.repeat(20) }),
      JSON.stringify({ ...forged, signature: 'a'.repeat(128) }),
      JSON.stringify({ ...forged, draw: 'another' }),
      '',
      'pas un accusé',
      '[]',
    ]) {
      const refused = await post(to, { acknowledgement: wrong })
      expect(refused.status, wrong).toBe(422)
      expect(refused.text).toContain('n’est pas un accusé signé')
    }
    expect((await post(to, { acknowledgement: theirs })).text).toContain('est bien la vôtre')
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain('Une personne a montré')
  })

  test('S12b: one ticket for two people is refused by the database, at the freeze, and seen by the person', async () => {
    const draw = await recruiting()
    const [person, twin] = await listPool(db, draw.id, ['eligible'])
    const proof = await signedOf(twin?.id ?? '')
    const same = sql`update draw_people set ticket = ${person?.ticket} where id = ${twin?.id}`
    await expect(same.execute(db)).rejects.toThrow('unique')
    const rule = 'draw_people_draw_id_ticket_key'
    await sql.raw(`alter table draw_people drop constraint ${rule}`).execute(db)
    await same.execute(db)
    expect(await acting((ctx) => freezePool(ctx, draw.id))).toMatchObject({
      refusal: 'same-ticket',
    })
    await sql`delete from draw_people where id = ${person?.id}`.execute(db)
    await sql
      .raw(`alter table draw_people add constraint ${rule} unique (draw_id, ticket)`)
      .execute(db)

    // Both were told `twin`’s ticket, and only one line can open.
    await sql`update draw_people set ticket = ${twin?.ticket} where id = ${twin?.id}`.execute(db)
    await sql`update draw_leaves set salt = ${'0'.repeat(32)} where person_id = ${twin?.id}`.execute(
      db,
    )
    expect((await acting((ctx) => freezePool(ctx, draw.id))).ok).toBe(true)
    const answer = await post(sealPaths.contest(draw.slug), { acknowledgement: proof })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('sa ligne ne correspond pas')
  })
})

test('S14: two adults of one household are both in the pool, and in none of the panels together', async () => {
  const draw = await recruiting({ household: (at) => (at < 2 ? 'home' : null) })
  const twins = (await listPool(db, draw.id, ['eligible'])).filter(({ household }) => household)
  await acting((ctx) => freezePool(ctx, draw.id))
  await acting((ctx) => listPanels(ctx, draw.id))
  const { pool, list } = await readSeals(db, draw.id)
  const rows = twins.map(({ ticket }) => ticketsOf(pool?.file ?? '').indexOf(ticket))
  const panels = panelsIn(list?.panels ?? '')
  const holding = (count: number) =>
    panels.filter((panel) => rows.filter((row) => panel.includes(row)).length === count).length
  expect(rows).toHaveLength(2)
  expect(panels).toHaveLength(1000)
  expect(holding(2)).toBe(0)
  // Each has a chance, and the same one: the rule takes nobody out.
  expect(holding(1)).toBeGreaterThan(500)
})

describe('S10: a seat that nobody can take', () => {
  /** Two tenants of twelve people, and both of them must sit. */
  const twoTenants: PoolGiven = {
    people: 29,
    panelSize: 6,
    features: [
      {
        key: 'logement',
        label: 'Logement',
        values: [
          ['locataire', 'Locataires', 0.05, 2, 2],
          ['proprietaire', 'Propriétaires', 0.95, 4, 4],
        ],
      },
    ],
    flex: 0,
  }

  async function listed() {
    const draw = await recruiting(twoTenants)
    await sql`update draw_people set answers = '{"logement":"proprietaire"}'
      where draw_id = ${draw.id}`.execute(db)
    await sql`update draw_people set answers = '{"logement":"locataire"}' where id in
      (select id from draw_people where draw_id = ${draw.id} order by ticket limit 2)`.execute(db)
    await acting((ctx) => freezePool(ctx, draw.id))
    expect((await acting((ctx) => listPanels(ctx, draw.id))).ok).toBe(true)
    return draw
  }

  async function hold(draw: Draw) {
    const statement = 'Tous les panels recomptés respectent les quotas.'
    await acting((ctx) => recordWitness(ctx, draw.id, { role: 'Garante', statement }))
    clock.set('2023-09-14T11:00:00Z')
    const asked = { drawAt: diceTime, place: 'Mairie', withDice: true }
    await acting((ctx) => commitDraw(ctx, draw.id, asked))
    clock.set(diceTime)
    await acting((ctx) => enterDice(ctx, draw.id, '352'))
    await acting((ctx) => enterDice(ctx, draw.id, '352'), second)
    clock.set(beaconTime)
    expect((await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))).ok).toBe(true)
  }

  async function drawn() {
    const draw = await listed()
    await hold(draw)
    const people = await listFrozen(db, draw.id)
    const seated = people.filter(({ status }) => status === 'drawn')
    const tenant = seated.find(({ answers }) => answers['logement'] === 'locataire')
    const owner = seated.find(({ answers }) => answers['logement'] === 'proprietaire')
    for (const person of [tenant, owner])
      await acting((ctx) => vacateSeat(ctx, person?.id ?? '', 'declined'))
    return draw
  }

  test('S16: withdrawn between the freeze and the draw: the number stands, and the rule replaces', async () => {
    const draw = await listed()
    // Both tenants must sit: one of them leaves before the draw.
    const tenant = (await listFrozen(db, draw.id)).find(
      ({ answers }) => answers['logement'] === 'locataire',
    )
    const { ticket = '', id = '' } = tenant ?? {}
    const before = (await readSeals(db, draw.id)).pool?.file
    const asked = { kind: 'withdrawn', reason: 'unsaid', medium: 'screen', erase: true } as const
    expect((await acting((ctx) => leaveDraw(ctx, id, asked))).ok).toBe(true)
    await acting((ctx) => tellLeft(ctx, { drawId: draw.id, ticket }))
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain(
      's’est retiré·e avant le tirage',
    )
    await hold(draw)
    expect((await readSeals(db, draw.id)).pool?.file).toBe(before)
    expect((await readSeals(db, draw.id)).chance?.panel).toContain(ticket)
    expect((await logOf(draw)).at(-1)).toMatchObject({
      kind: 'vacated',
      payload: { ticket, reason: 'withdrawn' },
    })
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    expect(receipt && verifyReceipt(receipt).every(({ holds }) => holds)).toBe(true)
  })

  const logOf = (draw: Draw) => listDrawEvents(db, draw.id)
  const emptyOf = async (draw: Draw) =>
    String((await logOf(draw)).find(({ kind }) => kind === 'left-empty')?.payload['seat'])

  test('stays empty, the other seats are filled; two people decide, in public, and choose nobody', async () => {
    const draw = await drawn()
    const page = sealPaths.emptySeats(draw.slug)
    for (const _ of [1, 2]) await acting((ctx) => fillVacancies(ctx, draw.id))
    expect((await logOf(draw)).filter(({ kind }) => kind === 'replaced')).toHaveLength(1)
    // Told once, whatever the number of batches.
    expect((await logOf(draw)).filter(({ kind }) => kind === 'left-empty')).toHaveLength(1)
    const seat = await emptyOf(draw)
    expect((await get(sealPaths.proceedings(draw.slug), staff)).text).toContain(page)
    expect((await get(page)).text).toContain('Pas encore prise')
    expect((await get(page)).text).not.toContain('<form class="form"')
    const shown = await get(page, staff)
    expect(shown.text).not.toMatch(/name="(ticket|person)"/)

    const asked = { seat, choice: 'next', reason: 'Aucun locataire n’attend plus dans la réserve.' }
    expect((await post(page, asked, asPerson('innovator'))).status).toBe(403)
    expect((await post(page, { ...asked, reason: 'non' }, staff)).status).toBe(422)
    expect((await post(page, { ...asked, seat: 'another' }, staff)).status).toBe(422)
    expect((await post(page, asked, staff)).status).toBe(303)
    expect((await post(page, asked, second)).text).toContain('attend déjà')
    const id = /name="decision" value="([^"]+)"/.exec((await get(page, second)).text)?.[1] ?? ''
    expect((await post(page, { decision: id }, staff)).text).toContain('seconde personne')
    expect((await post(page, { decision: id }, second)).status).toBe(303)
    expect((await post(page, { decision: id }, second)).status).toBe(422)

    expect((await get(page)).text).toContain('Aucun locataire')
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    if (!receipt) throw new Error('no receipt')
    expect(verifyReceipt(receipt).every(({ holds }) => holds)).toBe(true)
    const last = receipt.log.filter(({ kind }) => kind === 'replaced').at(-1)
    expect(receipt.reserve[Number(last?.payload['rank']) - 1]).toBe(last?.payload['ticket'])
    expect(last?.payload).toMatchObject({ seat, relaxed: true })
  })

  test('decided empty, no batch fills it any more', async () => {
    const draw = await drawn()
    const page = sealPaths.emptySeats(draw.slug)
    await acting((ctx) => fillVacancies(ctx, draw.id))
    const seat = await emptyOf(draw)
    const asked = { seat, choice: 'empty', reason: 'Le panel se réunit demain : cinq suffiront.' }
    await post(page, asked, second)
    const id = /name="decision" value="([^"]+)"/.exec((await get(page, staff)).text)?.[1] ?? ''
    expect((await post(page, { decision: id }, staff)).status).toBe(303)
    expect(await acting((ctx) => fillVacancies(ctx, draw.id))).toMatchObject({
      ok: true,
      value: { vacant: 0, filled: 0 },
    })
    expect((await get(page)).text).toContain('Elle reste vide')
    expect((await logOf(draw)).at(-1)).toMatchObject({
      kind: 'decided',
      payload: { seat, choice: 'empty', signatures: 2 },
    })
  })
})
