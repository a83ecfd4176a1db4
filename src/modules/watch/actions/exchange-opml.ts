import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { webAddress } from '../canonical-address.ts'
import { mayWatch } from '../permissions.ts'
import type { WatchSource } from '../source.ts'
import { addSource } from './keep-source.ts'

export interface OpmlReport {
  readonly added: number
  readonly known: number
  /** Outlines whose address leads nowhere. */
  readonly odd: number
}

const mostSources = 500

/** The feeds of another reader. Those that are followed already stay as they are. */
export async function importOpml(
  ctx: Ctx,
  text: string,
): Promise<Result<OpmlReport, 'forbidden' | 'not-opml'>> {
  if (!mayWatch(ctx.person)) return refused('forbidden')

  const found = readOpml(text)
  if (!found) return refused('not-opml')

  const report = { added: 0, known: 0, odd: found.odd }
  for (const one of found.feeds) {
    const form = { ...one, themes: [], owner: '', assignee: '', licence: '', everyMinutes: 60 }
    const added = await addSource(ctx, form)
    if (added.ok && !added.value.known) report.added++
    else report.known++
  }
  return done(report)
}

interface OpmlFeed {
  readonly title: string
  readonly address: string
  readonly home: string
}

/** Folders are opened; entities of one’s own are refused, as in feeds. */
function readOpml(text: string): { feeds: readonly OpmlFeed[]; odd: number } | undefined {
  if (/<!ENTITY/i.test(text)) return undefined
  try {
    const flat = outlinesIn(parseOpml(text).body?.outlines ?? [], 0)
    const feeds = new Map<string, OpmlFeed>()
    let odd = 0
    for (const outline of flat.slice(0, mostSources)) {
      const address = webAddress(outline.xmlUrl ?? '')?.href
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

type Outline = Opml.Outline<string>

function outlinesIn(outlines: readonly Outline[], depth: number): Outline[] {
  if (depth > 8) return []
  return outlines.flatMap((one) => [
    ...(one.xmlUrl === undefined ? [] : [one]),
    ...outlinesIn(one.outlines ?? [], depth + 1),
  ])
}

/** The library wants at least one outline: a list without any is written here. */
export function writeOpml(title: string, sources: readonly WatchSource[]): string {
  if (sources.length === 0) {
    return '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head/><body/></opml>\n'
  }
  return generateOpml({
    head: { title },
    body: {
      outlines: sources
        .filter(({ kind }) => kind === 'feed')
        .map((source) => ({
          text: source.title || source.address,
          title: source.title || source.address,
          type: 'rss',
          xmlUrl: source.address,
          ...(source.home ? { htmlUrl: source.home } : {}),
        })),
    },
  })
}
