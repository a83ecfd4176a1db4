import { startReturns, startSender } from '#modules/mailings/index.ts'
import { startWatcher } from '#modules/watch/index.ts'
import { startJobs } from '#platform/jobs.ts'
import { smtpPost } from '#platform/mail/mail.ts'
import type { OpenHouse } from '#platform/open-house.ts'
import { makeRooms, timetableOf } from './app.ts'

export interface Worker {
  stop(): Promise<void>
}

/** Does what happens later, and comes back by itself when the database has been away. */
export async function startWorker(open: OpenHouse, rooms = makeRooms()): Promise<Worker> {
  const { config, house, log, pool } = open
  const post = smtpPost(config)
  let stopping = false
  const start = () =>
    startJobs({
      house,
      pool,
      connectionString: open.connectionString,
      log,
      post,
      listeners: rooms.flatMap(({ listeners }) => listeners ?? []),
      timetable: timetableOf(rooms, open.storage),
    })
  let runner = await start()

  const watch = async () => {
    while (!stopping) {
      await runner.promise.catch((err: unknown) => log.warn({ err }, 'jobs stopped'))
      if (stopping) return
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      runner = await start().catch((err: unknown) => {
        log.warn({ err }, 'jobs wait for the database')
        return runner
      })
    }
  }
  void watch()
  const sender = startSender(open)
  const watcher = startWatcher(open)
  const returns = await startReturns(open).catch((err: unknown) => {
    log.warn({ err }, 'returned mails are not received here')
    return undefined
  })

  return {
    async stop() {
      stopping = true
      await Promise.all([sender.stop(), watcher.stop(), returns?.stop()])
      await runner.stop().catch(() => undefined)
      post?.close()
    },
  }
}
