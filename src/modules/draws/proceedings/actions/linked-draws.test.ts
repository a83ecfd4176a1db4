import { describe, expect, test } from 'vitest'
import { followsReceipt, verifyReceipt } from '#engines/sortition/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { answerTo } from '#platform/testing/raw-query.ts'
import { asPerson } from '#platform/testing/world.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import {
  beaconTime,
  diceTime,
  knownRounds,
  type PoolGiven,
  poolReady,
} from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { followDraw } from '../../invitations/actions/follow-draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { receiptOfDraw } from '../../receipts/actions/read-receipt.ts'
import { type CommitAsked, commitDraw } from '../../seals/actions/commit-draw.ts'
import { readSeals } from '../../seals/store/seals.ts'
import { recordWitness } from './end-draw.ts'
import { freezePool } from './freeze-pool.ts'
import { listPanels } from './list-panels.ts'

const database = useDatabase()
const { db, clock } = database
const { get } = openDoor(database, { routes: drawsModule.routes })
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]
const asked: CommitAsked = { drawAt: diceTime, place: 'Salle des fêtes', withDice: true }
const small: PoolGiven = { people: 12, panelSize: 4, features: [] }
const statement = 'Les 1 000 panels recomptés respectent chaque quota.'

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

async function listed(input: PoolGiven): Promise<Draw> {
  clock.set('2023-09-10T08:00:00Z')
  const draw = await acting((ctx) => poolReady(ctx, { ...small, ...input }))
  await acting((ctx) => freezePool(ctx, draw.id))
  await acting((ctx) => listPanels(ctx, draw.id))
  await acting((ctx) => recordWitness(ctx, draw.id, { role: 'Garante', statement }))
  clock.set('2023-09-14T11:00:00Z')
  return draw
}

async function held(draw: Draw) {
  clock.set(diceTime)
  await acting((ctx) => enterDice(ctx, draw.id, '352'))
  await acting((ctx) => enterDice(ctx, draw.id, '352'), second)
  clock.set(beaconTime)
  const done = await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))
  expect(done.ok).toBe(true)
  const receipt = await receiptOfDraw(database.ctx(), draw.id)
  if (!receipt) throw new Error('no receipt')
  return receipt
}

const tried = (query: string) => answerTo(db, query)

describe('a list drawn by dice alone', () => {
  test('is refused where the published rule does not say so, by the act and by the database', async () => {
    const draw = await listed({ rule: {} })
    const refused = await acting((ctx) => commitDraw(ctx, draw.id, { ...asked, diceAlone: true }))
    expect(refused).toEqual({ ok: false, refusal: 'not-in-rule' })
    const insert = (fixed: string, alone: boolean) =>
      tried(`insert into draw_commitments (draw_id, fixed, rules, sha256, round, draw_at, with_dice,
        place, committed_at, dice_alone) values ('${draw.id}', '${fixed}', '', '${fixed.length}',
        657413, '2023-09-15', true, '', '2023-09-14', ${alone})`)
    expect(await insert('{"diceAlone":true}', true)).toContain('rule does not say so')
    expect(await insert('{"diceAlone":true}', false)).toContain('rule does not say so')
    expect(await tried(`update draws set dice_alone = true where id = '${draw.id}'`)).toContain(
      'not edited',
    )
    // The control: the same row without dice alone enters.
    expect(await insert('{}', false)).toBe('done')
  })

  test('where it does: the number is that of the dice, the reserve waits for the round', async () => {
    const draw = await listed({ rule: { diceAlone: true } })
    const chosen = await acting((ctx) => commitDraw(ctx, draw.id, { ...asked, diceAlone: true }))
    expect(chosen.ok).toBe(true)
    const kit = new Uint8Array(
      await (await get(sealPaths.kit(draw.slug))).response.clone().arrayBuffer(),
    )
    if (hasCommand('pdftotext'))
      expect(told(kit, 'kit.pdf', 'pdftotext', 'FILE', '-')).toMatch(/rien\s+ne\s+corrige/)
    clock.set(diceTime)
    await acting((ctx) => enterDice(ctx, draw.id, '352'))
    expect((await get(sealPaths.ceremony(draw.slug))).text).not.toContain('dés seuls')
    await acting((ctx) => enterDice(ctx, draw.id, '352'), second)
    const hall = (await get(sealPaths.ceremony(draw.slug))).text
    expect(hall).toContain('Numéro donné par les dés seuls')
    expect(hall).toContain('>352<')
    clock.set(beaconTime)
    const other = await tried(`insert into draw_chances values ('${draw.id}', '352',
      '${knownRounds[657413]}', 433, 785, '{}', '{}', now())`)
    expect(other).toContain('dice alone give the number')
    expect((await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))).ok).toBe(true)
    const receipt = await receiptOfDraw(database.ctx(), draw.id)
    if (!receipt) throw new Error('no receipt')
    expect(receipt.chance).toMatchObject({ index: 352, beacon: 0 })
    expect(verifyReceipt(receipt).filter(({ holds }) => !holds)).toEqual([])
    const page = (await get(sealPaths.receipt(draw.slug))).text
    expect(page).toContain('Ce que les dés seuls prouvent')
    expect((await get(sealPaths.sealedFile(draw.slug, 'regle.txt'))).text).toContain('Dés seuls')
  })
})

describe('a draw that follows another', () => {
  test('holds its hashes in its own commitment; both pages say it; the database wants it so', async () => {
    const draw = await listed({ title: 'Convention, premier tirage' })
    expect((await acting((ctx) => commitDraw(ctx, draw.id, asked))).ok).toBe(true)
    const first = await held(draw)
    const two = await listed({ title: 'Convention, complément', rule: { parentDrawId: draw.id } })
    expect((await acting((ctx) => commitDraw(ctx, two.id, asked))).ok).toBe(true)
    const secondReceipt = await held(two)
    const { after } = secondReceipt.fixed
    if (!after) throw new Error('nothing of the first draw')
    expect(after).toMatchObject({ commitment: first.commitment, links: first.log.length })
    expect(verifyReceipt(secondReceipt).every(({ holds }) => holds)).toBe(true)
    expect(followsReceipt(after, first)).toBe(true)
    expect(followsReceipt(after, secondReceipt)).toBe(false)

    const fours = (hash: string) => hash.match(/.{4}/g)?.join(' ') ?? ''
    const page = (await get(sealPaths.receipt(two.slug))).text
    expect(page).toContain(fours(first.commitment))
    expect(page).toContain(`href="${sealPaths.receipt(draw.slug)}"`)
    expect((await get(sealPaths.receipt(draw.slug))).text).toContain(
      fours(secondReceipt.commitment),
    )
  }, 60_000)

  test('is refused by the database without them', async () => {
    const draw = await listed({ title: 'Panel' })
    await acting((ctx) => commitDraw(ctx, draw.id, asked))
    const { commitment } = await readSeals(db, draw.id)
    const two = await listed({ title: 'Panel, suite', rule: { parentDrawId: draw.id } })
    const insert = (after: string) =>
      tried(`insert into draw_commitments (draw_id, fixed, rules, sha256, round, draw_at, with_dice,
        place, committed_at) values ('${two.id}', '{"after":${after}}', '', 'x', 657413,
        '2023-09-15', true, '', '2023-09-14')`)
    const log = await db
      .selectFrom('draw_events')
      .select(['seq', 'hash'])
      .where('drawId', '=', draw.id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    const told = (sha256: string, hash: string) =>
      `{"commitment":"${sha256}","log":"${hash}","links":${log.seq}}`
    expect(await insert('null')).toContain('hashes of the first')
    expect(await insert(told('other', log.hash))).toContain('hashes of the first')
    expect(await insert(told(commitment?.sha256 ?? '', 'other'))).toContain('hashes of the first')
    expect(await insert(told(commitment?.sha256 ?? '', log.hash))).toBe('done')
  }, 60_000)

  test('starts with the choices of the first rule', async () => {
    const draw = await listed({ rule: { diceAlone: true } })
    const next = await acting((ctx) => followDraw(ctx, draw, 'Suite'))
    expect(next).toMatchObject({ ok: true, value: { diceAlone: true, parentDrawId: draw.id } })
  })
})
