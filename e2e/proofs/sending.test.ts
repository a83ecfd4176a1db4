// Three kills and 300 people in `npm test`; as promised with OUVROIR_KILLS=20 npm run e2e -- sending.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realWorld } from '#platform/clock.ts'
import { openDb, openPool, type Pool } from '#platform/database/database.ts'
import { makeLog } from '#platform/log.ts'
import { makeTestMailing, type TestMailing } from '#platform/testing/letters.ts'
import { makeDatabase, startTestServer } from '#platform/testing/server.ts'
import { runCommand } from '../support/instance.ts'

const kills = Number(process.env['OUVROIR_KILLS'] ?? 3)
const readers = kills >= 20 ? 5_000 : 300

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-sending-'))
let server: Awaited<ReturnType<typeof startTestServer>>
let database = ''
let pool: Pool
let office: { url: string; ledger: string; process: ChildProcess }
let mailing: TestMailing

beforeAll(async () => {
  server = await startTestServer()
  database = await makeDatabase(server)
  pool = openPool(database, 4, makeLog({ LOG_LEVEL: 'silent' }))
  office = await openOffice('letters.txt')
  mailing = await makeTestMailing(openDb(pool), realWorld, { readers })
})
afterAll(async () => {
  office?.process.kill()
  await pool?.end()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function openOffice(name: string) {
  const ledger = join(folder, name)
  const process = spawn('node', ['e2e/support/post-office.mjs', ledger], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve) =>
    process.stdout.once('data', (said) => resolve(String(said).trim())),
  )
  return { url: `smtp://127.0.0.1:${port}`, ledger, process }
}

/** What the server took, whatever the sender believes. */
function received(ledger: string) {
  const text = existsSync(ledger) ? readFileSync(ledger, 'utf8') : ''
  return text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [to = '', messageId = ''] = line.split(' ')
      return { to, messageId }
    })
}

const env = () => ({
  ...process.env,
  DATABASE_URL: database,
  SMTP_URL: office.url,
  OUVROIR_DATA_DIR: join(folder, 'data'),
  OUVROIR_DEMO: '0',
  LOG_LEVEL: 'error',
  MAILINGS_LEASE_SECONDS: '1',
  MAILINGS_PER_MINUTE: '1000000',
  MAILINGS_PER_DOMAIN_PER_MINUTE: '1000000',
})

/** Starts it again and again, and kills it in the middle of its letters; returns how often it did. */
async function killInTheMiddle(start: () => ChildProcess, ledger: string, total: number) {
  const between = Math.floor((total * 0.8) / kills)
  let killed = 0
  for (; killed < kills; killed++) {
    const child = start()
    const before = received(ledger).length
    const enough = before + 3 + Math.floor(Math.random() * between)
    while (received(ledger).length < enough && child.exitCode === null) await wait(2)
    if (child.exitCode !== null) break
    await wait(Math.random() * 8)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  return killed
}

function countBy(lines: readonly { to: string }[]) {
  const counts = new Map<string, number>()
  for (const { to } of lines) counts.set(to, (counts.get(to) ?? 0) + 1)
  return counts
}

describe('the sender, killed in the middle of a letter', { timeout: 900_000 }, () => {
  it(`${kills} times for ${readers} people: nobody skipped, at most one doubt per kill, and all told`, async () => {
    const since = performance.now()
    const start = () =>
      spawn(process.execPath, ['dist/cli.js', 'mailings', 'send', mailing.id], {
        env: env(),
        stdio: 'ignore',
      })
    const killed = await killInTheMiddle(start, office.ledger, readers)
    expect(killed).toBe(kills)
    await runCommand(['mailings', 'send', mailing.id], env())
    const report = JSON.parse(await runCommand(['mailings', 'report', mailing.id, '--json'], env()))

    const lines = received(office.ledger)
    const counts = countBy(lines)
    const everyone = Array.from({ length: readers }, (_, at) => mailing.emailOf(at + 1))
    expect(everyone.filter((email) => !counts.has(email))).toEqual([])
    expect(counts.size).toBe(readers)
    expect(lines.length - readers).toBeLessThanOrEqual(killed)

    const doubtful: string[] = report.uncertain.map(({ email }: { email: string }) => email)
    const twice = everyone.filter((email) => (counts.get(email) ?? 0) > 1)
    expect(twice.filter((email) => !doubtful.includes(email))).toEqual([])
    expect(doubtful.length).toBeLessThanOrEqual(killed)
    for (const email of twice) {
      const ids = lines.filter(({ to }) => to === email).map(({ messageId }) => messageId)
      expect(new Set(ids).size).toBe(1)
    }
    expect(new Set(lines.map(({ messageId }) => messageId)).size).toBe(readers)
    expect(report).toMatchObject({ state: 'sent', counts: { sent: readers, uncertain: 0 } })
    tell(
      `${killed} kills, ${readers} people: 0 skipped, ${doubtful.length} in doubt, of whom ${twice.length} received it twice`,
      since,
    )
  })

  it.each(['after', 'before'] as const)(
    'a control that notes %s sending does worse',
    async (when) => {
      const { url, ledger, process: other } = await openOffice(`naive-${when}.txt`)
      const client = new pg.Client({ connectionString: database })
      await client.connect()
      await client.query('drop table if exists naive')
      await client.query(`create table naive as select n as number,
      'personne-' || n || '@example.org' as email, false as served from generate_series(1, ${readers}) n`)
      await client.end()
      const start = () =>
        spawn('node', ['e2e/support/naive-sender.mjs', when, database, url], { stdio: 'ignore' })
      const killed = await killInTheMiddle(start, ledger, readers)
      const last = start()
      await new Promise((resolve) => last.once('exit', resolve))
      other.kill()

      const lines = received(ledger)
      const twice = lines.length - countBy(lines).size
      const skipped = readers - countBy(lines).size
      if (when === 'after') expect(twice).toBeGreaterThan(killed)
      else expect(skipped).toBeGreaterThan(0)
      tell(`noting ${when}: ${killed} kills, ${skipped} skipped, ${twice} received it twice`)
    },
  )
})

function tell(sentence: string, since?: number) {
  const time = since === undefined ? '' : `; ${((performance.now() - since) / 1000).toFixed(0)} s`
  process.stdout.write(`${sentence}${time}\n`)
}
