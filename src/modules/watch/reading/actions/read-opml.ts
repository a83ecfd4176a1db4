import { type Opml, parseOpml } from 'feedsmith'
import { webAddress } from '../../canonical-address.ts'
import { addressField } from '../../fields.ts'

const mostSources = 500

interface OpmlFeed {
  readonly title: string
  readonly address: string
  readonly home: string
}

export interface OpmlRead {
  readonly feeds: readonly OpmlFeed[]
  /** Outlines whose address leads nowhere. */
  readonly odd: number
}

/** Folders are opened; entities of one’s own are refused, as in feeds. */
export function outlinesOf(text: string): OpmlRead | undefined {
  if (/<!ENTITY/i.test(text)) return undefined
  try {
    const flat = outlinesIn(parseOpml(text).body?.outlines ?? [], 0)
    const feeds = new Map<string, OpmlFeed>()
    let odd = 0
    for (const outline of flat.slice(0, mostSources)) {
      const address = feedAddress(outline.xmlUrl ?? '')
      if (!address) odd++
      else {
        feeds.set(address, {
          address,
          title: (outline.title ?? outline.text ?? '').slice(0, 200),
          home: webAddress(outline.htmlUrl ?? '')?.href ?? '',
        })
      }
    }
    return { feeds: [...feeds.values()], odd }
  } catch {
    // Its library throws on whatever is no OPML.
    return undefined
  }
}

/** By the rule of the form where one address is typed; a name and a password in it are refused there when it is read. */
function feedAddress(text: string): string | undefined {
  const read = addressField.safeParse(text.trim())
  if (!read.success || /^[a-z]+:\/\/[^/?#]*@/i.test(read.data)) return undefined
  return webAddress(read.data)?.href
}

type Outline = Opml.Outline<string>

function outlinesIn(outlines: readonly Outline[], depth: number): Outline[] {
  if (depth > 8) return []
  return outlines.flatMap((outline) => [
    ...(outline.xmlUrl === undefined ? [] : [outline]),
    ...outlinesIn(outline.outlines ?? [], depth + 1),
  ])
}
