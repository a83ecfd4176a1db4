import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { makeFileStore } from './files/files.ts'
import { type JobNeeds, startJobs } from './jobs.ts'
import { makeLog } from './log.ts'
import type { Listener } from './module.ts'
import { useDatabase } from './testing/database.ts'
import { testSettings } from './testing/world.ts'
import { act, addJobs, type House } from './world.ts'

const { db, pool, connectionString, clock, storage } = useDatabase()

let stop: (() => Promise<void>) | undefined

afterEach(async () => {
  await stop?.()
  stop = undefined
})

function houseWith(listeners: readonly Listener[]): House {
  return {
    db,
    world: clock,
    settings: testSettings,
    listenersOf: (name) => listeners.filter(({ on }) => on === name).map(({ name: own }) => own),
    mailLeaves: false,
    fileStore: (inside) => makeFileStore(inside, storage, clock),
  }
}

async function working(listeners: readonly Listener[], from = pool): Promise<House> {
  const house = houseWith(listeners)
  const log = makeLog({ LOG_LEVEL: 'silent' })
  const needs: JobNeeds = {
    ...{ house, pool: from, connectionString, log, listeners },
    ...{ post: undefined, timetable: [] },
  }
  const runner = await startJobs(needs)
  stop = () => runner.stop()
  return house
}

async function until(met: () => boolean, ms = 5_000) {
  const end = performance.now() + ms
  while (!met() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(met()).toBe(true)
}

const lines = () => sql<{ act: string }>`select act from audit_lines order by position`.execute(db)

describe('an announcement', () => {
  test('reaches every room that listens, after the commit', async () => {
    const heard: string[] = []
    const house = await working([
      {
        on: 'seed.sown',
        name: 'one',
        run: async (_ctx, told) => void heard.push(`one ${told['id']}`),
      },
      {
        on: 'seed.sown',
        name: 'two',
        run: async (_ctx, told) => void heard.push(`two ${told['id']}`),
      },
      { on: 'other', name: 'three', run: async () => void heard.push('three') },
    ])
    await act(house, {}, async (ctx) => ctx.announce('seed.sown', { id: 7 }))
    await until(() => heard.length === 2)
    expect([...heard].sort()).toEqual(['one 7', 'two 7'])
  })

  test('is done once, and stops nothing, when no connection is free to say that it is done', async () => {
    let heard = 0
    let refused = 0
    let isBusy = false
    const crowded = Object.create(pool, {
      connect: {
        value: async (then?: Parameters<typeof pool.connect>[0]) => {
          if (then) return pool.connect(then)
          if (!isBusy || refused === 2) return pool.connect()
          refused++
          throw new Error('timeout exceeded when trying to connect')
        },
      },
    }) as typeof pool
    const run = async () => {
      heard++
      isBusy = true
    }
    const house = await working([{ on: 'seed.sown', name: 'one', run }], crowded)
    await act(house, {}, async (ctx) => ctx.announce('seed.sown', {}))
    await until(() => refused === 2 && heard === 1, 15_000)
    const left = () => db.selectFrom('graphile_worker.jobs').select('id').execute()
    for (let tries = 0; (await left()).length > 0 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(await left()).toEqual([])
    expect(heard).toBe(1)
  }, 40_000)

  test('of an act that failed is never heard', async () => {
    const heard: string[] = []
    const house = await working([
      {
        on: 'seed.sown',
        name: 'one',
        run: async (_ctx, told) => void heard.push(String(told['id'])),
      },
    ])
    await act(house, {}, async (ctx) => {
      ctx.announce('seed.sown', { id: 'failed' })
      throw new Error('no')
    }).catch(() => undefined)
    await act(house, {}, async (ctx) => ctx.announce('seed.sown', { id: 'kept' }))
    await until(() => heard.length === 1)
    expect(heard).toEqual(['kept'])
  })

  test('that one listener fails is still heard by the others, and what failed left nothing', async () => {
    const heard: string[] = []
    const house = await working([
      {
        on: 'seed.sown',
        name: 'fails',
        run: async (ctx) => {
          ctx.audit({ act: 'half.done', subject: 'house', public: false })
          throw new Error('poison')
        },
      },
      {
        on: 'seed.sown',
        name: 'works',
        run: async (ctx) => {
          ctx.audit({ act: 'whole.done', subject: 'house', public: false })
          heard.push('works')
        },
      },
    ])
    await act(house, {}, async (ctx) => ctx.announce('seed.sown', {}))
    await until(() => heard.length === 1)
    await stop?.()
    stop = undefined
    expect((await lines()).rows.map(({ act: name }) => name)).toEqual(['whole.done'])
  })
})

test('a message waits where no mail server is set: its job is not done', async () => {
  await working([])
  await addJobs(db, 'send-mail', [{ id: '01900000-0000-7000-8000-000000000001' }])
  const job = () =>
    sql<{
      attempts: number
      lastError: string | null
    }>`select attempts, last_error from graphile_worker.jobs
      where task_identifier = 'send-mail'`.execute(db)
  await expect.poll(async () => (await job()).rows[0]?.lastError ?? '').toContain('no mail server')
  expect((await job()).rows).toHaveLength(1)
})
