/** Nobody's fault: too many have come at once. The edge answers 503, and says when to come back. */
export class TooManyAtOnce extends Error {}

/** `long`: what makes its own transactions around minutes of work, and holds no connection meanwhile. */
export type Lane = 'pages' | 'files' | 'long' | 'acts'

export interface LaneRules {
  /** Those that are served at a time. */
  readonly atOnce: number
  /** Those of them that may want the same thing: the others would only wait for it with a connection in their hand. */
  readonly forOneThing: number
  /** Those that may wait; whoever comes after is told to come back. */
  readonly waiting: number
  readonly patienceMs: number
}

export interface TurnAsked {
  readonly lane: Lane
  /** The address of what is wanted: those of one crowd wait in one line, and the lines are served in turn. */
  readonly thing: string
  /** A vote, a registration: before what can wait. */
  readonly first?: boolean | undefined
}

export interface Turns {
  take<T>(asked: TurnAsked, run: () => T | Promise<T>): Promise<T>
}

/** Sizes for a process that may open so many connections. */
export function laneSizes(connections: number) {
  const acts = Math.max(2, Math.round(connections / 3))
  const files = Math.max(1, Math.round(connections / 6))
  return { acts, files, pages: Math.max(2, connections - acts - files) }
}

export function usualRules(connections: number): Readonly<Record<Lane, LaneRules>> {
  const { acts, files, pages } = laneSizes(connections)
  const rules = { waiting: 2000, patienceMs: 25_000 }
  return {
    pages: { ...rules, atOnce: 3 * pages, forOneThing: 3 * pages, patienceMs: 10_000 },
    files: { ...rules, atOnce: 2 * files, forOneThing: 2 * files, waiting: 200 },
    long: { ...rules, atOnce: 8, forOneThing: 8, waiting: 200 },
    acts: { ...rules, atOnce: acts, forOneThing: Math.max(1, Math.floor(acts / 2)) },
  }
}

interface Waiter {
  readonly thing: string
  go(): void
}

/** What can wait passes once in so many turns, however long the line of those who go first. */
const firstInARow = 4

/**
 * Turns of one process, taken before any connection is: a crowd at one event waits here, where waiting costs nothing to
 * the others, and never in front of the database.
 */
export function makeTurns(rules: Readonly<Record<Lane, LaneRules>>): Turns {
  const lanes = {
    pages: makeLane(rules.pages),
    files: makeLane(rules.files),
    long: makeLane(rules.long),
    acts: makeLane(rules.acts),
  }
  return {
    async take({ lane, thing, first }, run) {
      const leave = await lanes[lane].enter(thing, first === true)
      try {
        return await run()
      } finally {
        leave()
      }
    },
  }
}

/** One line, by itself: its turns are counted with those of nothing else. */
export function makeLane({ atOnce, forOneThing, waiting, patienceMs }: LaneRules) {
  const served = new Map<string, number>()
  const firsts = makeLines()
  const others = makeLines()
  let inside = 0
  let inARow = 0

  const isFree = (thing: string) => (served.get(thing) ?? 0) < forOneThing
  const begin = (thing: string) => {
    inside++
    served.set(thing, (served.get(thing) ?? 0) + 1)
  }
  const leave = (thing: string) => {
    inside--
    const left = (served.get(thing) ?? 1) - 1
    if (left > 0) served.set(thing, left)
    else served.delete(thing)
    while (inside < atOnce && callNext());
  }
  const callNext = (): boolean => {
    const order = inARow < firstInARow ? [firsts, others] : [others, firsts]
    for (const lines of order) {
      const next = lines.takeNext(isFree)
      if (!next) continue
      inARow = lines === firsts ? inARow + 1 : 0
      begin(next.thing)
      next.go()
      return true
    }
    return false
  }

  return {
    /** Resolves when it is one's turn, with what gives it back. */
    enter(thing: string, first: boolean): Promise<() => void> {
      const done = () => leave(thing)
      if (inside < atOnce && isFree(thing)) {
        begin(thing)
        return Promise.resolve(done)
      }
      if (firsts.size() + others.size() >= waiting)
        return Promise.reject(new TooManyAtOnce('too many wait already'))
      const lines = first ? firsts : others
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          thing,
          go() {
            clearTimeout(bell)
            resolve(done)
          },
        }
        const bell = setTimeout(() => {
          lines.remove(waiter)
          reject(new TooManyAtOnce('waited too long'))
        }, patienceMs)
        lines.add(waiter)
      })
    },
  }
}

/** One line for each thing, served in turn. */
function makeLines() {
  const lines = new Map<string, Set<Waiter>>()
  let count = 0
  return {
    size: () => count,
    add(waiter: Waiter) {
      const line = lines.get(waiter.thing) ?? new Set()
      lines.set(waiter.thing, line.add(waiter))
      count++
    },
    remove(waiter: Waiter) {
      const line = lines.get(waiter.thing)
      if (!line?.delete(waiter)) return
      count--
      if (line.size === 0) lines.delete(waiter.thing)
    },
    takeNext(isFree: (thing: string) => boolean): Waiter | undefined {
      for (const [thing, line] of lines) {
        if (!isFree(thing)) continue
        const [next] = line
        if (!next) continue
        this.remove(next)
        // The other requests of this line come after the other lines.
        if (lines.delete(thing) && line.size > 0) lines.set(thing, line)
        return next
      }
      return undefined
    },
  }
}
