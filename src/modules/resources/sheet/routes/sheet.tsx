import { emptyForm, formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
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
  get(paths.reply, 'signed-in', askReply),
  post(paths.reply, 'signed-in', reply),
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

async function askReply(c: HttpContext) {
  const resource = await resourceAsked(c)
  if (!resource) return notFound(c)
  if (!mayReply(c.var.ctx.person, resource)) return forbidden(c)
  return page(c, <ReplyPage frame={c.var.frame} resource={resource} form={emptyForm} />)
}

async function reply(c: HttpContext) {
  const { ctx, frame } = c.var
  const texts = resourceTexts[ctx.locale]
  const resource = await resourceAsked(c)
  if (!resource) return notFound(c)
  if (!mayReply(ctx.person, resource)) return forbidden(c)
  const fields = await readForm(c)
  const read = parseForm(replyShape, fields, ctx.locale)
  if (!read.ok) return again(c, <ReplyPage frame={frame} resource={resource} form={read.form} />)
  const done = await replyToResource(ctx, resource.slug, read.value)
  if (done.ok) return seeOther(c, resourcePath(resource.slug), texts.replied)
  if (done.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(fields, texts.replyRefusals[done.refusal])
  return again(c, <ReplyPage frame={frame} resource={resource} form={form} />)
}
