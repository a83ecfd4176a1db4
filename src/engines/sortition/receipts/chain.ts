import { type Canonical, canonicalJson } from './canonical-json.ts'
import { hex, sha256, utf8 } from './sha256.ts'

/** What happened, as the public log of a draw tells it: never a name. */
export interface Happening {
  /** Instant or day, ISO 8601. What concerns one ticket is told by its day only. */
  readonly at: string
  readonly kind: string
  readonly payload: { readonly [name: string]: Canonical | undefined }
}

export interface Link extends Happening {
  /** 1, 2, 3… */
  readonly n: number
  /** Hash of the link before; empty for the first. */
  readonly prev: string
  /** SHA-256 of the canonical JSON of `at`, `kind`, `n`, `payload` and `prev`. */
  readonly hash: string
}

/** The next link of a chain: whatever is changed before it changes its hash. */
export function linkAfter(last: Pick<Link, 'n' | 'hash'> | undefined, next: Happening): Link {
  const link = {
    at: next.at,
    kind: next.kind,
    n: (last?.n ?? 0) + 1,
    payload: next.payload,
    prev: last?.hash ?? '',
  }
  return { ...link, hash: hashOf(linkBody(link)) }
}

/** The exact text that was hashed. */
export function linkBody({ at, kind, n, payload, prev }: Omit<Link, 'hash'>): string {
  return canonicalJson({ at, kind, n, payload, prev })
}

export function chainOf(happenings: readonly Happening[]): Link[] {
  const links: Link[] = []
  for (const happening of happenings) links.push(linkAfter(links.at(-1), happening))
  return links
}

/** Number of the first link that does not follow from those before, or `undefined` when the chain is whole. */
export function brokenLink(links: readonly Link[]): number | undefined {
  let last: Link | undefined
  for (const link of links) {
    const again = linkAfter(last, link)
    if (again.hash !== link.hash || again.n !== link.n || again.prev !== link.prev)
      return (last?.n ?? 0) + 1
    last = link
  }
  return undefined
}

/** SHA-256 of a text, in hexadecimal: what is read aloud, in groups of four. */
export function hashOf(text: string): string {
  return hex(sha256(utf8(text)))
}
