/** The browser writes down who answers for a page after it says so: nobody is told before. */
const settling = 1_000

/** Tells the worker of this page what it is made of, so that it opens without a network. True once all of it is kept. */
export async function keepPage(worker: string, others: readonly string[]): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  await navigator.serviceWorker.register(worker, { scope: location.pathname })
  const { active } = await navigator.serviceWorker.ready
  if (active) await activated(active)
  const made = document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
    'head link[href^="/assets"], head script[src^="/assets"]',
  )
  const parts = [...made].map(
    (part) => ('src' in part && part.src) || (part as HTMLLinkElement).href,
  )
  const keep = [...parts, ...others.map((address) => location.origin + address)]
  const isKept = await new Promise<boolean>((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = ({ data }) => resolve(data === 'done')
    active?.postMessage({ keep }, [channel.port2])
  })
  if (!isKept || !(await isFound([location.origin + location.pathname, ...keep]))) return false
  await new Promise((resolve) => setTimeout(resolve, settling))
  return true
}

/** “Ready” comes while it still begins: the browser writes down that it is active once it has begun. */
function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => worker.state === 'activated' && resolve()
    worker.addEventListener('statechange', look)
    look()
  })
}

async function isFound(addresses: readonly string[]): Promise<boolean> {
  const found = await Promise.all(addresses.map((address) => caches.match(address)))
  return found.every((part) => part !== undefined)
}

export async function forgetPage(): Promise<void> {
  for (const name of await caches.keys())
    if (name.endsWith(location.pathname)) await caches.delete(name)
  if (!('serviceWorker' in navigator)) return
  const known = await navigator.serviceWorker.getRegistration(location.pathname)
  await known?.unregister()
}
