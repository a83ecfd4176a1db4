import { resolve } from 'node:path'
import { restoreBackup, writeBackup } from '#platform/backup/backup.ts'
import { recordBackup } from '#platform/backup/last-backup.ts'
import type { Manifest } from '#platform/backup/manifest.ts'
import { readConfig } from '#platform/config.ts'
import { migrateAsArchived, readSchemaState } from '#platform/database/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { changes, reachDatabase, withDatabase } from './database.ts'
import { withGivenFile } from './given-file.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

/** Saves what is there, of whatever version: this is what one does before an upgrade. */
export async function backup(out: Terminal, file = '') {
  await withDatabase(
    async ({ house, pool, storage }) => {
      const report = await writeBackup(pool, storage, resolve(file), out.progress('Sauvegarde'))
      await recordBackup(house.db, report.bytes, house.world.now())
      out.say(`Archive écrite : ${file}`)
      out.json('ouvroir backup 1', report)
    },
    { wanted: 'as it is' },
  )
}

/** An empty database receives the schema of the archive, then its rows; what came since is left to the next start. */
export async function restore(out: Terminal, file = '') {
  const config = readConfig()
  const database = await reachDatabase(config)
  const { connectionString } = database
  const { pool, storage, close } = openHouse(config, connectionString, [])
  try {
    const { isBare } = await readSchemaState(connectionString)
    const prepare = ({ migrations }: Pick<Manifest, 'migrations'>) =>
      isBare ? migrateAsArchived(connectionString, migrations) : Promise.resolve()
    const onStep = out.progress('Restauration')
    const done = await withGivenFile(file, (at) =>
      restoreBackup(at, pool, storage, onStep, prepare),
    )
    if (!done.ok) throw new CommandRefused(done.refusal)
    out.say('L’instance est restaurée. Les courriels en attente restent retenus.')
    const { missing } = await readSchemaState(connectionString)
    if (missing.length > 0) {
      out.say(
        `L’archive est plus ancienne que ce programme : « npm start » ou « npm run migrate » fera ${changes(missing.length)}.`,
      )
    }
    out.json('ouvroir restore 1', done.value)
  } finally {
    await close()
    await database.stop()
  }
}
