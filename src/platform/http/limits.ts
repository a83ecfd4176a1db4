import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Pool } from '../database/database.ts'
import type { HttpEnv, Route } from '../routes.ts'
import type { House } from '../world.ts'
import type { EdgeNeeds, Limiter } from './needs.ts'
import { problemAnswer } from './problems.ts'

type World = Pick<House['world'], 'now' | 'chance'>

const seconds = 60

/**
 * Counts in PostgreSQL, under a key that nobody can search an address from once the hour is over: the salt of the hour
 * is dropped with it. What must leave no trace of its moment is counted in the memory of this process alone.
 */
export function postgresLimiter(pool: Pool, world: World): Limiter {
  const shared = keptFor(
    (points) =>
      new RateLimiterPostgres({
        storeClient: pool,
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: String(points),
        points,
        duration: seconds,
        inMemoryBlockOnConsumed: points + 1,
      }),
  )
  const forgotten = keptFor(
    (points) => new RateLimiterMemory({ keyPrefix: String(points), points, duration: seconds }),
  )
  const saltOf = hourlySalt(pool, world)
  return {
    async take(key, perMinute, untimed = false) {
      try {
        if (untimed) await forgotten(perMinute).consume(key)
        else await shared(perMinute).consume(digest(`${await saltOf()} ${key}`))
        return true
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal
        return false
      }
    },
  }
}

function keptFor<T>(make: (points: number) => T): (points: number) => T {
  const made = new Map<number, T>()
  return (points) => {
    const item = made.get(points) ?? make(points)
    made.set(points, item)
    return item
  }
}

/** The salt of this hour, the same for every process of the house; those of former hours are dropped. */
function hourlySalt(pool: Pool, { now, chance }: World): () => Promise<string> {
  let known: { readonly hour: number; readonly salt: Promise<string> } | undefined
  const agreed = async (hour: number) => {
    const mine = Buffer.from(chance.bytes(32)).toString('hex')
    await pool.query(
      'insert into rate_salts (hour, salt) values ($1, $2) on conflict (hour) do nothing',
      [hour, mine],
    )
    await pool.query('delete from rate_salts where hour < $1', [hour])
    const { rows } = await pool.query('select salt from rate_salts where hour = $1', [hour])
    // A process whose clock is late finds its hour gone already: it counts by itself until the next one.
    return String(rows[0]?.salt ?? mine)
  }
  return async () => {
    const hour = Math.floor(now().getTime() / 3_600_000)
    if (known?.hour !== hour) {
      const asked = { hour, salt: agreed(hour) }
      known = asked
      asked.salt.catch(() => {
        if (known === asked) known = undefined
      })
    }
    return known.salt
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
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
    const key = digest(`${route.path} ${client}`)
    if (await needs.limiter.take(key, perMinute, route.options.untimed)) return next()
    return problemAnswer(c, needs, 429)
  }
}
