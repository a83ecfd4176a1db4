// 2,000 people answer their letter within a minute, each with two clicks at once: none lost, none twice, through
// the edge of the house (forms, transactions, audit). Then a quarter as many go one question a screen, each screen kept.
// REGISTRATIONS_BENCH=0.1 to try it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testClock } from '#platform/testing/world.ts'
import { makeRooms } from '../src/app.ts'
import { databaseSeconds } from './support/database-seconds.ts'

const people = Math.round(2000 * Number(process.env['REGISTRATIONS_BENCH'] ?? 1))
const byScreens = Math.ceil(people / 4)
/** What was promised: as many in a minute, whatever else. */
const promised = { seconds: (60 * people) / 2000 }
const hands = 8

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-registrations-'))
const database = await startPostgres({ dataDir: folder })
await migrate(database.connectionString)
const config = readConfig({ OUVROIR_DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMITS: '0' })
const instance = openHouse(config, database.connectionString, makeRooms())
const { house } = instance
const routes = makeRooms().flatMap((room) => room.routes)
const door = openDoor({ clock: testClock() } as never, { house, routes, config })
const staff = asPerson('lab-team')

const made = await door.post('/tirages/nouveau', { title: 'Charge', panelSize: '24' }, staff)
const [, , slug = 'charge'] = (made.location ?? '/tirages/charge').split('/')
const draw = `/tirages/${slug}`
const give = async (kind: string, text: string) => {
  const file = new File([text], 'fichier.csv')
  return (await door.post(`${draw}/fichiers`, { kind, file }, staff)).location ?? ''
}
const quotas =
  'feature,value,min,max\nGenre,Femme,0,24\nGenre,Homme,0,24\nLogement,locataire,0,24\nLogement,autre,0,24\n'
await door.post(`${await give('quotas', quotas)}/importer`, {}, staff)
const source = { kind: 'addresses', label: 'Adresses', usualResponse: '100', declared: 'yes' }
await door.post(`${draw}/recrutement/sources`, source, staff)
const addresses = Array.from(
  { length: people + byScreens },
  (_, at) => `${at + 1} rue Haute;29450;Sizun`,
)
const frame = await give('frame', ['adresse;code postal;commune', ...addresses].join('\n'))
const asked = await door.get(frame, staff)
const sourceId = /<option value="([0-9a-f-]{36})"/.exec(asked.text)?.[1] ?? ''
const columns = { column0: 'address', column1: 'postcode', column2: 'town' }
await door.post(frame, { ...columns, sourceId, size: String(people + byScreens) }, staff)
await door.post(`${frame}/importer`, {}, staff)
const board = await door.get(`${draw}/recrutement`, staff)
const wave = /recrutement\/vagues\/[0-9a-f-]{36}/.exec(board.text)?.[0] ?? ''
// The rule is public before any letter is.
await house.db.updateTable('draws').set({ published_at: new Date() }).execute()
await door.post(`${draw}/${wave}`, { step: 'commit' }, staff)
const csv = await door.post(`${draw}/${wave}/imprimer`, { format: 'csv', to: 'all' }, staff)
const codes = [...csv.text.matchAll(/\/t\/([0-9A-Z]{8})/g)].map(([, code]) => code ?? '')
await house.db.updateTable('draws').set({ state: 'recruiting' }).execute()
if (codes.length !== people + byScreens)
  throw new Error(`${codes.length} letters for ${people} people`)

const statuses = new Map<number, number>()
const cpuBefore = { node: process.cpuUsage(), database: databaseSeconds(database.pid) }
const started = performance.now()
let next = 0
async function hand() {
  for (let at = next++; at < people; at = next++) {
    const form = {
      firstName: `Prénom${at}`,
      lastName: `Nom${at * 7919}`,
      birthYear: String(1940 + (at % 60)),
      phone: `06 ${String(10_000_000 + at)}`,
      'q-genre': at % 2 ? 'femme' : 'homme',
      'q-logement': 'locataire',
      eligible: 'yes',
    }
    const clicks = [0, 1].map(() => door.post(`/t/${codes[at]}`, form))
    for (const { status } of await Promise.all(clicks))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
}
await Promise.all(Array.from({ length: hands }, hand))
const seconds = (performance.now() - started) / 1000
const spent = process.cpuUsage(cpuBefore.node)
const cpu = {
  node: (spent.user + spent.system) / 1e3 / people,
  database: (1000 * (databaseSeconds(database.pid) - cpuBefore.database)) / people,
}

const rows = await house.db.selectFrom('draw_registrations').select('person_id').execute()
const standing = await house.db
  .selectFrom('draw_people')
  .select('ticket')
  .where('status', '=', 'eligible')
  .execute()
process.stdout.write(
  `${people} registrations in ${seconds.toFixed(1)} s (${Math.round(people / seconds)} a second), ` +
    `answers ${JSON.stringify([...statuses])}, ${rows.length} written, ` +
    `${new Set(standing.map(({ ticket }) => ticket)).size} tickets\n` +
    // What a busy machine does not change: two cores that do nothing else serve 2000 / (node + database) a second.
    `each (two clicks) costs ${cpu.node.toFixed(1)} ms of Node and ${cpu.database.toFixed(1)} ms of PostgreSQL\n`,
)
if (rows.length !== people || standing.length !== people) {
  process.stdout.write('lost or doubled\n')
  process.exitCode = 1
}
if (seconds > promised.seconds) {
  process.stdout.write(`more than the ${promised.seconds} s that were promised\n`)
  process.exitCode = 1
}

const screens = (at: number): readonly (readonly [string, Record<string, string>])[] => [
  ['vous', { firstName: `P${at}`, lastName: `N${at * 7919}`, birthYear: String(1940 + (at % 60)) }],
  ['contact', { phone: `07 ${String(10_000_000 + at)}`, email: '' }],
  ['q-genre', { 'q-genre': at % 2 ? 'femme' : 'homme' }],
  ['q-logement', { 'q-logement': 'locataire' }],
]
const before = { node: process.cpuUsage(), database: databaseSeconds(database.pid) }
const begun = performance.now()
async function patientHand() {
  for (let at = next++; at < codes.length; at = next++) {
    // The browser where a registration was begun is known by its cookie: another one is asked the year of birth.
    let cookie = ''
    for (const [step, form] of screens(at)) {
      const path = `/t/${codes[at]}/question/${step}`
      const { response } = await door.post(path, form, undefined, { cookie })
      cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    }
    const sent = { sentYear: String(1940 + (at % 60)), eligible: 'yes' }
    await Promise.all([0, 1].map(() => door.post(`/t/${codes[at]}`, sent)))
  }
}
next = people
await Promise.all(Array.from({ length: hands }, patientHand))
const took = (performance.now() - begun) / 1000
const own = process.cpuUsage(before.node)
const each = {
  node: (own.user + own.system) / 1e3 / byScreens,
  database: (1000 * (databaseSeconds(database.pid) - before.database)) / byScreens,
}
const all = await house.db.selectFrom('draw_registrations').select('person_id').execute()
const left = await house.db.selectFrom('draw_registration_drafts').select('person_id').execute()
process.stdout.write(
  `${byScreens} by screens (4 and the sending) in ${took.toFixed(1)} s (${Math.round(byScreens / took)} a second), ` +
    `${all.length - people} written, ${left.length} drafts left\n` +
    `each costs ${each.node.toFixed(1)} ms of Node and ${each.database.toFixed(1)} ms of PostgreSQL\n`,
)
if (all.length !== people + byScreens || left.length > 0) {
  process.stdout.write('lost, doubled, or left behind\n')
  process.exitCode = 1
}
// Five sendings instead of one, the first four of which write one row each.
const ratio = (each.node + each.database) / (cpu.node + cpu.database)
process.stdout.write(`${ratio.toFixed(1)} times what one page costs\n`)
if (ratio > 3) {
  process.stdout.write('more than three times what one page costs\n')
  process.exitCode = 1
}

await instance.close()
await database.stop()
rmSync(folder, { recursive: true, force: true })
