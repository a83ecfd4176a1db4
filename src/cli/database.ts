import { type Config, readConfig } from '#platform/config.ts'
import { readSchemaState } from '#platform/database/migrate.ts'
import type { Module } from '#platform/module.ts'
import { type OpenHouse, openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { watchPostgres } from '#platform/postgres/watch.ts'
import { CommandRefused } from './terminal.ts'

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

/** What a command wants of the schema: the program's own, or whatever is there (to save it). */
type Wanted = 'current' | 'as it is'

/**
 * Opens the database and the files, runs one command on them, and leaves them as they were found. Only `serve`
 * and `migrate` change the schema: a command that did it would do it under the pages of the older version.
 */
export async function withDatabase<T>(
  run: (open: OpenHouse) => Promise<T>,
  { wanted = 'current', rooms = [] }: { wanted?: Wanted; rooms?: readonly Module[] } = {},
): Promise<T> {
  const config = readConfig()
  const database = await reachDatabase(config)
  try {
    await refuseOtherSchema(database.connectionString, wanted)
    const open = openHouse(config, database.connectionString, rooms)
    try {
      return await run(open)
    } finally {
      await open.close()
    }
  } finally {
    await database.stop()
  }
}

export async function refuseOtherSchema(connectionString: string, wanted: Wanted = 'current') {
  const { isBare, missing } = await readSchemaState(connectionString)
  if (isBare) {
    throw new CommandRefused(
      'La base de données est vide. Préparez-la par « npm start », ou par « npm run migrate », puis recommencez.',
    )
  }
  if (missing.length === 0 || wanted === 'as it is') return
  throw new CommandRefused(
    `La base de données attend ${changes(missing.length)} de cette version d’Ouvroir :\n${missing.map((name) => `  ${name}`).join('\n')}\nRien n’a été fait. Sauvegardez d’abord (« backup »), arrêtez les pages et les tâches de fond, puis lancez « npm run migrate » ou « npm start », et recommencez.`,
  )
}

export function changes(count: number): string {
  return count === 1 ? 'un changement' : `${count} changements`
}
