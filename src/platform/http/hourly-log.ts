import { atTheHour, type Log } from '../log.ts'

/** What is told of a visit to an address where the moment of a visit must not be known. */
export interface Visit {
  readonly method: string
  readonly path: string
  readonly status: number
}

interface Breakdown {
  readonly err: unknown
  readonly path: string
  readonly requestId: string
  readonly status: number
}

/**
 * The journal of addresses that are `untimed`. A line among the others would have an hour even without one: that of its
 * neighbours. Visits are counted, breakdowns are kept, and all are written together when the hour is over.
 */
export interface HourlyLog {
  note(visit: Visit): void
  noteBreakdown(breakdown: Breakdown): void
  /** Writes what is held, as of the hour in which it happened; also asked when the house stops. */
  flush(): void
}

const hourMs = 3_600_000
const mostBreakdowns = 50

export function hourlyLog(log: Log, now: () => Date): HourlyLog {
  const visits = new Map<string, Visit & { count: number }>()
  const breakdowns: Breakdown[] = []
  let begun: Date | undefined

  function begin() {
    if (begun) return
    const at = now().getTime()
    begun = new Date(at - (at % hourMs))
    setTimeout(flush, hourMs - (at % hourMs)).unref()
  }

  function flush() {
    if (!begun) return
    atTheHour(begun, () => {
      const inOrder = [...visits].sort(([one], [other]) => (one < other ? -1 : 1))
      for (const [, visit] of inOrder) log.info(visit, 'requests of an hour')
      for (const broken of breakdowns)
        if (broken.status < 500) log.warn(broken, 'request refused')
        else log.error(broken, 'request failed')
    })
    visits.clear()
    breakdowns.length = 0
    begun = undefined
  }

  return {
    note(visit) {
      begin()
      const key = `${visit.path} ${visit.method} ${visit.status}`
      const known = visits.get(key) ?? { ...visit, count: 0 }
      visits.set(key, { ...known, count: known.count + 1 })
    },
    noteBreakdown(breakdown) {
      begin()
      if (breakdowns.length < mostBreakdowns) breakdowns.push(breakdown)
    },
    flush,
  }
}
