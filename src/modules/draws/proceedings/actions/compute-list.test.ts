import type { Kysely } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { runWhole, type ThreadAnswer, type ThreadTask } from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { type PoolGiven, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import type { RunEngine } from '../../preparation/actions/follow-computation.ts'
import { lastComputation } from '../../preparation/store/computations.ts'
import { readSeals } from '../../seals/store/seals.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDraw } from '../../store/draws.ts'
import type { DrawTables } from '../../tables.ts'
import { computeList, stopList } from './compute-list.ts'
import { freezePool, goBack } from './freeze-pool.ts'
import { listPanels } from './list-panels.ts'
import { acceptRelaxation, impossibleQuotas, proposeRelaxation } from './relax-quotas.ts'

const database = useDatabase()
const { clock } = database
const db: Kysely<DrawTables> = database.db
const [staff, second] = [asPerson('lab-team'), asPerson('lab-team')]

function acting<T>(run: (ctx: Ctx) => Promise<T>, person = staff): Promise<T> {
  return database.db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))
}

/** A thread that waits until it is let go: whatever happens in the meantime happens while it computes. */
function held() {
  let letGo: (result: Result<ThreadAnswer, string>) => void = () => undefined
  let asked: ThreadTask | undefined
  let told: Parameters<RunEngine>[1] = () => undefined
  let stops = 0
  let start = () => undefined as unknown
  const started = new Promise((resolve) => {
    start = () => resolve(undefined)
  })
  const engine: RunEngine = (task, onProgress) => {
    asked = task
    told = onProgress
    start()
    return {
      result: new Promise((resolve) => {
        letGo = resolve
      }),
      stop: () => void stops++,
    }
  }
  return {
    engine,
    started,
    stops: () => stops,
    say: () => told({ phase: 'list', done: 3, total: 10 }),
    async end(result?: Result<ThreadAnswer, string>) {
      if (!asked) throw new Error('the engine was not asked')
      letGo(result ?? done(await runWhole(asked, {})))
    },
  }
}

async function frozen(input: PoolGiven = {}): Promise<Draw> {
  clock.set('2023-09-10T08:00:00Z')
  const draw = await acting((ctx) =>
    poolReady(ctx, { people: 12, panelSize: 4, features: [], ...input }),
  )
  expect((await acting((ctx) => freezePool(ctx, draw.id))).ok).toBe(true)
  return draw
}

async function begin(draw: Draw, thread: ReturnType<typeof held>) {
  const begun = await computeList(database.ctx({ person: staff }), draw.id, thread.engine, acting)
  if (!begun.ok) throw new Error(begun.refusal)
  await thread.started
  // In an object: a promise that is returned as such would be awaited.
  return begun.value
}

const stateOf = async (draw: Draw) => (await findDraw(db, draw.id))?.state
const listedOf = async (draw: Draw) =>
  (await listDrawEvents(db, draw.id)).filter(({ kind }) => kind === 'listed')

describe('the list of panels is computed outside any transaction', () => {
  let draw: Draw
  beforeEach(async () => {
    draw = await frozen()
  })

  test('others act on the draw while it runs; a second press does nothing; it is written once', async () => {
    const thread = held()
    const { ended } = await begin(draw, thread)
    thread.say()
    // Nobody holds the row: with `nowait` a lock that is held is an error.
    const free = db.selectFrom('draws').select('id').where('id', '=', draw.id).forUpdate().noWait()
    expect(await free.execute()).toHaveLength(1)
    const again = await computeList(database.ctx(), draw.id, held().engine, acting)
    expect(again).toEqual({ ok: false, refusal: 'running' })
    await thread.end()
    await ended
    expect(await stateOf(draw)).toBe('listed')
    expect(await listedOf(draw)).toHaveLength(1)
    const row = await lastComputation(db, draw.id, 'list', clock.now())
    expect(row).toMatchObject({ state: 'done', phase: 'list', done: 3, total: 10 })
    expect(await computeList(database.ctx(), draw.id, held().engine, acting)).toEqual({
      ok: false,
      refusal: 'not-now',
    })
  })

  test('a process that dies loses nothing: told as failed, asked again, and a late answer changes nothing', async () => {
    const dead = held()
    const { ended: late } = await begin(draw, dead)
    clock.pass({ minutes: 2 })
    expect(await lastComputation(db, draw.id, 'list', clock.now())).toMatchObject({
      state: 'failed',
      problem: 'lost',
    })
    expect(await stateOf(draw)).toBe('frozen')
    const alive = held()
    const { ended } = await begin(draw, alive)
    await alive.end()
    await ended
    const { list } = await readSeals(db, draw.id)
    await dead.end()
    await late
    expect((await readSeals(db, draw.id)).list).toEqual(list)
    expect(await listedOf(draw)).toHaveLength(1)
  })

  test('stopped: nothing is written, even when the answer was ready', async () => {
    const thread = held()
    const { ended } = await begin(draw, thread)
    await acting((ctx) => stopList(ctx, draw))
    thread.say()
    await thread.end()
    await ended
    expect(thread.stops()).toBe(1)
    expect(await stateOf(draw)).toBe('frozen')
    expect(await listedOf(draw)).toHaveLength(0)
    expect(await lastComputation(db, draw.id, 'list', clock.now())).toMatchObject({
      state: 'stopped',
    })
  })

  test('a pool opened again, and frozen otherwise, keeps no list made for the pool before', async () => {
    const thread = held()
    const { ended } = await begin(draw, thread)
    const reason = 'Une inscription sur papier manquait.'
    expect((await acting((ctx) => goBack(ctx, draw.id, reason))).ok).toBe(true)
    await database.db
      .updateTable('draw_people')
      .set({ status: 'withdrawn' })
      .where('id', 'in', (of: Db) =>
        of.selectFrom('draw_people').select('id').where('drawId', '=', draw.id).limit(1),
      )
      .execute()
    expect((await acting((ctx) => freezePool(ctx, draw.id))).ok).toBe(true)
    await thread.end()
    await ended
    expect(await stateOf(draw)).toBe('frozen')
    expect(await listedOf(draw)).toHaveLength(0)
    expect(await lastComputation(db, draw.id, 'list', clock.now())).toMatchObject({
      state: 'failed',
      problem: 'moved',
    })
  })

  test('an engine that breaks or takes too long is told so', async () => {
    for (const problem of ['broke', 'too-long', 'too-large']) {
      clock.pass({ seconds: 1 })
      const thread = held()
      const { ended } = await begin(draw, thread)
      await thread.end(refused(problem))
      await ended
      expect(await lastComputation(db, draw.id, 'list', clock.now())).toMatchObject({
        state: 'failed',
        problem,
      })
    }
    expect(await stateOf(draw)).toBe('frozen')
  })

  test('who does not run the draw begins nothing', async () => {
    const stranger = asPerson('innovator')
    const asStranger = <T>(run: (ctx: Ctx) => Promise<T>) => acting(run, stranger)
    expect(await computeList(database.ctx(), draw.id, held().engine, asStranger)).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    expect((await acting((ctx) => stopList(ctx, draw), stranger)).ok).toBe(false)
    expect(await lastComputation(db, draw.id, 'list', clock.now())).toBeUndefined()
  })
})

test('impossible quotas: what was found is kept, and no longer holds once a quota has moved', async () => {
  const features = [
    {
      key: 'logement',
      label: 'Logement',
      values: [
        ['locataire', 'Locataires', 0.02, 8, 9],
        ['proprietaire', 'Propriétaires', 0.98, 15, 16],
      ] as const,
    },
  ]
  const draw = await frozen({ people: 120, panelSize: 24, features, flex: 6 })
  expect(await acting((ctx) => listPanels(ctx, draw.id))).toMatchObject({ refusal: 'impossible' })
  const found = await impossibleQuotas(database.ctx(), draw)
  expect(found?.relaxations.length).toBeGreaterThan(0)
  const reason = 'Cinq locataires seulement se sont inscrits.'
  expect((await acting((ctx) => proposeRelaxation(ctx, draw.id, { choice: 0, reason }))).ok).toBe(
    true,
  )
  expect((await acting((ctx) => acceptRelaxation(ctx, draw.id), second)).ok).toBe(true)
  expect(await impossibleQuotas(database.ctx(), draw)).toBeUndefined()
  expect((await acting((ctx) => listPanels(ctx, draw.id))).ok).toBe(true)
})

test('a list too short for everybody’s chance is ten times as long, and the log says so', async () => {
  // One seat for 1,500 people: a list of 1,000 panels would leave 500 of them without any.
  const draw = await frozen({ people: 1500, panelSize: 1 })
  expect((await acting((ctx) => listPanels(ctx, draw.id))).ok).toBe(true)
  const { list } = await readSeals(db, draw.id)
  expect(list).toMatchObject({ size: 10_000 })
  expect(list?.least).toBeGreaterThanOrEqual(6)
  const [link] = await listedOf(draw)
  expect(link?.payload).toMatchObject({ size: 10_000, ruled: 1000 })
}, 60_000)
