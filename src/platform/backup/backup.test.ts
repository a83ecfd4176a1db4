import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wasLeaving } from '#kit/mail-reason.ts'
import { openPool, type Pool } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { digest, diskStorage, makeFileStore } from '../files/files.ts'
import { makeLog } from '../log.ts'
import { anotherDatabase, useDatabase } from '../testing/database.ts'
import { type Part, partsOf, tarOf } from './archive.ts'
import { restoreBackup, writeBackup } from './backup.ts'
import { checkBackup, wholeBytes } from './check-backup.ts'
import { filePath, type Manifest, manifestName, sealName, tablePath } from './manifest.ts'
import { unpacksTo } from './testing/damage.ts'
import { awkwardTables, fillAwkwardTables, fillPlatformTables } from './testing/rows.ts'

const base = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-backup-'))
const storage = diskStorage(join(folder, 'files'))
const archive = join(folder, 'ouvroir.tar.gz')
const minutes = Buffer.from('%PDF-1.7 délibération')
const pools: Pool[] = []
let manifest: Manifest

function open(connectionString: string): Pool {
  const pool = openPool(connectionString, 4, makeLog({ LOG_LEVEL: 'silent' }))
  pools.push(pool)
  return pool
}

/** A new instance with the same tables, and a folder of its own for files. */
async function emptyInstance() {
  const pool = open(await anotherDatabase())
  await pool.query(awkwardTables)
  const files = join(folder, `files-${pools.length}`)
  return { pool, files, storage: diskStorage(files) }
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query(
    'select 1 from audit_lines union all select 1 from awkward_values',
  )
  return rows.length === 0
}

beforeAll(async () => {
  await base.pool.query(awkwardTables)
  await fillPlatformTables(base.pool)
  await fillAwkwardTables(base.pool)
  const store = makeFileStore(base.db, storage, base.clock)
  await store.save({ name: 'a.pdf', mediaType: 'application/pdf', bytes: minutes, public: false })
  await store.save({ name: 'b.pdf', mediaType: 'application/pdf', bytes: minutes, public: true })
  await writeBackup(base.pool, storage, archive, undefined, base.clock.now())
  manifest = await checkBackup(archive)
})

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  rmSync(folder, { recursive: true })
})

describe('a backup', () => {
  it('describes itself, and leaves nothing else behind', async () => {
    expect(manifest).toMatchObject({
      format: 'ouvroir-backup',
      createdAt: '2026-11-25T09:00:00.000Z',
      files: [{ sha256: digest(minutes), size: minutes.length }],
      missingFiles: [],
    })
    expect(manifest.migrations.map(({ name }) => name)).toContain('202611250810_files__create')
    expect(readdirSync(folder).sort()).toEqual(['files', 'ouvroir.tar.gz'])
    expect(statSync(archive).mode & 0o077).toBe(0)
  })

  it('holds every table of the house, but what may be lost and what is the queue’s', async () => {
    const { rows } = await base.pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
    const left = rows
      .map(({ name }) => name)
      .filter((name) => !manifest.tables.some((t) => t.name === name))
    expect(left).toEqual(['migrations', 'rate_limits', 'rate_salts'])
    expect(manifest.tables.length).toBeGreaterThan(10)
  })

  it('lets each table come after those it refers to', () => {
    const at = (name: string) => manifest.tables.findIndex((table) => table.name === name)
    expect(at('awkward_parents')).toBeLessThan(at('awkward_children'))
    expect(at('experiments')).toBeLessThan(at('experiment_tasks'))
  })

  it('is opened by any tar', () => {
    const listed = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n')
    expect(listed[0]).toBe(manifestName)
    expect(listed).toContain(filePath(digest(minutes)))
    const text = execFileSync('tar', ['-xzOf', archive, tablePath('awkward_parents')], {
      encoding: 'utf8',
    })
    expect(text).toBe('id,name\n1,one\n2,two\n')
  })

  it('shows one instant, whatever is written meanwhile', async () => {
    const seen = await withWritesBetween(async (pool) => {
      const file = join(folder, 'instant.tar.gz')
      await writeBackup(pool, storage, file)
      return (await checkBackup(file)).tables
    })
    const rowsOf = (tables: Manifest['tables'], name: string) =>
      tables.find((t) => t.name === name)?.rows
    for (const name of ['instance_settings', 'submissions']) {
      expect(rowsOf(seen, name)).toBe(rowsOf(manifest.tables, name))
      const { rows } = await base.pool.query(`select count(*)::int as count from ${name}`)
      expect(rows[0].count).toBe((rowsOf(seen, name) ?? 0) + 1)
      await base.pool.query(`delete from ${name} where ctid = (select max(ctid) from ${name})`)
    }
  })

  it('names the files that are lost, and saves the rest', async () => {
    const poor = diskStorage(join(folder, 'nowhere'))
    const file = join(folder, 'poor.tar.gz')
    const summary = await writeBackup(base.pool, poor, file)
    expect(summary).toMatchObject({ files: 0, missingFiles: [digest(minutes)] })
    const target = await emptyInstance()
    expect(await restoreBackup(file, target.pool, target.storage)).toMatchObject({
      ok: true,
      value: { missingFiles: [digest(minutes)] },
    })
  })

  it('says how far it is', async () => {
    const steps: [number, number][] = []
    await writeBackup(base.pool, storage, join(folder, 'steps.tar.gz'), (done, total) =>
      steps.push([done, total]),
    )
    const total = manifest.tables.length + 1
    expect(steps).toEqual(Array.from({ length: total + 1 }, (_, done) => [done, total]))
  })
})

describe('a restored instance', () => {
  it('has every row as it was, to the byte, and every file', async () => {
    const target = await emptyInstance()
    const result = await restoreBackup(archive, target.pool, target.storage)
    expect(result).toMatchObject({ ok: true, value: { files: 1, tables: manifest.tables.length } })

    const again = join(folder, 'again.tar.gz')
    await writeBackup(target.pool, target.storage, again)
    const copy = await checkBackup(again)
    // What waits is held, and the restore is written down: the rest is as it was.
    const held = ['outbox_mails', 'instance_settings']
    const known = (tables: Manifest['tables']) => tables.filter(({ name }) => !held.includes(name))
    expect(known(copy.tables)).toEqual(known(manifest.tables))
    expect(copy.sequences).toEqual(manifest.sequences)
    expect(copy.files).toEqual(manifest.files)
    expect(
      manifest.tables.filter((table) => table.rows === 0).map(({ name }) => name),
    ).not.toContain('awkward_values')
  })

  it('keeps mails that had not left, and sends none by itself', async () => {
    const target = await emptyInstance()
    const result = await restoreBackup(archive, target.pool, target.storage)
    expect(result).toMatchObject({ value: { heldMails: 3 } })
    const { rows } = await target.pool.query(
      'select subject, state, last_problem as why from outbox_mails order by subject',
    )
    expect(rows).toEqual([
      { subject: 'failed', state: 'held', why: null },
      { subject: 'local', state: 'local', why: null },
      { subject: 'queued', state: 'held', why: null },
      { subject: 'sending', state: 'held', why: wasLeaving },
      { subject: 'sent', state: 'sent', why: null },
    ])
    const jobs = await target.pool.query('select 1 from graphile_worker.jobs')
    expect(jobs.rows).toEqual([])
  })

  it('computes what is computed, numbers what comes next, and is guarded as before', async () => {
    const target = await emptyInstance()
    await restoreBackup(archive, target.pool, target.storage)
    const { rows } = await target.pool.query(
      `insert into awkward_values (words) values ('x') returning id, shout`,
    )
    expect(rows).toEqual([{ id: 103, shout: 'X' }])
    const traces = await target.pool.query('select words from awkward_traces order by words')
    expect(traces.rows.map(({ words }) => words)).toContain('x')
    await expect(target.pool.query('update audit_lines set act = act')).rejects.toThrow(
      'is refused',
    )
    await expect(target.pool.query('update awkward_left set right_id = 99')).rejects.toThrow(
      'foreign key',
    )
  })

  it('needs no superuser', async () => {
    const role = `plain_${process.pid}`
    const connectionString = await anotherDatabase('empty')
    const superuser = open(connectionString)
    await superuser.query(`create role ${role} login nosuperuser`)
    const { rows } = await superuser.query(
      'select current_database() as name, current_user as owner',
    )
    await superuser.query(`alter database ${rows[0].name} owner to ${role}`)
    try {
      const asRole = connectionString.replace(/user=\w+/, `user=${role}`)
      await migrate(asRole)
      const plain = open(asRole)
      await plain.query(awkwardTables)
      const who = await plain.query('select rolsuper from pg_roles where rolname = current_user')
      expect(who.rows).toEqual([{ rolsuper: false }])
      const result = await restoreBackup(archive, plain, diskStorage(join(folder, 'plain')))
      expect(result).toMatchObject({ ok: true })
    } finally {
      await superuser.query(`alter database ${rows[0].name} owner to ${rows[0].owner}`)
      await superuser.query(`reassign owned by ${role} to ${rows[0].owner}`)
      await superuser.query(`drop owned by ${role}`)
      await superuser.query(`drop role ${role}`)
    }
  })
})

describe('what is not restored', () => {
  it('an archive with one byte changed anywhere in its contents', async () => {
    const target = await emptyInstance()
    const whole = readFileSync(archive)
    const gzipHeader = 10
    const step = Math.floor((whole.length - gzipHeader) / 40)
    let damages = 0
    for (let at = gzipHeader; at < whole.length; at += step) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      if (unpacksTo(bytes, gunzipSync(whole))) continue
      damages += 1
      expect(await refusalOf(bytes, target), `byte ${at}`).toMatch(/abîmé/)
    }
    expect(damages).toBeGreaterThan(30)
    expect(await isEmpty(target.pool)).toBe(true)
    expect(filesIn(target.files)).toEqual([])
  })

  it('an archive packed again after any byte of its first block was changed', async () => {
    const target = await emptyInstance()
    const whole = gunzipSync(readFileSync(archive))
    const block = 512
    // What ends the checksum (two bytes) says nothing, and is not counted in it.
    const meaningless = [154, 155]
    for (let at = 0; at < block; at++) {
      if (meaningless.includes(at)) continue
      const bytes = Buffer.from(whole)
      // The high bit is what announces a large number, which may then be none.
      bytes[at] = (bytes[at] ?? 0) ^ 0x90
      expect(await refusalOf(gzipSync(bytes, { level: 0 }), target), `byte ${at}`).toMatch(/abîmé/)
    }
  })

  it('an archive that was cut, or is none', async () => {
    const target = await emptyInstance()
    const whole = readFileSync(archive)
    for (const length of [0, 5, 200, whole.length / 2, whole.length - 9, whole.length - 1]) {
      expect(await refusalOf(whole.subarray(0, length), target), `${length}`).toMatch(/abîmé/)
    }
    expect(await refusalOf(Buffer.from('bonjour'), target)).toMatch(/n’est pas une sauvegarde/)
    const other = gzipSync(Buffer.concat(await collected(tarOf([part('a.txt', 'x')], new Date(0)))))
    expect(await refusalOf(other, target)).toMatch(/manifest\.json/)
    const nowhere = await restoreBackup(join(folder, 'absent'), target.pool, target.storage)
    expect(nowhere).toMatchObject({
      ok: false,
      refusal: expect.stringContaining('Vérifiez le chemin'),
    })
    expect(await isEmpty(target.pool)).toBe(true)
  })

  it('an archive made again with other contents: the part is named', async () => {
    const target = await emptyInstance()
    const settings = tablePath('instance_settings')
    const file = filePath(digest(minutes))
    const changed = (path: string, change: (text: string) => string) =>
      mutated((parts) =>
        parts.map((one) => (one.path === path ? part(path, change(one.text)) : one)),
      )
    expect(
      await refusalOf(await changed(settings, (text) => text.replace('e', 'a')), target),
    ).toContain(settings)
    expect(await refusalOf(await changed(file, (text) => `${text}!`), target)).toContain(file)
    const moreRows = (text: string) => text.replace(/"rows": \d+/, '"rows": 9')
    expect(await refusalOf(await changed(manifestName, moreRows), target)).toContain(manifestName)
    const without = await mutated((parts) => parts.filter((one) => one.path !== settings))
    expect(await refusalOf(without, target)).toContain(settings)
    const unsealed = await mutated((parts) => parts.filter((one) => one.path !== sealName))
    expect(await refusalOf(unsealed, target)).toContain(sealName)
    const more = await mutated((parts) => [...parts, part('tables/more.csv', 'x')])
    expect(await refusalOf(more, target)).toContain('tables/more.csv')
    const same = await mutated((parts) => parts)
    expect(await isEmpty(target.pool)).toBe(true)
    expect(await refusalOf(same, target), 'made again with the same contents').toBeUndefined()
  })

  it('into an instance that already holds something', async () => {
    const target = await emptyInstance()
    await target.pool.query(`insert into submissions (key, at) values ('x', now())`)
    expect(await refusalOf(readFileSync(archive), target)).toMatch(
      /contient déjà des données \(table submissions\)/,
    )
    expect(filesIn(target.files)).toEqual([])
  })

  it('into other tables than those that were saved', async () => {
    const target = await emptyInstance()
    await target.pool.query('alter table awkward_parents add column more text')
    expect(await refusalOf(readFileSync(archive), target)).toContain('awkward_parents')
    await target.pool.query(
      `update migrations set sha256 = repeat('0', 64) where name like '%files%'`,
    )
    expect(await refusalOf(readFileSync(archive), target)).toContain('plus récente')
    await target.pool.query(`delete from migrations where name like '%files%'`)
    expect(await refusalOf(readFileSync(archive), target)).toContain('202611250810_files__create')
    const newer = await emptyInstance()
    await newer.pool.query(
      `insert into migrations (name, sha256) values ('209901010000_x__create', repeat('0', 64))`,
    )
    expect(await refusalOf(readFileSync(archive), newer)).toContain('plus ancienne')
  })

  it('twice at the same time', async () => {
    const target = await emptyInstance()
    const results = await Promise.all(
      [1, 2].map(() => restoreBackup(archive, target.pool, target.storage)),
    )
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
  })
})

async function refusalOf(
  bytes: Uint8Array,
  target: Awaited<ReturnType<typeof emptyInstance>>,
): Promise<string | undefined> {
  const file = join(folder, 'mutant.tar.gz')
  writeFileSync(file, bytes)
  const result = await restoreBackup(file, target.pool, target.storage)
  return result.ok ? undefined : result.refusal
}

interface TextPart extends Part {
  readonly text: string
}

function part(path: string, text: string): TextPart {
  const bytes = Buffer.from(text)
  return { path, text, size: bytes.length, bytes: [bytes] }
}

/** A sound archive whose parts are no longer those that were saved. */
async function mutated(change: (parts: TextPart[]) => TextPart[]): Promise<Buffer> {
  const parts: TextPart[] = []
  for await (const one of partsOf(archive))
    parts.push(part(one.path, (await wholeBytes(one)).toString()))
  return gzipSync(Buffer.concat(await collected(tarOf(change(parts), new Date(0)))))
}

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all = []
  for await (const chunk of bytes) all.push(chunk)
  return all
}

/** Runs with a pool whose backup is interrupted, after its first look, by someone else's writes. */
async function withWritesBetween<T>(run: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = open(base.connectionString)
  pool.on('connect', (client) => {
    const query = client.query.bind(client)
    let written = false
    const interrupting = async (...given: unknown[]) => {
      if (!written && String(given[0]).includes('pg_get_constraintdef')) {
        written = true
        await base.pool.query(`insert into instance_settings values ('meanwhile', '1', now())`)
        await base.pool.query(`insert into submissions (key, at) values ('meanwhile', now())`)
      }
      return (query as (...args: unknown[]) => unknown)(...given)
    }
    const isCopy = (given: unknown) => typeof given === 'object'
    Object.assign(client, {
      query: (...given: unknown[]) =>
        isCopy(given[0])
          ? (query as (...args: unknown[]) => unknown)(...given)
          : interrupting(...given),
    })
  })
  return await run(pool)
}
