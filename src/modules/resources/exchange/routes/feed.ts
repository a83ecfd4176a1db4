import { download } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { searchResources } from '../../search/index.ts'
import { readFilter } from '../../search/nouns.ts'
import { listLanguages } from '../../view/index.ts'
import { resourceFeed } from './resource-feed.ts'

const pageSize = 50
/** A feed tells what is new; who wants all of it harvests, or takes the dump. */
const mostPages = 9

/** The list of resources as a feed, with the same words in its address. */
export const feedRoutes: readonly Route[] = [
  get(paths.feed, 'anyone', sendFeed, { open: true, perMinute: 120 }),
]

async function sendFeed(c: HttpContext) {
  const { ctx } = c.var
  const filter = readFilter((name) => c.req.queries(name) ?? [])
  const page = Math.floor(Math.min(Math.max(Number(c.req.query('page')) || 1, 1), mostPages))
  const { resources, count } = await searchResources(
    ctx.db,
    { ...filter, sort: 'newest' },
    {
      size: pageSize,
      number: page,
    },
  )
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(count / pageSize)))
  const languages = await listLanguages(
    ctx.db,
    resources.map(({ id }) => id),
  )
  const input = { house: ctx.settings, locale: ctx.locale, filter, resources, page, pages }
  return download(c, resourceFeed({ ...input, languages }), {
    name: 'ressources.atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    inline: true,
  })
}
