import { listEventsBySlug, maySeeEvent } from '#modules/events/index.ts'
import { experimentsPublishedAmong } from '#modules/experiments/index.ts'
import { publishedAmong } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { MarkerLink, MarkerLinkShown } from '../assessment.ts'
import { mayLinkMarkers } from '../permissions.ts'

/** Pages of whole families, which anybody reads. */
const open =
  /^\/(?:territoires\/[a-z0-9-]+|ressources|agenda|experiences|indice|essayer|apprendre)$/

/**
 * A title says by itself what a page is about: a link to a page that its reader may not read is not shown to them. The team sees all
 * that it linked, and which of it others do not.
 */
export async function showLinks<Link extends MarkerLink>(
  ctx: Pick<Ctx, 'db' | 'person'>,
  links: readonly Link[],
): Promise<readonly (Link & MarkerLinkShown)[]> {
  const slugsOf = (family: string) => [
    ...new Set(links.flatMap(({ href }) => slugIn(href, family) ?? [])),
  ]
  const [resources, experiments, events] = await Promise.all([
    publishedAmong(ctx.db, slugsOf('ressources')),
    experimentsPublishedAmong(ctx.db, slugsOf('experiences')),
    listEventsBySlug(ctx.db, slugsOf('agenda')),
  ])
  const read = new Set([
    ...resources.map((slug) => `/ressources/${slug}`),
    ...experiments.map((slug) => `/experiences/${slug}`),
    ...events.filter((event) => maySeeEvent(undefined, event)).map(({ slug }) => `/agenda/${slug}`),
  ])
  return links
    .map((link) => ({ ...link, isPublic: read.has(link.href) || open.test(link.href) }))
    .filter(({ isPublic }) => isPublic || mayLinkMarkers(ctx.person))
}

function slugIn(href: string, family: string): string | undefined {
  const [, first, slug, rest] = href.split('/')
  return first === family && slug && rest === undefined ? slug : undefined
}
