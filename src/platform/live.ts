import pg from 'pg'
import type { Log } from './log.ts'

/** One LISTEN connection for the whole process, spread to the pages that are open. */
export interface Live {
  follow(subject: string, tell: () => void): () => void
  readonly beat: number
  /** Lines that may be open at a time, when it is not the usual. */
  readonly most?: { readonly perClient: number; readonly inAll: number }
  /** Said to the other processes of the house, of who has which form open; kept nowhere. */
  readonly here?: {
    tell(word: string): void
    hear(take: (word: string) => void): void
  }
  closing(): boolean
  close(): Promise<void>
}

const hereChannel = 'ouvroir_here'

export function openLive(connectionString: string, log: Log): Live {
  const followers = new Map<string, Set<() => void>>()
  const hearers = new Set<(word: string) => void>()
  let stopped = false
  let client: pg.Client | undefined

  const listen = async () => {
    if (stopped) return
    const next = new pg.Client({ connectionString, application_name: 'ouvroir live' })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (!stopped) setTimeout(() => void listen(), 1_000).unref()
    })
    next.on('notification', (message) => {
      if (message.channel === hereChannel) for (const take of hearers) take(message.payload ?? '')
      else for (const tell of followers.get(message.payload ?? '') ?? []) tell()
    })
    try {
      await next.connect()
      await next.query(`listen ${hereChannel}`)
      await next.query('listen ouvroir_changed')
      if (stopped) return void (await next.end())
      // What was said while the line was cut was not heard: every page asks again.
      if (client) for (const set of followers.values()) for (const tell of set) tell()
      client = next
    } catch (err) {
      log.warn({ err }, 'live updates wait for the database')
    }
  }
  void listen()

  return {
    beat: 1_000,
    here: {
      // Nobody is told while the line is cut: the pages that are open say it again in half a minute.
      tell: (word) =>
        void client?.query('select pg_notify($1, $2)', [hereChannel, word]).catch(() => undefined),
      hear: (take) => void hearers.add(take),
    },
    closing: () => stopped,
    follow(subject, tell) {
      const set = followers.get(subject) ?? new Set()
      followers.set(subject, set.add(tell))
      return () => {
        set.delete(tell)
        // A page may leave twice, and others have come under the same subject since.
        if (set.size === 0 && followers.get(subject) === set) followers.delete(subject)
      }
    },
    async close() {
      stopped = true
      await client?.end().catch(() => undefined)
    },
  }
}
