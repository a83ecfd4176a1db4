import { createHash } from 'node:crypto'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Pool } from '../database/database.ts'

/** Wrong answers to a question that has few, counted by what they would open: whatever the address and the route. */
export interface Guesses {
  /** Takes one guess before it is looked at, so that fifty at once are not all the first; false when none is left. */
  take(key: string): Promise<boolean>
  /** The guess was right: it is not counted. Those that were wrong before it still are. */
  giveBack(key: string): Promise<void>
}

const hour = 3600
const prefix = 'guess'

/**
 * Five in an hour, then none for an hour. Counted beside the transaction of the act, which a refusal undoes. A key that is
 * handed here is one that nobody makes without a secret; its row says nothing of who guessed.
 */
export function countGuesses(pool: Pool): Guesses {
  const counted = new RateLimiterPostgres({
    ...{ storeClient: pool, tableName: 'rate_limits', tableCreated: true, keyPrefix: prefix },
    ...{ points: 5, duration: hour, blockDuration: hour },
  })
  return {
    async take(key) {
      try {
        await counted.consume(digest(key))
        return true
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal
        return false
      }
    },
    async giveBack(key) {
      await counted.reward(digest(key))
      // Nothing wrong was said: no moment of it is left.
      await pool.query('delete from rate_limits where key = $1 and points <= 0', [
        `${prefix}:${digest(key)}`,
      ])
    },
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
