/**
 * Keeps the page of one door, so that it opens without a network: the page itself (numbers, names,
 * seats), its style and scripts, and nothing else. Whatever ends the right to hold the list deletes it:
 * the end of the check-in, the end of the event, a session that is closed.
 */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Extendable {
  readonly data: { readonly keep?: readonly string[]; readonly forget?: boolean }
  readonly ports: readonly MessagePort[]
}
interface Worker {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> }
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(kind: 'install' | 'activate', hear: (event: Extendable) => void): void
  addEventListener(kind: 'fetch', hear: (event: Fetching) => void): void
  addEventListener(kind: 'message', hear: (event: Told) => void): void
}

const here = self as unknown as Worker
const door = here.registration.scope
const cupboard = `ouvroir:accueil:${door}`
const patience = 4_000

here.addEventListener('install', (event) => event.waitUntil(here.skipWaiting()))
here.addEventListener('activate', (event) => event.waitUntil(here.clients.claim()))

here.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET') return
  if (request.mode === 'navigate' && url.origin + url.pathname === door) {
    event.respondWith(freshOrKept(request))
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request))
})

here.addEventListener('message', (event) => {
  const { keep, forget } = event.data
  const work = forget ? forgetAll() : keepAll(keep ?? [])
  event.waitUntil(work.then(() => event.ports[0]?.postMessage('done')))
})

async function keepAll(addresses: readonly string[]) {
  const cache = await caches.open(cupboard)
  await Promise.all(
    addresses.map(async (address) => {
      const isDoor = address === door
      if (!isDoor && (await cache.match(address))) return
      const answer = await fetch(address, { credentials: 'same-origin' })
      if (answer.ok && !answer.redirected) await cache.put(address, answer)
    }),
  )
}

async function forgetAll() {
  await caches.delete(cupboard)
  await here.registration.unregister()
}

/** The network first; what it answers is kept, unless it says that the list is no longer ours to hold. */
async function freshOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(cupboard)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
    // Towards the sign-in page, forbidden, gone: the list is not ours to hold any more.
    const lost = answer.type === 'opaqueredirect' || answer.redirected || refusing(answer.status)
    if (lost) await caches.delete(cupboard)
    else if (answer.ok) await cache.put(door, answer.clone())
    return answer
  } catch (problem) {
    const kept = await cache.match(door)
    if (!kept) throw problem
    if (Date.now() < Date.parse(kept.headers.get('x-kept-until') ?? '')) return kept
    await forgetAll()
    throw problem
  }
}

function refusing(status: number): boolean {
  return [401, 403, 404, 410].includes(status)
}

async function keptOrFresh(request: Request): Promise<Response> {
  const kept = await caches.match(request.url)
  return kept ?? fetch(request)
}
