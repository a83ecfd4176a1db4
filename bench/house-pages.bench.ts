// What a page costs to the process that answers: made for the first visitor, sent again from memory, made for somebody who
// is signed in. Time of processor, beside a bare Node server. With `BENCH_PAGES=50000`, the memory that the process holds
// after so many pages instead: about ten minutes on a quiet machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LiveInstance, startInstance } from '../e2e/support/instance.ts'
import { formsOf } from '../src/proofs/forms.ts'
import { bytesOf, measure, startBare } from './support/load.ts'

/** Milliseconds of processor. */
const bars = { first: 2.5, kept: 0.25, signedIn: 4 }
/** How much more memory after the second number of pages than after the first. */
const mostGrowth = 0.2
const fewPages = 5_000
const manyPages = Number(process.env['BENCH_PAGES'] ?? 0)
const rounds = 3

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-bench-'))
const house = await startInstance({ OUVROIR_DATA_DIR: folder, OUVROIR_DEMO: '1' })
try {
  const slug = async (list: string, shape: RegExp) =>
    shape.exec(await (await fetch(house.base + list)).text())?.[1] ?? list
  const paths = [
    '/',
    '/ressources',
    '/recherche?q=tirage',
    '/experiences',
    await slug('/experiences', /href="(\/experiences\/(?!proposer|nouvelle)[a-z0-9-]+)"/),
    await slug('/ressources', /href="(\/ressources\/(?!proposer)[a-z0-9-]+-[a-z0-9-]+)"/),
    '/territoires',
    '/agenda',
    '/scrutins',
  ]
  if (manyPages > 0) await memory(house, paths)
  else await costs(house, paths, await signIn(house))
} finally {
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** The one-time link opens a page, whose button signs in. */
async function signIn({ base, link }: LiveInstance): Promise<string> {
  const { pathname } = new URL(link)
  const form = formsOf(await (await fetch(link)).text(), pathname).find(
    ({ method }) => method === 'POST',
  )
  if (!form) throw new Error('the sign-in link shows no form')
  const answer = await fetch(base + form.action, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base },
    body: new URLSearchParams(form.fields.map(({ name, value }) => [name, value])),
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.replace(/;.*$/s, ''))
  const session = cookies.find((cookie) => cookie.startsWith('ouvroir='))
  if (!session) throw new Error(`nobody was signed in: ${answer.status}`)
  return session
}

async function costs({ base, pid }: LiveInstance, paths: readonly string[], cookie: string) {
  const rows: Record<string, string | number>[] = []
  let asked = 0
  /** An address that nobody has asked for yet: nothing is kept of it. */
  const unseen = (path: string) => `${base}${path}${path.includes('?') ? '&' : '?'}n=${asked++}`
  for (const path of paths) {
    const { bytes, headers } = await bytesOf(base + path)
    const bare = await startBare(bytes, headers)
    const least = await leastOf(() => measure(bare.address, bare.pid, 1))
    bare.stop()
    const first = await leastOf(() => measure(() => unseen(path), pid, 1.5))
    const kept = await leastOf(() => measure(base + path, pid, 1))
    const signedIn = await leastOf(() => measure(base + path, pid, 1.5, { cookie }))
    const held = first <= bars.first && kept <= bars.kept && signedIn <= bars.signedIn
    rows.push({
      page: path.slice(0, 40),
      'kB sent': Number((bytes.length / 1000).toFixed(1)),
      'first ms': round(first),
      'kept ms': round(kept),
      'signed in ms': round(signedIn),
      'bare ms': round(least),
      'first / bare': Math.round(first / least),
      bars: held ? 'held' : 'NOT HELD',
    })
  }
  console.log(
    `\nProcessor for one page; bars: first ${bars.first} ms, kept ${bars.kept} ms, signed in ${bars.signedIn} ms`,
  )
  console.table(rows)
}

/** A machine that others use only adds to what a page costs: the least of a few rounds is the nearest to it. */
async function leastOf(run: () => Promise<{ readonly cpuMs: number }>): Promise<number> {
  const costs: number[] = []
  for (let round = 0; round < rounds; round++) costs.push((await run()).cpuMs)
  return Math.min(...costs)
}

function round(ms: number): number {
  return Number(ms.toFixed(2))
}

/** Every second page is made anew, the others may come from memory; people come by eight. */
async function memory({ base, pid }: LiveInstance, paths: readonly string[]) {
  const rows: Record<string, string | number>[] = []
  let asked = 0
  const address = (n: number) => {
    const path = paths[n % paths.length] ?? '/'
    return n % 2 === 0 ? base + path : `${base}${path}${path.includes('?') ? '&' : '?'}m=${n}`
  }
  const began = performance.now()
  let before = 0
  let growth = 0
  for (let upTo = 0; upTo < manyPages; ) {
    upTo = Math.min(upTo + fewPages, manyPages)
    const person = async () => {
      while (asked < upTo) await (await fetch(address(asked++))).arrayBuffer()
    }
    await Promise.all(Array.from({ length: 8 }, person))
    const { resident, highest } = memoryOf(pid)
    before ||= resident
    growth = resident / before - 1
    rows.push({
      pages: upTo,
      'MB held': Math.round(resident),
      'MB at the highest': Math.round(highest),
    })
    const minutes = (performance.now() - began) / 60_000
    console.log(
      `${upTo} pages of ${manyPages}, ${minutes.toFixed(1)} min: ${Math.round(resident)} MB`,
    )
  }
  console.log(
    `\nMemory of the process: ${(100 * growth).toFixed(0)} % more after ${manyPages} pages than after ${fewPages}; at most ${100 * mostGrowth} %: ${growth <= mostGrowth ? 'held' : 'NOT HELD'}`,
  )
  console.table(rows)
  if (growth > mostGrowth) process.exitCode = 1
}

/** Megabytes, as Linux counts them. */
function memoryOf(pid: number): { resident: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { resident: read('VmRSS'), highest: read('VmHWM') }
}
