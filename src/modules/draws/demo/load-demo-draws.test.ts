import { beforeAll, describe, expect, test } from 'vitest'
import { verifyReceipt } from '#engines/sortition/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { listSummons } from '../panel/store/summons.ts'
import { receiptOfDraw } from '../receipts/actions/read-receipt.ts'
import { findRecruitment } from '../recruits/store/recruitments.ts'
import { findDrawBySlug, listDraws } from '../store/draws.ts'
import { listPool } from '../store/pool-people.ts'
import { loadDemoDraws, removeDemoDraws } from './load-demo-draws.ts'

const database = useDatabase()
const { db } = database
const acting = <T>(run: (ctx: Ctx) => Promise<T>) =>
  db.transaction().execute((trx: Db) => run(database.ctx({ db: trx })))

describe('the draws of the demonstration', () => {
  beforeAll(() => acting(loadDemoDraws), 60_000)

  test('one is finished and its receipt recomputes, one recruits, one is void', async () => {
    const draws = await listDraws(db)
    expect(draws.map(({ state }) => state).sort()).toEqual(['closed', 'recruiting', 'void'])
    const finished = await findDrawBySlug(db, 'jury-du-jardin-des-remparts')
    const receipt = await receiptOfDraw(database.ctx(), finished?.id ?? '')
    if (!receipt) throw new Error('no receipt')
    expect(verifyReceipt(receipt).filter(({ holds }) => !holds)).toEqual([])
    expect(receipt.log.map(({ kind }) => kind)).toContain('replaced')
    // Each says who answers for the data, whom to call, and until when people are kept.
    for (const draw of draws)
      expect(await findRecruitment(db, draw.id), draw.title).toMatchObject({
        controller: draw.organiser,
        phone: expect.stringMatching(/^0\d/),
        eraseOn: expect.any(String),
      })
  })

  test('whoever confirmed was told, and whoever gave their seat back too', async () => {
    const finished = await findDrawBySlug(db, 'jury-du-jardin-des-remparts')
    const told = new Map(
      (await listSummons(db, finished?.id ?? '')).map(({ personId, answer }) => [personId, answer]),
    )
    const seated = await listPool(db, finished?.id ?? '', ['confirmed'])
    expect(seated).toHaveLength(12)
    for (const { id } of seated) expect(told.get(id)).toBe('confirmed')
    expect([...told.values()].filter((answer) => answer === 'declined')).toHaveLength(1)
  })

  test('nothing of them stays once they are taken away, their history included', async () => {
    await acting(removeDemoDraws)
    for (const table of ['draws', 'draw_people', 'draw_events', 'draw_pools', 'draw_chances'])
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  })
})
