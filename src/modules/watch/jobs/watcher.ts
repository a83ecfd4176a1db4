import { setTimeout as wait } from 'node:timers/promises'
import type { OpenHouse } from '#platform/open-house.ts'
import { act } from '#platform/world.ts'
import { type FetchReport, fetchDue } from './fetch-due.ts'

const everyMs = 60_000

export interface Watcher {
  stop(): Promise<void>
}

/** Once a minute, reads what is due. Several processes may do so: a source is claimed by one of them. */
export function startWatcher({ house, log }: Pick<OpenHouse, 'house' | 'log'>): Watcher {
  const stopping = new AbortController()
  const { web } = house
  const run = async () => {
    while (web && !stopping.signal.aborted) {
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      await readDue(house, stopping.signal).catch((err: unknown) =>
        log.warn({ err }, 'the watch waits'),
      )
    }
  }
  const ended = run()
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

/** What is due now, once: for the command line. */
export async function readDue(
  house: OpenHouse['house'],
  stopping?: AbortSignal,
): Promise<FetchReport> {
  const { web } = house
  if (!web) return { fetched: 0, fresh: 0, unchanged: 0, failed: [] }
  return await fetchDue({
    act: (run) => act(house, {}, run),
    web,
    now: () => house.world.now(),
    ...(stopping ? { stopping } : {}),
  })
}
