// What an instance costs: its start, its pages beside a bare Node server, their weight, and its lists when they grow.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../e2e/support/browser.ts'
import { type LiveInstance, startInstance } from '../e2e/support/instance.ts'
import { openScale } from '../e2e/support/weigh.ts'
import { openGrower } from './support/grow.ts'
import { bytesOf, measure, startBare } from './support/load.ts'

const baselinePath = new URL('baseline.json', import.meta.url)
/** Machines differ, ratios less: what is this much worse than the one kept is worth a look. */
const tolerance = 1.6
const promised = { bytes: 150_000, requests: 12 }

const ratios: Record<string, number> = {}
const table = (title: string, rows: readonly Record<string, string | number>[]) => {
  console.log(`\n${title}`)
  console.table(rows)
}
const round = (value: number, digits = 1) => Number(value.toFixed(digits))

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-bench-'))
const settings = { OUVROIR_DATA_DIR: folder, OUVROIR_DEMO: '1' }

const house = await starts()
try {
  const addresses = await addressesOf(house)
  await costs(house, addresses)
  await weights(house, addresses)
  await growth(house)
  compare()
} finally {
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function starts(): Promise<LiveInstance> {
  const timed = async () => {
    const since = performance.now()
    const instance = await startInstance(settings)
    await fetch(instance.base)
    return { one: instance, ms: performance.now() - since }
  }
  const cold = await timed()
  await cold.one.stop()
  const warm = await timed()
  table('Starts, to the first page', [
    { start: 'first (database, 37 000 places, demonstration)', seconds: round(cold.ms / 1000) },
    { start: 'second', seconds: round(warm.ms / 1000, 2) },
  ])
  return warm.one
}

async function addressesOf({ base }: LiveInstance) {
  const list = await (await fetch(`${base}/experiences`)).text()
  const slugs = [...list.matchAll(/href="(\/experiences\/(?!proposer|nouvelle)[a-z0-9-]+)"/g)]
  return {
    front: '/',
    experiment: slugs[0]?.[1] ?? '/experiences',
    search: '/territoires/recherche.json?q=renn',
  }
}

type Addresses = Awaited<ReturnType<typeof addressesOf>>

async function costs({ base, pid }: LiveInstance, addresses: Addresses) {
  const rows: Record<string, string | number>[] = []
  for (const [name, path] of Object.entries(addresses)) {
    const { bytes, headers } = await bytesOf(base + path)
    const ours = await measure(base + path, pid)
    const bare = await startBare(bytes, headers)
    const least = await measure(bare.address, bare.pid)
    bare.stop()
    ratios[`cpu of ${name}`] = round(ours.cpuMs / least.cpuMs)
    rows.push({
      page: `${name} ${path}`,
      'kB sent': round(bytes.length / 1000),
      'requests/s': round(ours.perSecond, 0),
      'p95 ms': round(ours.p95),
      'CPU ms': round(ours.cpuMs, 2),
      'bare requests/s': round(least.perSecond, 0),
      'bare CPU ms': round(least.cpuMs, 2),
      'times the bare CPU': ratios[`cpu of ${name}`] ?? 0,
    })
  }
  table('One process, eight people, beside Node answering the same bytes', rows)
}

async function weights({ base }: LiveInstance, { experiment }: Addresses) {
  const browser = await openBrowser()
  const page = await browser.newPage()
  const scale = await openScale(page)
  const paths = [
    '/',
    '/experiences',
    experiment,
    `${experiment}/protocole`,
    '/ressources',
    '/territoires',
    '/agenda',
    '/recherche?q=tirage',
    '/activite',
    '/connexion',
  ]
  const rows: Record<string, string | number>[] = []
  for (const path of paths) {
    const { bytes, requests, script } = await scale.open(base + path)
    const held = bytes <= promised.bytes && requests <= promised.requests
    if (!held) process.exitCode = 1
    rows.push({
      page: path,
      'kB, first visit': round(bytes / 1000),
      requests,
      'kB of script': round(script / 1000),
      promise: held ? 'held' : 'NOT HELD',
    })
  }
  await page.close()
  await browser.close()
  table(`Weights; promised: ${promised.bytes / 1000} kB and ${promised.requests} requests`, rows)
}

async function growth({ base, pid }: LiveInstance) {
  const grower = await openGrower(folder)
  const rows: Record<string, string | number>[] = []
  const first: Record<string, number> = {}
  for (const times of [1, 4, 16]) {
    await grower.growTo('experiments', 100 * times)
    await grower.growTo('resources', 100 * times)
    const row: Record<string, string | number> = { data: `${times}× (${100 * times} of each)` }
    for (const path of ['/experiences', '/ressources', '/ressources?q=tirage']) {
      const { cpuMs, p95 } = await measure(base + path, pid, 1.5)
      first[path] ??= p95
      row[`${path} p95 ms`] = round(p95)
      row[`${path} CPU ms`] = round(cpuMs)
      if (times === 16) ratios[`growth of ${path}`] = round(p95 / (first[path] ?? p95))
    }
    rows.push(row)
  }
  await grower.close()
  table('Lists when they grow (the search of territories has its own measure)', rows)
}

/** The first run keeps its ratios; the next ones say what became worse. */
function compare() {
  if (!existsSync(baselinePath) || process.env['OUVROIR_BENCH_KEEP']) {
    writeFileSync(baselinePath, `${JSON.stringify(ratios, null, 2)}\n`)
    return console.log('\nbench/baseline.json is written.')
  }
  const kept: Record<string, number> = JSON.parse(readFileSync(baselinePath, 'utf8'))
  const rows = Object.entries(ratios).map(([name, now]) => {
    const before = kept[name] ?? now
    return { ratio: name, before, now, verdict: now > before * tolerance ? 'WORSE' : 'as before' }
  })
  table(`Beside bench/baseline.json (worth a look beyond ${tolerance} times)`, rows)
}
