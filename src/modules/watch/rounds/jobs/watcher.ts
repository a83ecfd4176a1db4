import { setTimeout as wait } from 'node:timers/promises'
import type { Ctx } from '#platform/context.ts'
import type { OpenHouse } from '#platform/open-house.ts'
import { act } from '#platform/world.ts'
import { type FetchReport, fetchDue } from './fetch-due.ts'
import { type MailboxReport, readMailbox } from './read-mailbox.ts'

const everyMs = 60_000

export interface Watcher {
  stop(): Promise<void>
}

/**
 * Reads, once a minute, the sources that are due. Several processes may do so: a source is claimed by one of them.
 */
export function startWatcher(open: Pick<OpenHouse, 'house' | 'log' | 'mailbox'>): Watcher {
  const { log } = open
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      await readDue(open, stopping.signal).catch((err: unknown) =>
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
  { house, mailbox }: Pick<OpenHouse, 'house' | 'mailbox'>,
  stopping?: AbortSignal,
): Promise<FetchReport & { readonly mail: MailboxReport | undefined }> {
  const { web } = house
  const needs = {
    act: <T>(run: (ctx: Ctx) => Promise<T>) => act(house, {}, run),
    now: () => house.world.now(),
  }
  const mail = mailbox && (await readMailbox({ ...needs, mailbox }))
  const report = web
    ? await fetchDue({ ...needs, web, ...(stopping ? { stopping } : {}) })
    : { fetched: 0, fresh: 0, unchanged: 0, failed: [] }
  return { ...report, mail }
}
