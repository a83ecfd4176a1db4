import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { diceTime, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { recordWitness, voidDraw } from '../../proceedings/actions/end-draw.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../../proceedings/actions/list-panels.ts'
import { commitDraw } from '../../seals/actions/commit-draw.ts'
import { readSeals } from '../../seals/store/seals.ts'
import { findDrawBySlug } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post } = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const reason = 'La salle a été évacuée avant le lancer.'

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

describe('S18: a draw is voided, and held again', () => {
  let first: Draw
  beforeAll(async () => {
    clock.set('2023-09-10T08:00:00Z')
    first = await acting((ctx) => poolReady(ctx))
    await acting((ctx) => freezePool(ctx, first.id))
    await acting((ctx) => listPanels(ctx, first.id))
    const statement = 'Les 1 000 panels recomptés respectent chaque quota.'
    await acting((ctx) => recordWitness(ctx, first.id, { role: 'Garante', statement }))
    clock.set('2023-09-14T11:00:00Z')
    const asked = { drawAt: diceTime, place: 'Salle des fêtes', withDice: true }
    expect((await acting((ctx) => commitDraw(ctx, first.id, asked))).ok).toBe(true)
  }, 60_000)

  test('the first receipt stays public with its reason; the second says which it is, and fixes everything anew', async () => {
    expect((await acting((ctx) => voidDraw(ctx, first.id, reason))).ok).toBe(true)
    const receipt = await get(sealPaths.receipt(first.slug))
    expect(receipt.text).toContain('Ce tirage est annulé')
    expect(receipt.text).toContain(reason)
    const { commitment } = await readSeals(db, first.id)
    for (const name of ['vivier.txt', 'panels.txt', 'engagement.json'])
      expect((await get(sealPaths.sealedFile(first.slug, name))).status, name).toBe(200)

    const title = 'Convention sur l’eau, 2ᵉ tirage'
    const made = await post(recruitPaths.follow(first.slug), { title }, staff)
    const slug = /\/tirages\/([^/]+)\/regle/.exec(made.location ?? '')?.[1] ?? ''
    const second = await findDrawBySlug(db, slug)
    expect(second).toMatchObject({ state: 'preparing', parentDrawId: first.id, panelSize: 24 })
    const told = (draw: Draw | undefined) =>
      listFeatures(db, draw?.id ?? '').then((all) =>
        all.map(({ key, values }) => [key, values.map(({ label, min, max }) => [label, min, max])]),
      )
    expect(await told(second)).toEqual(await told(first))

    // To the public the second is there once its rule is published; then each page leads to the other.
    expect((await get(drawPaths.draw(first.slug))).text).not.toContain(slug)
    await db
      .updateTable('draws')
      .set({ publishedAt: clock.now() })
      .where('slug', '=', slug)
      .execute()
    expect((await get(drawPaths.draw(first.slug))).text).toContain(`href="${drawPaths.draw(slug)}"`)
    const page = await get(drawPaths.draw(slug))
    expect(page.text).toContain('2ᵉ tirage')
    expect(page.text).toContain(reason)
    expect((await readSeals(db, second?.id ?? '')).commitment).toBeUndefined()
    expect((await readSeals(db, first.id)).commitment).toEqual(commitment)
  })
})
