// A thousand people who answer a survey at the same moment, each with a code of their own and two clicks at once: every
// answer is kept once and is the one that was given, then how long each waits, what it costs, how it grows.
// SURVEY_RUSH=25,50,100 to try it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LiveInstance, startInstance } from '../e2e/support/instance.ts'
import { paths } from '../src/modules/surveys/paths.ts'
import { smallQuestionnaire } from '../src/modules/surveys/testing/small-survey.ts'
import { cpuOf, round, send, signedIn, wordsOf } from './support/live-house.ts'

/** Twice as many people may not make an answer cost more than this. */
const promisedGrowth = 1.6
const crowds = (process.env['SURVEY_RUSH'] ?? '250,500,1000').split(',').map(Number)

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-rush-'))
const house = await startInstance({ OUVROIR_DATA_DIR: folder, OUVROIR_DEMO: '0', RATE_LIMITS: '0' })
try {
  const staff = await signedIn(house)
  // The first answers of a process that has just started cost more than the others: they are not measured.
  await survey(house, staff, 40)
  const rows = []
  for (const people of crowds) rows.push(await survey(house, staff, people))
  console.table(rows)
  const each = rows.map((row) => row['cpu ms each'])
  const growth = Math.sqrt((each.at(-1) ?? 0) / (each[0] || 1))
  console.log(`twice as many people: each answer costs ${growth.toFixed(2)} times as much`)
  const wrong = rows.filter(({ people, counted, given }) => counted !== people || given !== people)
  if (wrong.length > 0) console.log('lost, doubled or mixed up')
  if (growth > promisedGrowth || wrong.length > 0) process.exitCode = 1
} finally {
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** A survey by codes: everybody fills its pages at once, then sends at once, and the file of the team is read. */
async function survey({ base, pid }: LiveInstance, cookie: string, people: number) {
  const slug = await opened(base, cookie)
  const codes = await codesOf(base + paths.codes(slug), cookie, people)
  if (codes.length !== people) throw new Error(`${codes.length} codes for ${people} people`)

  const before = cpuOf(pid)
  const since = performance.now()
  await Promise.all(codes.map((code, at) => fill(base, slug, code, at)))
  const filled = performance.now()
  const times = await Promise.all(
    codes.map(async (code) => {
      const pressed = performance.now()
      const click = () => press(base + paths.send(slug, code), {}, paths.sent(slug, code))
      await Promise.all([click(), click()])
      return performance.now() - pressed
    }),
  )
  const ended = performance.now()
  const cpu = cpuOf(pid) - before
  times.sort((time, other) => time - other)

  const act = (fields: Record<string, string>) => send(base + paths.act(slug), fields, cookie)
  await act({ act: 'close', reason: 'Tout le monde a répondu' })
  await act({ act: 'publish' })
  return {
    people,
    counted: await countedOf(base + paths.resultsJson(slug)),
    given: await givenOf(base + paths.answersFile(slug, 'responses.csv'), cookie, people),
    'filled in s': round((filled - since) / 1000),
    'sent in s': round((ended - filled) / 1000),
    'p50 ms': round(times[Math.floor(times.length * 0.5)] ?? 0, 0),
    'p99 ms': round(times[Math.floor(times.length * 0.99)] ?? 0, 0),
    'answers/s': round((1000 * people) / (ended - since), 0),
    'cpu ms each': round(cpu / people, 2),
  }
}

async function opened(base: string, cookie: string): Promise<string> {
  const made = await send(
    base + paths.add,
    {
      title: 'Le jour du marché',
      purpose: 'Choisir le jour du marché.',
      controller: 'Commune de Valbrenne',
      contact: 'mairie@valbrenne.exemple.fr',
      keepMonths: '6',
      access: 'codes',
      closesOn: new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10),
    },
    cookie,
  )
  const slug = made.headers.get('location')?.split('/')[2] ?? ''
  const file = new FormData()
  file.set('file', new File([JSON.stringify(smallQuestionnaire)], 'questions.json'))
  await send(base + paths.import(slug), file, cookie)
  await send(base + paths.act(slug), { act: 'open' }, cookie)
  return slug
}

/** Letters hold the codes, and nothing else does; between two signs drawn closer, a reader of PDF sees a space. */
async function codesOf(address: string, cookie: string, count: number) {
  const text = await wordsOf(await send(address, { count: String(count) }, cookie))
  const codes = text.replace(/- +/g, '-').matchAll(/(?:[2-9B-Z]{4}-){3}[2-9B-Z]{4}/g)
  return [...codes].map(([code]) => code.replaceAll('-', ''))
}

/** Begun by two clicks at once, then two pages, the last of which says who it is. */
async function fill(base: string, slug: string, code: string, at: number) {
  const page = (step: string) => paths.page(slug, code, step)
  const begin = () => press(base + paths.answer(slug, code), {}, page(''))
  await Promise.all([begin(), begin()])
  const you = { age: at % 2 ? 'jeune' : 'plus', marche: 'no' }
  await press(base + page('vous'), you, page('mots'))
  await press(base + page('mots'), { mot: wordOf(at) }, paths.review(slug, code))
}

function wordOf(at: number): string {
  return `réponse numéro ${at} de la foule`
}

/** Refused for want of room, it is tried again, as people do. */
async function press(address: string, fields: Record<string, string>, leadsTo: string) {
  for (;;) {
    const answer = await send(address, fields, '').catch(() => undefined)
    await answer?.arrayBuffer()
    if (!answer || answer.status >= 500) continue
    const location = answer.headers.get('location') ?? ''
    if (location.startsWith(leadsTo)) return
    throw new Error(`${address} answered ${answer.status} ${location}, not ${leadsTo}`)
  }
}

/** As anybody reads it. */
async function countedOf(address: string): Promise<number> {
  const results = (await (await fetch(address)).json()) as { answers?: number }
  return results.answers ?? 0
}

/** How many wrote what they wrote, once each. */
async function givenOf(address: string, cookie: string, people: number): Promise<number> {
  const text = await (await fetch(address, { headers: { cookie } })).text()
  const found = text.match(/réponse numéro \d+ de la foule/g) ?? []
  const once = new Set(found)
  const kept = Array.from({ length: people }, (_, at) => wordOf(at)).filter((w) => once.has(w))
  return found.length === once.size ? kept.length : found.length
}
