export interface PacerLimits {
  readonly perMinute: number
  readonly perDomainPerMinute: number
}

/** Who may be written to now: so many letters a minute in all, and so many to one domain. */
export interface Pacer {
  /** Milliseconds to wait before a letter to this domain. */
  waitFor(domain: string, now: number): number
  note(domain: string, now: number): void
  readonly between: { readonly all: number; readonly domain: number }
}

const minute = 60_000
/** Domains that are remembered; one that was not written to for a minute is free anyway. */
const most = 5_000

export function makePacer({ perMinute, perDomainPerMinute }: PacerLimits): Pacer {
  const between = { all: minute / perMinute, domain: minute / perDomainPerMinute }
  const freeAt = new Map<string, number>()
  let allFreeAt = 0

  return {
    between,
    waitFor: (domain, now) => Math.max(0, allFreeAt - now, (freeAt.get(domain) ?? 0) - now),
    note(domain, now) {
      allFreeAt = Math.max(allFreeAt, now) + between.all
      freeAt.set(domain, Math.max(freeAt.get(domain) ?? 0, now) + between.domain)
      if (freeAt.size > most) {
        for (const [name, at] of freeAt) if (at <= now) freeAt.delete(name)
      }
    },
  }
}

/** The first that may leave now; otherwise the shortest wait. Those who wait keep their place. */
export function firstFree<T extends { readonly domain: string }>(
  waiting: readonly T[],
  pacer: Pacer,
  now: number,
): { readonly at: number; readonly wait: number } {
  let best = { at: 0, wait: Number.POSITIVE_INFINITY }
  const asked = new Set<string>()
  for (const [at, { domain }] of waiting.entries()) {
    if (asked.has(domain)) continue
    asked.add(domain)
    const wait = pacer.waitFor(domain, now)
    if (wait < best.wait) best = { at, wait }
    if (wait === 0) break
  }
  return best
}

/** The first of the list that will all have left within so many milliseconds, as far as pace decides. */
export function thoseWithin<T extends { readonly domain: string }>(
  waiting: readonly T[],
  { waitFor, between }: Pacer,
  now: number,
  { ms, most }: { readonly ms: number; readonly most: number },
): readonly T[] {
  const before = new Map<string, number>()
  const soon: T[] = []
  for (const item of waiting.slice(0, most)) {
    const same = before.get(item.domain) ?? 0
    before.set(item.domain, same + 1)
    const later = Math.max(soon.length * between.all, same * between.domain)
    if (waitFor(item.domain, now) + later > ms) break
    soon.push(item)
  }
  return soon
}
