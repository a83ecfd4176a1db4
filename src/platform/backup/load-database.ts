import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { wasLeaving } from '#kit/mail-reason.ts'
import { ownOf } from '#kit/own.ts'
import { applicationVersion } from '../version.ts'
import type { Part } from './archive.ts'
import {
  type ForeignKey,
  keysAhead,
  listForeignKeys,
  listMigrations,
  listTables,
  quoted,
  settleSession,
} from './catalogue.ts'
import { BackupProblem, type Manifest } from './manifest.ts'

/**
 * Fills the tables of an empty instance, in the caller's transaction. `loadParts` brings the rows, with
 * triggers asleep and the keys of circles put aside. Returns the number of mails held back.
 */
export async function loadDatabase(
  client: pg.PoolClient,
  manifest: Manifest,
  loadParts: () => Promise<void>,
): Promise<number> {
  await settleSession(client)
  await refuseOtherSchema(client, manifest)
  await lockAll(client, manifest)
  await refuseUnlessEmpty(client)
  const order = manifest.tables.map(({ name }) => name)
  const ahead = keysAhead(order, await listForeignKeys(client))
  const asleep = await putTriggersToSleep(client, order)
  for (const key of ahead) {
    await client.query(`alter table ${key.table} drop constraint ${quoted(key.name)}`)
  }
  await loadParts()
  // A key that waits for the commit must be checked now: a table with checks to come cannot be altered.
  await client.query('set constraints all immediate')
  for (const key of ahead) await client.query(addAgain(key))
  for (const wake of asleep) await client.query(wake)
  await setSequences(client, manifest)
  await refreshViews(client)
  const heldMails = await holdMails(client)
  await client.query(`analyze ${order.map(quoted).join(', ')}`)
  return heldMails
}

function addAgain(key: ForeignKey): string {
  return `alter table ${key.table} add constraint ${quoted(key.name)} ${key.definition}`
}

/** Rows come back as they were: nothing is computed from them, written down or refused again. */
async function putTriggersToSleep(
  client: pg.PoolClient,
  tables: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; name: string; enabled: string }>(
    `select c.relname as table, t.tgname as name, t.tgenabled as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relname = any ($1) and c.relnamespace = 'public'::regnamespace
      and not t.tgisinternal and t.tgenabled <> 'D' order by 1, 2`,
    [tables],
  )
  const waking: Record<string, string> = { O: 'enable', A: 'enable always', R: 'enable replica' }
  for (const { table, name } of rows) {
    await client.query(`alter table ${quoted(table)} disable trigger ${quoted(name)}`)
  }
  return rows.map(({ table, name, enabled }) => {
    return `alter table ${quoted(table)} ${ownOf(waking, enabled) ?? 'enable'} trigger ${quoted(name)}`
  })
}

/** The data fit the tables they came from, and no others. */
async function refuseOtherSchema(client: pg.PoolClient, manifest: Manifest): Promise<void> {
  const here = new Map((await listMigrations(client)).map(({ name, sha256 }) => [name, sha256]))
  const there = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]))
  const unknown = [...there].find(([name, sha256]) => here.get(name) !== sha256)
  const since = [...here.keys()].find((name) => !there.has(name))
  const saved = manifest.applicationVersion
  if (unknown) {
    throw new BackupProblem(
      `Cette sauvegarde vient d’une version plus récente d’Ouvroir, ou d’une autre : la sienne est ${saved}, celle d’ici ${applicationVersion()} (il manque ${unknown[0]}). Installez la version ${saved}, puis restaurez.`,
    )
  }
  if (since) {
    throw new BackupProblem(
      `Cette sauvegarde vient d’une version plus ancienne d’Ouvroir (${saved}), et cette base a déjà reçu ${since}. Restaurez dans un dossier de données vide ou une base vide, jamais démarrés : les tables y seront faites comme dans la sauvegarde, puis mises à jour au démarrage.`,
    )
  }
  const tables = (await listTables(client)).map(({ name, columns }) => `${name}(${columns})`)
  const expected = manifest.tables.map(({ name, columns }) => `${name}(${columns})`)
  const different = [...tables, ...expected].find(
    (table) => !tables.includes(table) || !expected.includes(table),
  )
  if (different) {
    throw new BackupProblem(
      `La base et la sauvegarde n’ont pas les mêmes tables (${different}). Restaurez dans une base vide, faite par la commande « migrate ».`,
    )
  }
}

/** Locks every table: no other session writes while the check for emptiness and the loading last. */
async function lockAll(client: pg.PoolClient, manifest: Manifest): Promise<void> {
  const tables = manifest.tables.map(({ name }) => quoted(name)).sort()
  await client.query(`lock table ${tables.join(', ')} in access exclusive mode`)
}

async function refuseUnlessEmpty(client: pg.PoolClient): Promise<void> {
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query(`select 1 from ${quoted(name)} limit 1`)
    if (rows.length === 0) continue
    throw new BackupProblem(
      `Cette instance contient déjà des données (table ${name}). Une restauration se fait dans une instance neuve, jamais démarrée : choisissez un dossier de données vide ou une base vide, puis recommencez.`,
    )
  }
}

export async function loadTable(
  client: pg.PoolClient,
  table: Manifest['tables'][number],
  part: Part,
): Promise<void> {
  const columns = table.columns.map(quoted).join(', ')
  const into = client.query(
    copyFrom(`copy ${quoted(table.name)} (${columns}) from stdin (format csv, header)`),
  )
  await pipeline(Readable.from(part.bytes), into)
  if (into.rowCount !== table.rows) {
    throw new Error(`${table.name}: rows expected: ${table.rows}, written: ${into.rowCount}`)
  }
}

async function setSequences(client: pg.PoolClient, manifest: Manifest): Promise<void> {
  for (const { name, value, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [quoted(name), value, called])
  }
}

async function refreshViews(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
    where relkind = 'm' and relnamespace = 'public'::regnamespace order by oid`,
  )
  for (const { name } of rows) await client.query(`refresh materialized view ${quoted(name)}`)
}

/** A restored instance must not write to anyone by itself: what had not left waits for a person. */
async function holdMails(client: pg.PoolClient): Promise<number> {
  const { rowCount } = await client.query(
    `update outbox_mails set state = 'held',
      last_problem = case when state = 'sending' then '${wasLeaving}' else last_problem end where state in ('queued', 'sending', 'failed')`,
  )
  await markRestored(client)
  return rowCount ?? 0
}

/** Rooms that send by themselves look at this, and wait for a person (`mailings`). */
async function markRestored(client: pg.PoolClient): Promise<void> {
  await client.query(
    `insert into instance_settings (name, value, changed_at) values ('restored', '{}', now())
    on conflict (name) do update set changed_at = now()`,
  )
}
