import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { findThing, type Kinds, type Thing } from '../../actions/find-thing.ts'
import { paths } from '../../paths.ts'
import { mayDiscuss } from '../../permissions.ts'
import { readDraft } from '../actions/read-draft.ts'
import { closeLink, findOwnLink, readRemarks, shareDraft } from '../actions/share-draft.ts'
import { type DraftLink, linkShape, readShape } from '../draft-link.ts'
import { SharingPage } from '../pages/SharingPage.tsx'
import { listLinks } from '../store/links.ts'
import { listRemarks, listVisits } from '../store/visits.ts'
import { draftTexts } from '../texts/drafts.ts'

interface LinkOf {
  readonly thing: Thing
  readonly link: DraftLink
}

/** For those who work with the thing: to whoever may not, nothing is there. */
export function sharingRoutes(kinds: Kinds): readonly Route[] {
  const onLink = {
    audience: 'signed-in',
    on: (c: HttpContext) => linkAt(c, kinds),
    next: ({ thing }: LinkOf) => paths.share(thing.kind, thing.id),
    back: ({ thing }: LinkOf) => paths.share(thing.kind, thing.id),
    refusals: () => ({}),
  } as const
  return [
    get(paths.share(':kind', ':id'), 'signed-in', async (c) => {
      const thing = await thingAt(c, kinds)
      return thing
        ? page(c, await draw(c, kinds, thing, emptyForm, takeMade(c, thing)))
        : notFound(c)
    }),
    post(paths.share(':kind', ':id'), 'signed-in', (c) => make(c, kinds)),
    buttonRoute({
      ...onLink,
      path: paths.closeLink(':kind', ':id', ':link'),
      act: (c, { link }) => closeLink(c.var.ctx, kinds, link),
      notice: (locale) => draftTexts[locale].closed,
    }),
    buttonRoute({
      ...onLink,
      path: paths.readRemarks(':kind', ':id', ':link'),
      shape: readShape,
      act: (c, { link }, { latest }) => readRemarks(c.var.ctx, kinds, link, latest),
      notice: (locale) => draftTexts[locale].read,
    }),
  ]
}

/** For the page that follows, which shows it: sent again, the same form leads there and makes nothing. */
const madeCookie = 'ouvroir-brouillon'

function pageOf({ kind, id }: Thing): string {
  return paths.share(kind, id)
}

/** Taken once: loaded again, the page shows it no more, since only its fingerprint is kept. */
function takeMade(c: HttpContext, thing: Thing): string | undefined {
  const token = getCookie(c, madeCookie)
  if (!token || !/^[\w-]{20,200}$/.test(token)) return undefined
  deleteCookie(c, madeCookie, { path: pageOf(thing) })
  return c.var.ctx.settings.baseUrl + paths.draft(token)
}

async function make(c: HttpContext, kinds: Kinds) {
  const { ctx } = c.var
  const thing = await thingAt(c, kinds)
  if (!thing) return notFound(c)
  const raw = await readForm(c)
  const read = parseForm(linkShape, raw, ctx.locale)
  if (!read.ok) return refusedPage(c, read.form, () => draw(c, kinds, thing, read.form))
  const made = await shareDraft(ctx, kinds, thing, read.value)
  if (!made.ok) {
    const { refusal } = made
    if (refusal === 'forbidden') return notFound(c)
    const form = formRefused(raw, draftTexts[ctx.locale].refusals[refusal])
    return refusedPage(c, form, () => draw(c, kinds, thing, form))
  }
  setCookie(c, madeCookie, made.value.token, {
    ...{ path: pageOf(thing), httpOnly: true, sameSite: 'Strict', maxAge: 60 },
    secure: ctx.settings.baseUrl.startsWith('https:'),
  })
  return seeOther(c, pageOf(thing))
}

async function draw(c: HttpContext, kinds: Kinds, thing: Thing, form: FormState, made?: string) {
  const { ctx, frame } = c.var
  const key = { kind: thing.kind, thingId: thing.id }
  const [draft, links] = await Promise.all([readDraft(ctx, kinds, key), listLinks(ctx.db, key)])
  const linkIds = links.map(({ id }) => id)
  const [visits, remarks] = await Promise.all([
    listVisits(ctx.db, linkIds),
    listRemarks(ctx.db, linkIds),
  ])
  const isDraft = draft !== undefined
  return (
    <SharingPage {...{ frame, thing, isDraft, links, visits, remarks, form, made }} now={ctx.now} />
  )
}

/** A thing of a kind that is shared as a draft, for whoever works with it. */
async function thingAt(c: HttpContext, kinds: Kinds): Promise<Thing | undefined> {
  const { ctx } = c.var
  const kind = c.req.param('kind') ?? ''
  const thing = await findThing(ctx, kinds, kind, c.req.param('id') ?? '')
  return thing?.isDraft !== undefined && mayDiscuss(ctx.person, thing) ? thing : undefined
}

async function linkAt(c: HttpContext, kinds: Kinds): Promise<LinkOf | undefined> {
  const id = c.req.param('link') ?? ''
  const thing = isId(id) ? await thingAt(c, kinds) : undefined
  const link = thing && (await findOwnLink(c.var.ctx, thing, id))
  return thing && link && { thing, link }
}
