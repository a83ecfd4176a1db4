// A letter to 25,000, 50,000 and 100,000 people, handed to a mail server in another process on loopback:
// time and memory of our sender, beside raw nodemailer that notes nothing. MAILINGS_BENCH=0.01 to try it.
import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { houseViewer } from '#kit/viewer.ts'
import { findReport, queueMailing, startSender } from '#modules/mailings/index.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../src/app.ts'

const scale = Number(process.env['MAILINGS_BENCH'] ?? 1)
const sizes = [25_000, 50_000, 100_000].map((size) => Math.round(size * scale))
/** Twice as many people may not take more than this, nor a long letter more memory than a short one. */
const promised = { growth: 2.3, memory: 1.35 }

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-letters-'))
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const office = spawn(process.execPath, ['e2e/support/post-office.mjs', '/dev/null'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const port = await new Promise<number>((resolve) =>
  office.stdout.once('data', (said) => resolve(Number(said))),
)
const database = await startPostgres({ dataDir: folder })
const config = readConfig({
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'Le Labo <lettres@labo.example.net>',
  DKIM_PRIVATE_KEY: pem,
  OUVROIR_DATA_DIR: folder,
  LOG_LEVEL: 'silent',
  MAILINGS_PER_MINUTE: '1000000',
  MAILINGS_PER_DOMAIN_PER_MINUTE: '1000000',
})
await migrate(database.connectionString)
const instance = openHouse(config, database.connectionString, makeRooms())
const { house } = instance

/** About as much text as a newsletter of six pieces. */
const html = `<html lang="fr"><body>${'<table role="presentation"><tr><td><h2>Un atelier</h2><p>Trente personnes ont écrit la règle du budget, et la commune a répondu point par point.</p></td></tr></table>'.repeat(24)}<p><a href="{{unsubscribe}}">Se désabonner</a> <a href="{{preferences}}">Vos lettres</a></p></body></html>`
const text = `Bonjour {{name}},\n\n${'Trente personnes ont écrit la règle du budget.\n'.repeat(24)}\n{{unsubscribe}}\n`

interface Measure {
  readonly seconds: number
  /** Memory of this process in MB, at each quarter. */
  readonly memory: readonly number[]
}

async function ours(readers: number): Promise<Measure> {
  const made = await makeTestMailing(house.db, house.world, { readers, word: `p${readers}` })
  await act(house, { person: houseViewer }, (ctx) =>
    queueMailing(ctx, made.id, { letter: { text, html }, subscribers: made.subscribers }),
  )
  const measure = meter(readers)
  let askedAt = 0
  await startSender(instance, {
    only: made.id,
    pollMs: 20,
    onProgress: async () => {
      // The report counts everyone: as often as a person looks at it, no more.
      if (performance.now() - askedAt < 5_000) return
      askedAt = performance.now()
      measure.at((await findReport(house.db, made.id))?.done ?? 0)
    },
  }).ended
  const report = await findReport(house.db, made.id)
  if (report?.counts.sent !== readers) throw new Error(`sent ${report?.counts.sent} of ${readers}`)
  return measure.end()
}

async function raw(readers: number): Promise<Measure> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: 1,
    maxMessages: 500,
    dkim: { domainName: 'labo.example.net', keySelector: 'ouvroir', privateKey: pem },
  })
  const measure = meter(readers)
  let next = 0
  const hand = async () => {
    while (next < readers) {
      const number = ++next
      await transport.sendMail({
        from: config.MAIL_FROM,
        to: `p-${number}@example.org`,
        subject: 'Ce que novembre a donné',
        text,
        html,
        messageId: `<${number}@labo.example.net>`,
      })
      measure.at(number)
    }
  }
  await Promise.all(Array.from({ length: 10 }, hand))
  transport.close()
  return measure.end()
}

function meter(total: number) {
  const memory: number[] = []
  const since = performance.now()
  return {
    at(done: number) {
      if (done >= (total * (memory.length + 1)) / 4) memory.push(megabytes())
    },
    end(): Measure {
      if (memory.length < 4) memory.push(megabytes())
      return { seconds: (performance.now() - since) / 1000, memory }
    },
  }
}

function megabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1_048_576)
}

const rows: { people: number; ours: Measure; raw: Measure }[] = []
for (const people of sizes) {
  const row = { people, ours: await ours(people), raw: await raw(people) }
  rows.push(row)
  console.table([shown(row)])
}
office.kill()
await instance.close()
await database.stop()
rmSync(folder, { recursive: true, force: true })

console.table(rows.map(shown))
const [small, middle, large] = rows
const growths = [ratio(small, middle), ratio(middle, large)]
const memory = Math.max(...(large?.ours.memory ?? [])) / Math.max(...(small?.ours.memory ?? [1]))
console.log(
  `twice as many people take ${growths.map((growth) => growth.toFixed(2)).join(', then ')} times as long`,
)
console.log(`four times as many people take ${memory.toFixed(2)} times the memory`)
console.log(
  `recorded before: ${readFileSync('bench/baseline.json', 'utf8')
    .match(/"letters.*/g)
    ?.join(' ')}`,
)
if (Math.max(...growths) > promised.growth || memory > promised.memory) {
  console.log('the promise is not held')
  process.exitCode = 1
}

type Row = (typeof rows)[number]

function ratio(entry: Row | undefined, other: Row | undefined): number {
  return (other?.ours.seconds ?? 0) / (entry?.ours.seconds ?? 1)
}

function shown({ people, ours, raw }: Row) {
  return {
    people,
    'ours, s': ours.seconds.toFixed(1),
    'ours, per s': Math.round(people / ours.seconds),
    'ours, MB by quarter': ours.memory.join(' '),
    'raw nodemailer, s': raw.seconds.toFixed(1),
    'raw, per s': Math.round(people / raw.seconds),
    'raw, MB': raw.memory.join(' '),
  }
}
