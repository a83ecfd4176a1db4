// A thousand people who vote at the same moment: all their ballots, how long each waits, what it costs, how it grows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LiveInstance, startInstance } from '../e2e/support/instance.ts'
import { cpuOf, round, send, signedIn, wordsOf } from './support/live-house.ts'

/** Twice as many voters may not take more than this, each. */
const promisedGrowth = 1.6
const voters = (process.env['VOTERS'] ?? '250,500,1000').split(',').map(Number)

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-voters-'))
const house = await startInstance({ OUVROIR_DATA_DIR: folder, OUVROIR_DEMO: '0', RATE_LIMITS: '0' })
try {
  const staff = await signedIn(house)
  const rows = []
  for (const count of voters) rows.push(await election(house, staff, count))
  console.table(rows)
  const each = rows.map((row) => row['cpu ms a ballot'])
  const growth = Math.sqrt((each.at(-1) ?? 0) / (each[0] || 1))
  console.log(`twice as many voters: each ballot costs ${growth.toFixed(2)} times as much`)
  if (growth > promisedGrowth || rows.some((row) => row.ballots !== row.voters))
    process.exitCode = 1
} finally {
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** A vote with this many voters, whose codes come by mail as in life, and who all send at once. */
async function election({ base, pid }: LiveInstance, cookie: string, count: number) {
  const made = await send(
    `${base}/scrutins/nouveau`,
    {
      title: `Mesure ${count}`,
      question: 'Que choisir ?',
      options: 'Tilleuls\nMarché\nHalle',
      method: 'mj',
      tier: 'tracked',
      closesOn: '2031-01-01',
    },
    cookie,
  )
  const vote = base + (made.headers.get('location') ?? '').replace(/\/preparer$/, '')
  const people = Array.from({ length: count }, (_, at) => `Personne ${at}`).join('\n')
  await send(`${vote}/liste`, { source: 'list', people }, cookie)
  await send(`${vote}/acte`, { act: 'open', unreached: 'yes' }, cookie)
  const links = await linksOf(vote, cookie)

  const before = cpuOf(pid)
  const since = performance.now()
  const times = await Promise.all(links.map((link, at) => cast(link, at)))
  const seconds = (performance.now() - since) / 1000
  const cpu = cpuOf(pid) - before
  times.sort((time, other) => time - other)

  await send(`${vote}/acte`, { act: 'shut', reason: 'Tout le monde a voté' }, cookie)
  await send(`${vote}/acte`, { act: 'close' }, cookie)
  const archive = (await (await fetch(`${vote}/archive.json`)).json()) as { ballots: unknown[] }
  return {
    voters: count,
    ballots: archive.ballots.length,
    seconds: round(seconds),
    'p50 ms': round(times[Math.floor(times.length * 0.5)] ?? 0, 0),
    'p99 ms': round(times[Math.floor(times.length * 0.99)] ?? 0, 0),
    'ballots/s': round(count / seconds, 0),
    'cpu ms a ballot': round(cpu / count, 2),
  }
}

/** Letters hold the codes; the words of the PDF are read as anyone reads them. */
async function linksOf(vote: string, cookie: string): Promise<readonly string[]> {
  const answer = await send(`${vote}/lettres.pdf`, {}, cookie)
  const text = await wordsOf(answer)
  const codes = [...text.matchAll(/(?:[0-9a-hjkmnp-tv-z]{4} ){6}[0-9a-hjkmnp-tv-z]{2}/g)]
  return Promise.all(
    codes.map(async ([code]) => {
      const opened = await send(`${vote}/voter`, { code }, '')
      return new URL(opened.headers.get('location') ?? '', vote).href
    }),
  )
}

/** The send that puts the ballot in the box; refused for want of room, it is tried again, as people do. */
async function cast(link: string, at: number): Promise<number> {
  const since = performance.now()
  const fields = {
    salt: at.toString(16).padStart(32, '0'),
    o0: String(at % 7),
    o1: String((at * 3) % 7),
    o2: '3',
  }
  for (;;) {
    const answer = await send(`${link}/envoyer`, fields, '').catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.status === 303) return performance.now() - since
    if (answer && answer.status < 500) throw new Error(`${link} answered ${answer.status}`)
  }
}
