import { generateOpml } from 'feedsmith'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWatch } from '../../permissions.ts'
import { readOpmlApart } from '../../reading/index.ts'
import type { WatchSource } from '../source.ts'
import { addSource } from './keep-source.ts'

export interface OpmlReport {
  readonly added: number
  readonly known: number
  /** Outlines whose address leads nowhere. */
  readonly odd: number
}

/**
 * The feeds of another reader. Those that are followed already stay as they are, and an address that the form would
 * refuse (`leadsOut`) is refused here too.
 */
export async function importOpml(
  ctx: Ctx,
  text: string,
  leadsOut: (address: string) => boolean,
): Promise<Result<OpmlReport, 'forbidden' | 'not-opml'>> {
  if (!mayWatch(ctx.person)) return refused('forbidden')

  const opml = await readOpmlApart(text)
  if (!opml) return refused('not-opml')

  const report = { added: 0, known: 0, odd: opml.odd }
  for (const feed of opml.feeds) {
    if (!leadsOut(feed.address)) {
      report.odd++
      continue
    }
    const form = { ...feed, themes: [], owner: '', assignee: '', licence: '', everyMinutes: 60 }
    const added = await addSource(ctx, form)
    if (added.ok && !added.value.known) report.added++
    else report.known++
  }
  return done(report)
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
