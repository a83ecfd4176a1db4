import { beforeAll, describe, expect, test } from 'vitest'
import { verifyReceipt } from '#engines/sortition/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { receiptOfDraw } from '../ceremony/actions/read-receipt.ts'
import { findRecruitment } from '../recruits/store/recruitments.ts'
import { findDrawBySlug, listDraws } from '../store/draws.ts'
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
    // The one that recruits says who answers for the data, and until when people are kept.
    const recruiting = draws.find(({ state }) => state === 'recruiting')
    expect(await findRecruitment(db, recruiting?.id ?? '')).toMatchObject({
      controller: 'Commune de Valbrenne',
      eraseOn: expect.any(String),
    })
  })

  test('nothing of them stays once they are taken away, their history included', async () => {
    await acting(removeDemoDraws)
    for (const table of ['draws', 'draw_people', 'draw_events', 'draw_pools', 'draw_chances'])
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  })
})
