import type { KyselyPlugin, PluginTransformResultArgs } from 'kysely'
import { expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { poolReady } from '../../demo/invent-pool.ts'
import { drawsModule } from '../../module.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { freezePool } from '../actions/freeze-pool.ts'
import { listPanels } from '../actions/list-panels.ts'

const database = useDatabase()
const staff = asPerson('lab-team')

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

/** Does something once, between the moment a page has read a frozen draw and whatever it reads next. */
class InBetween implements KyselyPlugin {
  isOver = false
  readonly #act: () => Promise<unknown>

  constructor(act: () => Promise<unknown>) {
    this.#act = act
  }

  transformQuery({ node }: Parameters<KyselyPlugin['transformQuery']>[0]) {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    const isDraw = result.rows.some((row) => row['state'] === 'frozen' && 'panelSize' in row)
    if (isDraw && !this.isOver) {
      this.isOver = true
      await this.#act()
    }
    return result
  }
}

test('a page that looks at the very instant the list is written shows the next step, not the one that is done', async () => {
  const draw = await acting((ctx) => poolReady(ctx))
  await acting((ctx) => freezePool(ctx, draw.id))
  const between = new InBetween(() => acting((ctx) => listPanels(ctx, draw.id)))
  const door = openDoor(
    { ...database, db: database.db.withPlugin(between) },
    { routes: drawsModule.routes },
  )
  const page = await door.get(sealPaths.proceedings(draw.slug), staff)
  expect(between.isOver).toBe(true)
  expect(page.text).toContain('id="witness"')
  expect(page.text).not.toContain('id="list"')
  expect(page.text).not.toContain(sealPaths.makeList(draw.slug))
})
