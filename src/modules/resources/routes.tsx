import { emptyForm, formRefused, parseForm } from '#kit/form.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { writeDocx } from '#platform/documents/docx.ts'
import { writeMarkdown } from '#platform/documents/markdown.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { publishDraft } from './actions/draft-resource.ts'
import { replyToResource } from './actions/reply-to-resource.ts'
import { caseSheetDocument } from './documents/case-sheet.ts'
import { jsonLdOf } from './documents/json-ld.ts'
import { ReplyPage } from './pages/ReplyPage.tsx'
import { ResourcePage } from './pages/ResourcePage.tsx'
import { paths, resourcePath, type SheetFormat, sheetFilePath, sheetFormats } from './paths.ts'
import { mayReply, maySeeResource } from './permissions.ts'
import { replyShape } from './reply.ts'
import type { Resource } from './resource.ts'
import { searchRoutes } from './routes/search.tsx'
import { findMovedSlug, findResourceBySlug, listReplies } from './store/resources.ts'
import { resourceTexts } from './texts/texts.ts'

export const routes: readonly Route[] = [
  ...searchRoutes,
  get(paths.show, 'anyone', showResource, { cached: true }),
  // One address each: a parameter in the middle of a name is not read by every router.
  ...sheetFormats.map((format) =>
    get(sheetFilePath(':slug', format), 'anyone', (c) => sendFile(c, format), { perMinute: 60 }),
  ),
  get(paths.reply, 'signed-in', askReply),
  post(paths.reply, 'signed-in', reply),
  post(paths.publish, 'staff', publish),
]

/** The resource at this address, when this person may see it. */
async function seen(c: HttpContext): Promise<Resource | undefined> {
  const resource = await findResourceBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return resource && maySeeResource(c.var.ctx.person, resource) ? resource : undefined
}

async function showResource(c: HttpContext) {
  const { ctx, frame } = c.var
  const resource = await seen(c)
  if (!resource) {
    const moved = await findMovedSlug(ctx.db, c.req.param('slug') ?? '')
    return moved ? c.redirect(resourcePath(moved), 301) : notFound(c)
  }
  const replies = await listReplies(ctx.db, resource.id)
  return page(
    c,
    <ResourcePage
      frame={frame}
      resource={resource}
      replies={replies}
      mayReply={mayReply(ctx.person, resource)}
    />,
  )
}

async function sendFile(c: HttpContext, format: SheetFormat) {
  const resource = await seen(c)
  if (!resource) return notFound(c)
  const href = c.var.ctx.settings.baseUrl + resourcePath(resource.slug)
  const replies = await listReplies(c.var.ctx.db, resource.id)
  const document = caseSheetDocument(resource, replies, href)
  const { slug } = resource
  switch (format) {
    case 'pdf':
      return download(c, await writePdf(document), {
        name: `${slug}.pdf`,
        mediaType: 'application/pdf',
        inline: true,
      })
    case 'docx':
      return download(c, await writeDocx(document), {
        name: `${slug}.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      })
    case 'md':
      return download(c, writeMarkdown(document), {
        name: `${slug}.md`,
        mediaType: 'text/markdown; charset=utf-8',
      })
    case 'json':
      return download(
        c,
        JSON.stringify(
          { ...jsonLdOf(resource, href), content: resource.content, replies },
          null,
          2,
        ),
        {
          name: `${slug}.json`,
          mediaType: 'application/ld+json; charset=utf-8',
          inline: true,
        },
      )
  }
}

async function askReply(c: HttpContext) {
  const resource = await seen(c)
  if (!resource) return notFound(c)
  if (!mayReply(c.var.ctx.person, resource)) return forbidden(c)
  return page(c, <ReplyPage frame={c.var.frame} resource={resource} form={emptyForm} />)
}

async function reply(c: HttpContext) {
  const { ctx, frame } = c.var
  const texts = resourceTexts[ctx.locale]
  const resource = await seen(c)
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

async function publish(c: HttpContext) {
  const { ctx } = c.var
  const slug = c.req.param('slug') ?? ''
  const published = await publishDraft(ctx, slug)
  if (published.ok) return seeOther(c, resourcePath(slug), resourceTexts[ctx.locale].draftPublished)
  if (published.refusal === 'not-found') return notFound(c)
  if (published.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, resourcePath(slug))
}
