import pg from 'pg'
import type { Viewer } from '#kit/viewer.ts'
import { questionsIn } from '#platform/database/asked-together.ts'
import type { Door } from '#platform/testing/door.ts'
import type { ListedRoute } from '../../src/cli/list-routes.ts'
import { crawl, keyOf } from '../../src/proofs/crawl.ts'
import { databaseSeconds } from './database-seconds.ts'

export interface PageCost {
  readonly who: string
  readonly route: string
  readonly address: string
  readonly status: number
  readonly isPage: boolean
  /** By the clock, and by what the processors of the house and of its database have worked. */
  readonly ms: number
  readonly cpuMs: number
  readonly databaseMs: number
  readonly queries: number
  readonly questions: number
  readonly kB: number
}

const asked: string[] = []
let isCounting = false

/** From then on, what is asked of the database is counted. */
export function countQueries() {
  if (isCounting) return
  isCounting = true
  const real = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { readonly text: string }]
    asked.push(typeof first === 'string' ? first : first.text)
    return real.apply(this, args)
  } as never
}

/** One or two addresses of each route, found as a person finds them: by following links. */
export async function addressesFor(
  door: Door,
  routes: readonly ListedRoute[],
  viewer: Viewer | undefined,
  first: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const visit = async (path: string) => {
    const { text, response } = await door.get(path, viewer)
    // The same page in the other language is no other page.
    return /html/.test(response.headers.get('content-type') ?? '')
      ? text.replace(/href="[^"]*langue=[^"]*"/g, '')
      : ''
  }
  const plain = routes
    .filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path))
    .map(({ path }) => path)
  const { addresses } = await crawl(routes, visit, [...first, ...plain], 2)
  return new Map(
    routes
      .filter(({ method }) => method === 'GET')
      .map((route) => [route.path, addresses.get(keyOf(route)) ?? []]),
  )
}

/** What the house took: a busy machine makes the clock run while nothing works, and never the other way round. */
export function serverMs({ ms, cpuMs, databaseMs }: PageCost): number {
  return Math.min(ms, cpuMs + databaseMs)
}

/** The median of three, after one that warms. */
export async function costOf(
  { door, databasePid }: { readonly door: Door; readonly databasePid: number },
  who: string,
  viewer: Viewer | undefined,
  route: string,
  address: string,
): Promise<PageCost> {
  await once(door, viewer, address)
  const before = databaseSeconds(databasePid)
  const three = [await once(door, viewer, address), await once(door, viewer, address)]
  three.push(await once(door, viewer, address))
  const databaseMs = ((databaseSeconds(databasePid) - before) / 3) * 1000
  const [, median] = three.toSorted((one, other) => one.ms - other.ms)
  if (!median) throw new Error('three are three')
  return { who, route, address, ...median, databaseMs }
}

async function once(door: Door, viewer: Viewer | undefined, address: string) {
  asked.length = 0
  const cpu = process.cpuUsage()
  const since = performance.now()
  const { status, text, response } = await door.get(address, viewer)
  const ms = performance.now() - since
  const { user, system } = process.cpuUsage(cpu)
  return {
    status,
    isPage: /html/.test(response.headers.get('content-type') ?? ''),
    ms,
    cpuMs: (user + system) / 1000,
    queries: asked.length,
    questions: asked.flatMap(questionsIn).length,
    kB: text.length / 1000,
  }
}
