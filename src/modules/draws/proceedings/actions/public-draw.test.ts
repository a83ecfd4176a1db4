import { beforeAll, describe, expect, test } from 'vitest'
import { hashOf, verifyAcknowledgement, verifyReceipt } from '#engines/sortition/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { answerTo } from '#platform/testing/raw-query.ts'
import { asPerson } from '#platform/testing/world.ts'
import { confirmSeat, fillVacancies, vacateSeat } from '../../ceremony/actions/change-seats.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { receiptOfDraw } from '../../receipts/actions/read-receipt.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { poolDiffers } from '../../seal-rows.ts'
import { acknowledgeRegistration } from '../../seals/actions/acknowledge-registration.ts'
import { type CommitAsked, commitDraw } from '../../seals/actions/commit-draw.ts'
import { readSeals } from '../../seals/store/seals.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { listFrozen } from '../../store/pool-people.ts'
import { closeDraw, recordWitness, voidDraw } from './end-draw.ts'
import { freezePool, goBack } from './freeze-pool.ts'
import { listPanels } from './list-panels.ts'

const database = useDatabase()
const { db, clock } = database
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]
const dayBefore = '2023-09-14T11:00:00Z'
const asked: CommitAsked = { drawAt: diceTime, place: 'Salle des fêtes', withDice: true }
const statement = 'Les 1 000 panels recomptés respectent chaque quota.'

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

/** Up to the commitment, each step as it should be. */
async function committed(input: Parameters<typeof poolReady>[1] = {}): Promise<Draw> {
  clock.set('2023-09-10T08:00:00Z')
  const draw = await acting((ctx) => poolReady(ctx, input))
  expect((await acting((ctx) => freezePool(ctx, draw.id))).ok).toBe(true)
  expect((await acting((ctx) => listPanels(ctx, draw.id))).ok).toBe(true)
  await acting((ctx) => recordWitness(ctx, draw.id, { role: 'Garante', statement }))
  clock.set(dayBefore)
  expect((await acting((ctx) => commitDraw(ctx, draw.id, asked))).ok).toBe(true)
  return draw
}

async function drawn(input: Parameters<typeof poolReady>[1] = {}): Promise<Draw> {
  const draw = await committed(input)
  clock.set(diceTime)
  await acting((ctx) => enterDice(ctx, draw.id, '3-5-2'))
  await acting((ctx) => enterDice(ctx, draw.id, '352'), second)
  clock.set(beaconTime)
  const held = await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))
  expect(held.ok).toBe(true)
  return draw
}

/** What somebody with a key of the database could try, without the application. */
const bySql = (statement: string) => answerTo(db, statement)

describe('the fifteen steps', () => {
  let draw: Draw
  beforeAll(async () => {
    draw = await drawn()
  }, 60_000)

  test('S6: dice 3-5-2 and the beacon give a panel, that the receipt recomputes', async () => {
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    if (!receipt) throw new Error('no receipt')
    expect(receipt.panel).toHaveLength(24)
    expect(receipt.chance.index).toBe((352 + receipt.chance.beacon) % 1000)
    expect(receipt.reserve).toHaveLength(96)
    expect(verifyReceipt(receipt).filter(({ holds }) => !holds)).toEqual([])
    expect(receipt.log.map(({ kind }) => kind)).toEqual([
      'frozen',
      'listed',
      'witnessed',
      'committed',
      'dice',
      'drawn',
      'described',
    ])
  })

  test('S3: 1,000 panels, 24,000 seats, the least chance near the best possible', async () => {
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    const { list } = await readSeals(db, draw.id)
    expect(receipt?.panels).toHaveLength(1000)
    expect(receipt?.counts.reduce((sum, count) => sum + count, 0)).toBe(24_000)
    expect(list?.least).toBeGreaterThanOrEqual(0.85 * ((list?.best ?? 0) / 1000))
  })

  test('S21: neither a trait of a person nor a number under five is in the receipt', async () => {
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    const described = receipt?.log.find(({ kind }) => kind === 'described')
    const features = (described?.payload['features'] ?? []) as unknown as {
      groups: { pool: number; panel: number }[]
    }[]
    expect(features).toHaveLength(5)
    for (const { groups } of features) {
      expect(groups.reduce((sum, group) => sum + group.panel, 0)).toBe(24)
      for (const { pool, panel } of groups) expect(Math.min(pool, panel)).toBeGreaterThanOrEqual(5)
    }
    const people = await listFrozen(db, draw.id)
    const text = JSON.stringify(receipt)
    for (const { salt } of people) expect(text).not.toContain(salt)
  })

  test('L-11: somebody’s acknowledgement is signed, and opens their line of the public file', async () => {
    const [person] = await listFrozen(db, draw.id)
    const signed = await acting((ctx) => acknowledgeRegistration(ctx, person?.id ?? ''))
    if (!signed) throw new Error('no acknowledgement')
    const { signature, publicKey, opens, ...told } = signed
    expect(verifyAcknowledgement(told, signature, publicKey)).toBe(true)
    expect(verifyAcknowledgement({ ...told, ticket: 'other' }, signature, publicKey)).toBe(false)
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    expect(receipt?.pool).toContain(`${told.ticket};${hashOf(opens)}\n`)
    expect(receipt?.fixed['publicKey']).toBe(publicKey)
  })

  test('L-05: no second execution, no edit, no second commitment, even by SQL', async () => {
    const id = `'${draw.id}'`
    const tries = [
      `update draw_chances set panel_index = 0 where draw_id = ${id}`,
      `delete from draw_chances where draw_id = ${id}`,
      `insert into draw_chances select draw_id, dice, signature, 1, 1, panel, reserve, drawn_at
        from draw_chances where draw_id = ${id}`,
      `update draw_commitments set round = round + 1 where draw_id = ${id}`,
      `insert into draw_commitments select draw_id, fixed, rules, 'other', round, draw_at, with_dice,
        place, committed_at from draw_commitments where draw_id = ${id}`,
      `update draw_pools set file = '' where draw_id = ${id}`,
      `delete from draw_pools where draw_id = ${id}`,
      `update draw_lists set panels = '' where draw_id = ${id}`,
      `delete from draw_dice where draw_id = ${id}`,
      `update draws set state = 'committed' where id = ${id}`,
      `update draws set panel_size = 25 where id = ${id}`,
      `delete from draw_people where draw_id = ${id}`,
      `update draw_people set answers = '{"age":"60+"}' where draw_id = ${id}`,
      `update draw_people set ticket = 'mine' where id = (select id from draw_people where draw_id = ${id} limit 1)`,
      `update draw_events set kind = 'x' where draw_id = ${id}`,
      `delete from draw_events where draw_id = ${id}`,
      `update draw_values set max = 24 where feature_id in (select id from draw_features where draw_id = ${id})`,
    ]
    for (const attempt of tries) expect(await bySql(attempt), attempt).not.toBe('done')
    // The same door opens for what may be done: an empty attempt is not a proof.
    expect(await bySql(`update draws set hidden = false where id = ${id}`)).toBe('done')
    const again = await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))
    expect(again).toEqual({ ok: false, refusal: 'not-now' })
  })

  test('S9: three decline; the batch fills their seats by rank, every quota holds', async () => {
    const before = await readSeals(db, draw.id)
    const leaving = (before.chance?.panel ?? []).slice(0, 3)
    const people = await listFrozen(db, draw.id)
    const idOf = (ticket: string) => people.find((person) => person.ticket === ticket)?.id ?? ''
    expect((await acting((ctx) => confirmSeat(ctx, idOf(before.chance?.panel[5] ?? '')))).ok).toBe(
      true,
    )
    for (const ticket of leaving)
      expect((await acting((ctx) => vacateSeat(ctx, idOf(ticket), 'declined'))).ok).toBe(true)
    const twice = await acting((ctx) => vacateSeat(ctx, idOf(leaving[0] ?? ''), 'declined'))
    expect(twice).toEqual({ ok: false, refusal: 'not-seated' })

    const filled = await acting((ctx) => fillVacancies(ctx, draw.id))
    expect(filled).toMatchObject({ ok: true, value: { vacant: 3, filled: 3 } })
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    if (!receipt) throw new Error('no receipt')
    expect(verifyReceipt(receipt).every(({ holds }) => holds)).toBe(true)
    const replaced = receipt.log.filter(({ kind }) => kind === 'replaced')
    expect(replaced).toHaveLength(3)
    for (const { payload } of replaced)
      expect(receipt.reserve[Number(payload['rank']) - 1]).toBe(payload['ticket'])
    expect((await acting((ctx) => fillVacancies(ctx, draw.id))).ok).toBe(true)
  })

  test('the close is the last word', async () => {
    for (const { id } of await listRecruits(db, draw.id, { statuses: ['drawn'] }))
      await acting((ctx) => confirmSeat(ctx, id))
    expect((await acting((ctx) => closeDraw(ctx, draw.id))).ok).toBe(true)
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    expect(receipt?.log.at(-1)).toMatchObject({
      kind: 'closed',
      payload: { seated: 24, vacant: 0, replaced: 3, voided: 0 },
    })
    expect(await acting((ctx) => fillVacancies(ctx, draw.id))).toMatchObject({ refusal: 'not-now' })
  })
})

describe('what is refused', () => {
  const small = { people: 12, panelSize: 4, features: [] }

  test('S7: a commitment less than a day before its round, by the act and by SQL', async () => {
    clock.set('2023-09-10T08:00:00Z')
    const draw = await acting((ctx) => poolReady(ctx, small))
    await acting((ctx) => freezePool(ctx, draw.id))
    await acting((ctx) => listPanels(ctx, draw.id))
    expect(await acting((ctx) => commitDraw(ctx, draw.id, asked))).toMatchObject({
      refusal: 'no-witness',
    })
    await acting((ctx) => recordWitness(ctx, draw.id, { role: 'Garante', statement }))
    clock.set('2023-09-14T11:01:03Z')
    expect(await acting((ctx) => commitDraw(ctx, draw.id, asked))).toMatchObject({
      refusal: 'too-soon',
    })
    const row = (
      at: string,
    ) => `insert into draw_commitments values ('${draw.id}', '{}', '', '${at}', 657413,
      '2023-09-15T10:50:03Z', true, '', '${at}')`
    expect(await bySql(row('2023-09-14T11:00:04Z'))).toContain('a_day_before')
    expect(await bySql(row('2023-09-14T11:00:03Z'))).toBe('done')
  })

  test('L-13, S8: dice differ, the beacon is late, of another round, tampered: the draw waits', async () => {
    const draw = await committed(small)
    clock.set(diceTime)
    const enter = (dice: string, viewer = staff) =>
      acting((ctx) => enterDice(ctx, draw.id, dice), viewer)
    const hold = (text: string) => acting((ctx) => holdDraw(ctx, draw.id, text))
    expect(await enter('35')).toMatchObject({ refusal: 'not-dice' })
    clock.set(new Date(diceTime.getTime() - 1000))
    expect(await enter('352')).toMatchObject({ refusal: 'dice-early' })
    clock.set(diceTime)
    expect(await enter('352')).toEqual({ ok: true, value: 'first' })
    expect(await enter('352')).toMatchObject({ refusal: 'same-person' })
    expect(await hold(knownRounds[657413])).toMatchObject({ refusal: 'no-dice' })
    expect(await enter('353', second)).toEqual({ ok: true, value: 'differ' })
    // Both entries are dropped, and the log keeps what each of them typed.
    const differed = (await listDrawEvents(database.db, draw.id)).at(-1)
    expect(differed).toMatchObject({ kind: 'dice-differ', payload: { typed: ['352', '353'] } })
    expect(await enter('352', second)).toEqual({ ok: true, value: 'first' })
    expect(await enter('352')).toEqual({ ok: true, value: 'agreed' })
    expect(await enter('999', second)).toMatchObject({ refusal: 'not-now' })
    expect(await hold(knownRounds[657413])).toMatchObject({ refusal: 'waiting' })
    // The hall loses its network: the same round is read two days later.
    clock.set('2023-09-17T09:00:00Z')
    expect(await hold('')).toMatchObject({ refusal: 'no-beacon' })
    expect(await hold(knownRounds[1000])).toMatchObject({ refusal: 'not-beacon' })
    expect(await hold(knownRounds[657413].replace('b7', 'b8'))).toMatchObject({
      refusal: 'not-beacon',
    })
    expect(await hold(`{"round":657413,"signature":"${knownRounds[657413]}"}`)).toMatchObject({
      ok: true,
    })
  })

  test('S25: a second commitment of the same draw', async () => {
    const draw = await committed(small)
    expect(await acting((ctx) => commitDraw(ctx, draw.id, asked))).toMatchObject({
      refusal: 'not-now',
    })
  })

  test('S18: a void draw stays, with its reason; nothing moves any more', async () => {
    const draw = await committed(small)
    expect(await acting((ctx) => voidDraw(ctx, draw.id, 'non'))).toMatchObject({
      refusal: 'reason',
    })
    const reason = 'La salle a été évacuée avant le lancer.'
    expect((await acting((ctx) => voidDraw(ctx, draw.id, reason))).ok).toBe(true)
    const id = `'${draw.id}'`
    for (const attempt of [
      `update draws set state = 'committed' where id = ${id}`,
      `update draws set title = 'x' where id = ${id}`,
      `delete from draw_commitments where draw_id = ${id}`,
    ])
      expect(await bySql(attempt), attempt).not.toBe('done')
    clock.set(beaconTime)
    const held = await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))
    expect(held).toMatchObject({ refusal: 'not-now' })
  })

  test('S11: somebody deleted behind the door is seen at the next look', async () => {
    const draw = await committed(small)
    const seals = await readSeals(db, draw.id)
    const file = seals.pool?.file ?? ''
    expect(poolDiffers(file, await listFrozen(db, draw.id))).toBe(false)
    const attempt = `delete from draw_people where id = (select id from draw_people where draw_id = '${draw.id}' limit 1)`
    expect(await bySql(attempt)).toContain('is not deleted')
    // Whoever owns the database can still do it: the public file gives them away.
    await bySql('alter table draw_people disable trigger draw_people_sealed')
    expect(await bySql(attempt)).toBe('done')
    await bySql('alter table draw_people enable trigger draw_people_sealed')
    expect(poolDiffers(file, await listFrozen(db, draw.id))).toBe(true)
  })

  test('one goes back before the commitment, with a reason that the log keeps', async () => {
    clock.set('2023-09-10T08:00:00Z')
    const draw = await acting((ctx) => poolReady(ctx, small))
    await acting((ctx) => freezePool(ctx, draw.id))
    await acting((ctx) => listPanels(ctx, draw.id))
    expect(await acting((ctx) => goBack(ctx, draw.id, ''))).toMatchObject({ refusal: 'reason' })
    expect(
      await acting((ctx) => goBack(ctx, draw.id, 'Une inscription sur papier manquait.')),
    ).toMatchObject({ ok: true })
    expect(
      await acting((ctx) => goBack(ctx, draw.id, 'Une inscription sur papier manquait.')),
    ).toMatchObject({ ok: true, value: { state: 'recruiting' } })
    expect((await acting((ctx) => freezePool(ctx, draw.id))).ok).toBe(true)
    expect(await acting((ctx) => freezePool(ctx, draw.id), asPerson('innovator'))).toMatchObject({
      refusal: 'forbidden',
    })
  })

  test('a pool smaller than the panel, answers that miss', async () => {
    clock.set('2023-09-10T08:00:00Z')
    const few = await acting((ctx) => poolReady(ctx, { people: 3, panelSize: 4, features: [] }))
    expect(await acting((ctx) => freezePool(ctx, few.id))).toMatchObject({
      refusal: 'pool-too-small',
    })
    const gaps = await acting((ctx) => poolReady(ctx, { people: 30, panelSize: 24 }))
    await bySql(
      `update draw_people set answers = '{}' where id = (select id from draw_people where draw_id = '${gaps.id}' limit 1)`,
    )
    expect(await acting((ctx) => freezePool(ctx, gaps.id))).toMatchObject({
      refusal: 'answers-missing',
    })
  })
})
