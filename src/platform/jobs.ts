import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import type { Pool } from './database/database.ts'
import { type DeadWorkerTimes, usualTimes, watchDeadWorkers } from './dead-workers.ts'
import type { Log } from './log.ts'
import { type Post, sendQueuedMail } from './mail/mail.ts'
import type { Appointment, Listener } from './module.ts'
import { act, type House } from './world.ts'

export interface JobNeeds {
  readonly house: House
  readonly pool: Pool
  /** For the line of its own that says that this worker lives. */
  readonly connectionString: string
  readonly log: Log
  readonly post: Post | undefined
  readonly listeners: readonly Listener[]
  readonly timetable: readonly Appointment[]
  readonly concurrency?: number
  /** When a worker is dead, and its jobs are given back. */
  readonly deadWorkers?: DeadWorkerTimes
}

/** Runs what happens later, until stopped. Each job is one act, in one transaction. */
export async function startJobs(needs: JobNeeds): Promise<Runner> {
  const events = new EventEmitter()
  const times = needs.deadWorkers ?? usualTimes
  const watch = watchDeadWorkers(needs.connectionString, needs.log, events, times)
  const runner = await run({
    pgPool: askingAgain(needs.pool),
    events,
    taskList: tasksOf(needs),
    parsedCronItems: parseCronItems(
      needs.timetable.map((appointment) => ({
        task: 'appointment',
        match: appointment.cron,
        identifier: appointment.name,
        payload: { name: appointment.name },
        options: { backfillPeriod: 0 },
      })),
    ),
    concurrency: needs.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: Math.min(longestPollMs, times.everyMs),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') needs.log.warn({ worker: message }, 'jobs')
    }),
  }).catch(async (error: unknown) => {
    await watch.stop()
    throw error
  })
  void runner.promise.catch(() => undefined).finally(() => watch.stop())
  return runner
}

const longestPollMs = 10_000

/**
 * A connection that did not come in time has an error without a code. The queue asks again for those whose code
 * it knows, and lets the others stop the whole process, pages included, when it was only writing that a job is done.
 */
function askingAgain(pool: Pool): Pool {
  const connect = (then?: Parameters<Pool['connect']>[0]) =>
    then ? pool.connect(then) : pool.connect().catch(named)
  return Object.create(pool, { connect: { value: connect } }) as Pool
}

function named(error: unknown): never {
  if (error instanceof Error && !('code' in error)) Object.assign(error, { code: 'ETIMEDOUT' })
  throw error
}

/** The tasks by name. */
function tasksOf({ house, post, listeners, timetable }: JobNeeds): TaskList {
  return {
    async listen(payload) {
      const { listener, payload: told } = payload as ListenPayload
      const found = listeners.find(({ name }) => name === listener)
      if (found) await act(house, {}, (ctx) => found.run(ctx, told))
    },
    async appointment(payload) {
      const appointment = timetable.find(({ name }) => name === (payload as { name: string }).name)
      if (appointment) await act(house, {}, (ctx) => appointment.run(ctx))
    },
    async 'send-mail'(payload) {
      // The job stays: a house that is started once without its server loses no message.
      if (!post) throw new Error('no mail server is set: the message waits')
      const { id } = payload as { id: string }
      await sendQueuedMail(house.db, post, id, house.world.now(), house.fileStore(house.db))
    },
  }
}

interface ListenPayload {
  readonly listener: string
  readonly payload: Readonly<Record<string, unknown>>
}
