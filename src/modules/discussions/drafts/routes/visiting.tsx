import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { writtenIn } from '#kit/sent-back.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { page, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { sentFields } from '#platform/http/sent-body.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Kinds } from '../../actions/find-thing.ts'
import { paths } from '../../paths.ts'
import { type OpenedLink, openLink, readEnd } from '../actions/read-draft.ts'
import { arriveAtDraft, leaveRemark, type OpenedVisit, openVisit } from '../actions/visit-draft.ts'
import { arrivalShape, remarkShape } from '../draft-link.ts'
import { DraftGatePage, SharedDraftPage } from '../pages/VisitPages.tsx'
import { listRemarks } from '../store/visits.ts'
import { draftTexts } from '../texts/drafts.ts'

/** For whoever holds the link, without an account: the secret is in the address, and opens one draft. */
export function visitingRoutes(kinds: Kinds): readonly Route[] {
  const onLink = async (c: HttpContext) => {
    const opened = await openLink(c.var.ctx, kinds, tokenOf(c))
    return opened ? { ...opened, token: tokenOf(c) } : oldLink(c, kinds)
  }
  const onVisit = async (c: HttpContext) => {
    const visitId = c.req.param('code') ?? ''
    const token = tokenOf(c)
    const opened = isId(visitId) && (await openVisit(c.var.ctx, kinds, { token, visitId }))
    return opened ? { ...opened, token } : oldLink(c, kinds)
  }
  const open = { audience: 'anyone', fresh: true, options: { perMinute: 20 } } as const
  return [
    get(
      paths.draft(':token'),
      'anyone',
      async (c) => {
        const opened = await onLink(c)
        return opened instanceof Response ? opened : unlisted(c, gate(c, opened, emptyForm))
      },
      { perMinute: 60 },
    ),
    actRoute({
      ...open,
      path: paths.draft(':token'),
      on: onLink,
      shape: arrivalShape,
      draw: gate,
      act: (c, opened, { name }) => arriveAtDraft(c.var.ctx, opened, name),
      refusals: (locale) => draftTexts[locale].visitRefusals,
      trapped: (c, { token }) => seeOther(c, paths.draft(token)),
      next: ({ token }, { visitId }) => paths.draftRead(token, visitId),
    }),
    get(
      paths.draftRead(':token', ':code'),
      'anyone',
      async (c) => {
        const opened = await onVisit(c)
        return opened instanceof Response ? opened : unlisted(c, await read(c, opened, emptyForm))
      },
      { perMinute: 60 },
    ),
    actRoute({
      ...open,
      path: paths.draftRemark(':token', ':code'),
      on: onVisit,
      shape: remarkShape,
      draw: read,
      act: (c, opened, { body }) => leaveRemark(c.var.ctx, opened, body),
      refusals: (locale) => draftTexts[locale].visitRefusals,
      trapped: (c, { token, visit }) => seeOther(c, paths.draftRead(token, visit.id)),
      next: ({ token, visit }) => paths.draftRead(token, visit.id),
      notice: (locale) => draftTexts[locale].sent,
    }),
  ]
}

function tokenOf(c: HttpContext): string {
  return c.req.param('token') ?? ''
}

function unlisted(c: HttpContext, element: Parameters<typeof page>[1]) {
  c.header('x-robots-tag', 'noindex, nofollow')
  return page(c, element)
}

function gate(c: HttpContext, { link }: OpenedLink, form: FormState) {
  return <DraftGatePage frame={c.var.frame} token={tokenOf(c)} link={link} form={form} />
}

async function read(c: HttpContext, { link, draft, visit }: OpenedVisit, form: FormState) {
  const remarks = await listRemarks(c.var.ctx.db, [link.id])
  return (
    <SharedDraftPage
      {...{ link, draft, form }}
      frame={c.var.frame}
      token={tokenOf(c)}
      visitId={visit.id}
      remarks={remarks.filter(({ visitId }) => visitId === visit.id)}
    />
  )
}

/** What was written to a link that ended meanwhile is not taken; whoever wrote it has it back. */
async function oldLink(c: HttpContext, kinds: Kinds) {
  const { ctx, frame } = c.var
  const texts = draftTexts[frame.locale].old
  if (c.req.method === 'POST') {
    const written = writtenIn(await sentFields(c))
    if (written.texts.length + written.short.length > 0)
      c.set('frame', { ...frame, notice: texts.notTaken, written })
  }
  const end = await readEnd(ctx, kinds, tokenOf(c))
  return end
    ? answerOldLink(c, texts.ends[end.why], end.publicHref ?? '/')
    : answerOldLink(c, texts, '/')
}
