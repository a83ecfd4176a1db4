import { notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths, resourcePath } from '../../paths.ts'
import { mayAdapt, mayKeepFiles, mayMerge, mayReply } from '../../permissions.ts'
import { listNear } from '../../search/index.ts'
import { findMovedSlug } from '../../store/resources.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { pointsOf, resourceAsked, viewOf } from '../../view/index.ts'
import { findDraftObstacle } from '../../working/index.ts'
import { replyToResource } from '../actions/reply-to-resource.ts'
import { ReplyPage } from '../pages/ReplyPage.tsx'
import { ResourcePage } from '../pages/ResourcePage.tsx'
import { replyShape } from '../reply.ts'

const nearShown = 3

/** A sheet as it is read, and an answer to it. */
export const sheetRoutes: readonly Route[] = [
  get(paths.show, 'anyone', showResource, { cached: true }),
  ...formRoutes({
    audience: 'signed-in',
    path: paths.reply,
    on: (c) => resourceAsked(c),
    may: mayReply,
    fresh: true,
    shape: replyShape,
    draw: (c, resource, form) => <ReplyPage frame={c.var.frame} resource={resource} form={form} />,
    act: (c, { slug }, words) => replyToResource(c.var.ctx, slug, words),
    refusals: () => ({}),
    next: ({ slug }) => resourcePath(slug),
    notice: (locale) => resourceTexts[locale].replied,
  }),
]

async function showResource(c: HttpContext) {
  const { ctx, frame } = c.var
  const resource = await resourceAsked(c)
  if (!resource) {
    const moved = await findMovedSlug(ctx.db, c.req.param('slug') ?? '')
    return moved ? c.redirect(resourcePath(moved), 301) : notFound(c)
  }
  const [view, near, obstacle] = await Promise.all([
    viewOf(c, resource),
    listNear(ctx.db, resource.id, nearShown),
    resource.state === 'draft' ? findDraftObstacle(ctx, resource) : undefined,
  ])
  return page(
    c,
    <ResourcePage
      frame={frame}
      view={view}
      mayReply={mayReply(ctx.person, resource)}
      mayAdapt={mayAdapt(resource)}
      mayKeepFiles={mayKeepFiles(ctx.person, resource)}
      mayMerge={mayMerge(ctx.person)}
      points={pointsOf(view.reuses, () => '#reutilisations')}
      near={near}
      obstacle={obstacle}
    />,
  )
}
