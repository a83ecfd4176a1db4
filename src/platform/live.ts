import pg from 'pg'
import type { Log } from './log.ts'

/** One LISTEN connection for the whole process, spread to the pages that are open. */
export interface Live {
  follow(subject: string, tell: () => void): () => void
  readonly beat: number
  /** Lines that may be open at a time, when it is not the usual. */
  readonly most?: { readonly perClient: number; readonly inAll: number }
  closing(): boolean
  close(): Promise<void>
}

export function openLive(connectionString: string, log: Log): Live {
  const followers = new Map<string, Set<() => void>>()
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
      for (const tell of followers.get(message.payload ?? '') ?? []) tell()
    })
    try {
      await next.connect()
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
