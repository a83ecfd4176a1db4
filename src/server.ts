import { openLanes } from '#platform/database/database.ts'
import { makeEdge } from '#platform/http/edge.ts'
import { countGuesses } from '#platform/http/guesses.ts'
import { hourlyLog } from '#platform/http/hourly-log.ts'
import { postgresLimiter } from '#platform/http/limits.ts'
import { listen } from '#platform/http/serve.ts'
import { laneSizes, makeTurns, usualRules } from '#platform/http/turns.ts'
import { openLive } from '#platform/live.ts'
import type { OpenHouse } from '#platform/open-house.ts'
import { makeRooms, roomNeeds } from './app.ts'

export interface Web {
  readonly port: number
  stop(): Promise<void>
}

/** Opens the door: listens, and says it is not ready while it stops. */
export async function startWeb(
  open: OpenHouse,
  connectionString: string,
  rooms = makeRooms(),
): Promise<Web> {
  const { config, log, pool } = open
  const lanes = openLanes(connectionString, laneSizes(config.DATABASE_POOL), log)
  const house = { ...open.house, db: lanes.pages, lanes }
  const live = openLive(connectionString, log)
  const hourly = hourlyLog(log, house.world.now)
  let stopping = false
  const app = makeEdge({
    config,
    house,
    log,
    live,
    limiter: postgresLimiter(pool, house.world),
    guesses: countGuesses(pool),
    hourly,
    turns: makeTurns(usualRules(config.DATABASE_POOL)),
    ...roomNeeds(rooms),
    readiness: async () => {
      if (stopping) return false
      return pool.query('select 1').then(
        () => true,
        () => false,
      )
    },
  })
  const listening = await listen(app, config.PORT, config.HOST)
  return {
    port: listening.port,
    async stop() {
      stopping = true
      await live.close()
      await listening.stop()
      hourly.flush()
      await lanes.close()
    },
  }
}
