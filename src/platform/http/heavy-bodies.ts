import type { Context, MiddlewareHandler } from 'hono'
import type { HttpEnv, Route } from '../routes.ts'
import type { EdgeNeeds } from './needs.ts'
import { problemAnswer } from './problems.ts'
import { type LaneRules, makeLane } from './turns.ts'

/** A form beyond is more than words: its file is held in memory, several times, until it is answered. */
const heavy = 1_000_000

/** Files that anyone sends, one person’s at a time: what they take of the memory is bounded however many come. */
const usual: LaneRules = { atOnce: 3, forOneThing: 1, waiting: 60, patienceMs: 25_000 }

/** Of one address, in a minute: a few telephones behind one line, and no machine. */
const perMinute = 20

type ClientOf = (c: Context, proxies: number) => string

/**
 * Whoever sends a file without being known waits for their turn before a byte of it is read. One edge has one line, for all
 * its addresses; a body that does not say how long it is counts as heavy.
 */
export function heavyBodies(
  needs: EdgeNeeds,
  clientOf: ClientOf,
  rules: LaneRules = usual,
): (route: Route) => MiddlewareHandler<HttpEnv> {
  const lane = makeLane(rules)
  return ({ method, audience, options }) => {
    const mayBeHeavy =
      method === 'POST' && audience === 'anyone' && (options.bodyLimit ?? 0) > heavy
    if (!mayBeHeavy) return (_c, next) => next()
    return async (c, next) => {
      if (lengthOf(c) <= heavy) return next()
      const client = clientOf(c, needs.config.TRUSTED_PROXIES)
      const isFew =
        !needs.config.RATE_LIMITS || (await needs.limiter.take(`heavy ${client}`, perMinute, true))
      if (!isFew) return problemAnswer(c, needs, 429)
      const leave = await lane.enter(client, false)
      try {
        await next()
      } finally {
        leave()
      }
    }
  }
}

const lengthOf = (c: Context): number =>
  Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
