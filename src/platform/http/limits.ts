import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Pool } from '../database.ts'
import type { HttpEnv, Route } from '../routes.ts'
import type { EdgeNeeds, Limiter } from './needs.ts'
import { problemAnswer } from './problems.ts'

export function postgresLimiter(pool: Pool): Limiter {
  const limiters = new Map<number, RateLimiterPostgres>()
  const limiterOf = (points: number) => {
    const known = limiters.get(points)
    if (known) return known
    const made = new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: String(points),
      points,
      duration: 60,
      inMemoryBlockOnConsumed: points + 1,
    })
    limiters.set(points, made)
    return made
  }
  return {
    async take(key, perMinute) {
      try {
        await limiterOf(perMinute).consume(key)
        return true
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal
        return false
      }
    },
  }
}

const postsPerMinute = 120

/** The route's own limit, and a wide one for every act. Addresses are hashed before they are kept. */
export function limitRequests(
  needs: EdgeNeeds,
  route: Route,
  clientOf: (c: Context, proxies: number) => string,
): MiddlewareHandler<HttpEnv> {
  const perMinute =
    route.options.perMinute ?? (route.method === 'POST' ? postsPerMinute : undefined)
  return async (c, next) => {
    if (!perMinute || !needs.config.RATE_LIMITS) return next()
    const client = clientOf(c, needs.config.TRUSTED_PROXIES)
    const key = createHash('sha256').update(`${route.path} ${client}`).digest('hex').slice(0, 32)
    if (await needs.limiter.take(key, perMinute)) return next()
    return problemAnswer(c, needs, 429)
  }
}
