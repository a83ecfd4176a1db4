/**
 * Keeps the page of one kit, so that it opens without a network: the page, its questions, its style and its scripts, and
 * nothing else. Answers are no business of it: they lie in the page’s own drawer, closed with the passphrase.
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
const kit = here.registration.scope
const cupboard = `ouvroir:terrain:${kit}`
const patience = 4_000

here.addEventListener('install', (event) => event.waitUntil(here.skipWaiting()))
here.addEventListener('activate', (event) => event.waitUntil(here.clients.claim()))

here.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const url = new URL(request.url)
  if (request.mode === 'navigate') {
    if (url.origin + url.pathname === kit) event.respondWith(freshOrKept(request))
  } else if (url.origin === new URL(kit).origin) event.respondWith(keptOrFresh(request))
})

here.addEventListener('message', (event) => {
  const { keep, forget } = event.data
  const work = forget ? forgetAll() : keepAll(keep ?? [])
  const tell = (word: string) => event.ports[0]?.postMessage(word)
  event.waitUntil(
    work.then(
      () => tell('done'),
      () => tell('failed'),
    ),
  )
})

/** The page comes last: as long as one of its parts is missing, the one before stays, whole. */
async function keepAll(addresses: readonly string[]) {
  const cache = await caches.open(cupboard)
  await Promise.all(
    addresses.map(async (address) => {
      if (await cache.match(address)) return
      await cache.put(address, await fetched(address))
    }),
  )
  await cache.put(kit, await fetched(kit))
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin' })
  if (!answer.ok || answer.redirected) throw new Error('not to be kept')
  return answer
}

async function forgetAll() {
  await caches.delete(cupboard)
  await here.registration.unregister()
}

/**
 * The network first. When it fails, or when the link opens no more, the page that was kept: somebody’s answers may wait
 * behind it, and it says by itself that they come in no more.
 */
async function freshOrKept(request: Request): Promise<Response> {
  const kept = await (await caches.open(cupboard)).match(kit)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
    return kept && !answer.ok ? kept : answer
  } catch (problem) {
    if (!kept) throw problem
    return kept
  }
}

async function keptOrFresh(request: Request): Promise<Response> {
  const cache = await caches.open(cupboard)
  return (await cache.match(request.url)) ?? fetch(request)
}
