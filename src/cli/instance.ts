import { type Config, readConfig } from '#platform/config.ts'
import { migrate } from '#platform/migrate.ts'
import type { Module } from '#platform/module.ts'
import { type OpenHouse, openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { watchPostgres } from '#platform/postgres/watch.ts'
import { makeRooms } from '../app.ts'

export interface Instance extends OpenHouse {
  readonly rooms: readonly Module[]
  readonly connectionString: string
}

export interface Database {
  readonly connectionString: string
  stop(): Promise<void>
}

/** The database of this instance: the one named by DATABASE_URL, or the bundled one, started. */
export async function reachDatabase(
  config: Config,
  log?: (line: string) => void,
): Promise<Database> {
  if (config.DATABASE_URL) {
    return { connectionString: config.DATABASE_URL, stop: async () => undefined }
  }
  const running = await startPostgres({ dataDir: config.dataDir, ...(log ? { log } : {}) })
  const watch = watchPostgres(running)
  return {
    connectionString: running.connectionString,
    async stop() {
      await watch.end()
      await running.stop()
    },
  }
}

/** Opens the instance, runs one command on it, and leaves it as it was found. */
export async function withInstance<T>(run: (instance: Instance) => Promise<T>): Promise<T> {
  const config = readConfig()
  const database = await reachDatabase(config)
  try {
    await migrate(database.connectionString)
    const rooms = makeRooms()
    const open = openHouse(config, database.connectionString, rooms)
    try {
      return await run({ ...open, rooms, connectionString: database.connectionString })
    } finally {
      await open.close()
    }
  } finally {
    await database.stop()
  }
}
