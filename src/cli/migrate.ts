import { readConfig } from '#platform/config.ts'
import { migrate, readSchemaState } from '#platform/database/migrate.ts'
import { changes, reachDatabase } from './database.ts'
import type { Terminal } from './terminal.ts'

/** Says what will change before changing it; with `--dry-run`, says only that. */
export async function migrateDatabase(out: Terminal, options: { dryRun?: boolean } = {}) {
  const database = await reachDatabase(readConfig())
  try {
    const { missing } = await readSchemaState(database.connectionString)
    if (missing.length === 0) out.say('La base est à jour.')
    else out.say(`La base attend ${changes(missing.length)} :`)
    if (options.dryRun) {
      for (const name of missing) out.say(name)
      return out.json('ouvroir migrate 1', { missing })
    }
    const applied = await migrate(database.connectionString, undefined, (name) => out.say(name))
    if (applied.length > 0) out.say('C’est fait.')
    out.json('ouvroir migrate 1', { applied })
  } finally {
    await database.stop()
  }
}
