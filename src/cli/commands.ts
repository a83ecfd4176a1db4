import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type VerificationRefusal, verifyFrozenProtocol } from '#modules/experiments/index.ts'
import { createSignInLink } from '#modules/people/index.ts'
import { importContours, importTerritories } from '#modules/territories/index.ts'
import { verifyAudit } from '#platform/audit.ts'
import { restoreBackup, writeBackup } from '#platform/backup/backup.ts'
import { recordBackup } from '#platform/backup/last-backup.ts'
import type { Manifest } from '#platform/backup/manifest.ts'
import { readConfig } from '#platform/config.ts'
import { migrate, migrateAsArchived, readSchemaState } from '#platform/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { act } from '#platform/world.ts'
import { loadDemo, loadDemoOnce, removeDemo } from './demo.ts'
import { changes, reachDatabase, withInstance } from './instance.ts'
import { sayRoutes } from './list-routes.ts'
import { seedRooms } from './seed.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

export { serve } from './serve.ts'

/** Says what will change before changing it; with `--dry-run`, says only that. */
export async function migrateDatabase(out: Terminal, options: { dryRun?: boolean } = {}) {
  const database = await reachDatabase(readConfig())
  try {
    const { missing } = await readSchemaState(database.connectionString)
    if (missing.length === 0) out.say('La base est à jour.')
    else out.say(`La base attend ${changes(missing.length)} :`)
    if (options.dryRun) {
      for (const name of missing) out.say(name)
      return out.json({ missing })
    }
    const applied = await migrate(database.connectionString, undefined, (name) => out.say(name))
    if (applied.length > 0) out.say('C’est fait.')
    out.json({ applied })
  } finally {
    await database.stop()
  }
}

export async function seed(out: Terminal) {
  await territoriesImport(out)
  await withInstance(async (instance) => {
    await seedRooms(instance, out)
    if (instance.config.OUVROIR_DEMO) await loadDemoOnce(instance, out)
  })
}

export async function signIn(out: Terminal, email: string) {
  await withInstance(async ({ house, config }) => {
    const link = await act(house, {}, (ctx) => createSignInLink(ctx, { email, hours: 1 }))
    if (!link) throw new CommandRefused('Aucune personne n’a cette adresse : invitez-la d’abord.')
    const address = `${config.baseUrl}${link}`
    out.say(address)
    out.json({ link: address })
  })
}

export async function routes(out: Terminal) {
  sayRoutes(out)
}

export async function territoriesImport(out: Terminal) {
  await withInstance(async ({ house }) => {
    const onStep = out.progress('Territoires de France')
    const report = await act(house, {}, (ctx) => importTerritories(ctx, onStep))
    out.json(report)
  })
}

export async function contoursImport(out: Terminal, file = '') {
  await withInstance(async ({ house }) => {
    const onStep = out.progress('Contours')
    const report = await act(house, {}, (ctx) => importContours(ctx, resolve(file), onStep))
    out.json(report)
  })
}

/** Saves what is there, of whatever version: this is what one does before an upgrade. */
export async function backup(out: Terminal, file = '') {
  await withInstance(async ({ house, pool, storage }) => {
    const report = await writeBackup(pool, storage, resolve(file), out.progress('Sauvegarde'))
    await recordBackup(house.db, report.bytes, house.world.now())
    out.say(`Archive écrite : ${file}`)
    out.json(report)
  }, 'as it is')
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
    const done = await restoreBackup(resolve(file), pool, storage, onStep, prepare)
    if (!done.ok) throw new CommandRefused(done.refusal)
    out.say('L’instance est restaurée. Les courriels en attente restent retenus.')
    const { missing } = await readSchemaState(connectionString)
    if (missing.length > 0) {
      out.say(
        `L’archive est plus ancienne que ce programme : « npm start » ou « npm run migrate » fera ${changes(missing.length)}.`,
      )
    }
    out.json(done.value)
  } finally {
    await close()
    await database.stop()
  }
}

export async function auditVerify(out: Terminal, anchor?: string) {
  await withInstance(async ({ house }) => {
    const report = await verifyAudit(house.db, readAnchor(anchor))
    out.json(report)
    if (report.brokenAt !== undefined) {
      throw new CommandRefused(`La chaîne est rompue à la ligne ${report.brokenAt}.`)
    }
    out.say(`${report.lines} lignes, chaîne intacte. Tête : ${report.lines}:${report.head}`)
  })
}

function readAnchor(text: string | undefined) {
  if (text === undefined) return undefined
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (!position || !hash) throw new CommandRefused('L’ancre s’écrit position:empreinte.')
  return { position: Number(position), hash }
}

export async function protocolVerify(out: Terminal, file = '', expected?: string) {
  const bytes = new Uint8Array(await readFile(resolve(file)))
  const verdict = await verifyFrozenProtocol(bytes, expected)
  out.json(verdict)
  if (!verdict.ok) throw new CommandRefused(verifyWords[verdict.refusal])
  const { sha256, experiment, version, frozenAt } = verdict.value
  out.say(`${experiment.title}, version ${version}, figée le ${frozenAt}`)
  out.say(`Empreinte SHA-256 : ${sha256}`)
}

const verifyWords: Readonly<Record<VerificationRefusal, string>> = {
  'not-a-protocol': 'Ce fichier n’est pas un protocole figé.',
  'not-canonical': 'Le contenu a été réécrit par un autre programme : téléchargez-le de nouveau.',
  'another-hash': 'L’empreinte n’est pas celle que vous attendiez : le texte est différent.',
}

export async function demoLoad(out: Terminal) {
  await withInstance((instance) => loadDemo(instance, out))
}

export async function demoRemove(out: Terminal) {
  await withInstance((instance) => removeDemo(instance))
  out.say('Le monde de démonstration est retiré.')
}
