import type { FormState } from '#kit/form.ts'
import { emptyForm } from '#kit/form.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { appealIdea, consentToMerge, readOwnIdea, withdrawIdea } from '../actions/follow-idea.ts'
import { enterIdea, proposeIdea } from '../actions/propose-idea.ts'
import type { Edition } from '../edition.ts'
import { appealShown, momentsShown } from '../hidden-words.ts'
import { appealShape, consentShape, enteredShape, ideaShape, isFunded } from '../idea.ts'
import type { OwnIdea } from '../own-idea.ts'
import { IdeaPage } from '../pages/IdeaPage.tsx'
import { IdeaFormPage } from '../pages/IdeasPages.tsx'
import { OwnIdeaPage } from '../pages/OwnIdeaPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listAppeals, listReviews, listSteps } from '../store/desk.ts'
import { findIdeaById, listHiddenNumbers, listMoments } from '../store/ideas.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { oldLinkTexts } from '../texts/old-link.ts'
import { editionAt, ideaAt } from './at.ts'

const refusals = (locale: 'fr' | 'en') => ideaTexts[locale].refusals
const under = {
  'unknown-theme': 'theme',
  'unknown-area': 'area',
  'already-there': 'description',
} as const

const drawForm = (isEntered: boolean) => (c: HttpContext, edition: Edition, form: FormState) => (
  <IdeaFormPage frame={c.var.frame} edition={edition} form={form} isEntered={isEntered} />
)

/** Before the page of an idea: these words are no number. */
export const proposingRoutes: readonly Route[] = [
  ...formRoutes({
    path: paths.propose(':slug'),
    audience: 'anyone',
    on: openEditionAt,
    fresh: true,
    shape: ideaShape,
    draw: drawForm(false),
    // A machine is thanked like the rest, and nothing is written.
    trapped: (c, { slug }) => seeOther(c, paths.ideas(slug)),
    act: (c, { slug }, form) => proposeIdea(c.var.ctx, slug, form),
    ...{ refusals, under },
    over: (_, { state }) => (state === 'ideas' ? undefined : ('not-now' as const)),
    back: ({ slug }) => paths.edition(slug),
    sending: { perMinute: 6 },
    next: (_, { token }) => paths.own(token),
    notice: (locale) => ideaTexts[locale].receivedNotice,
  }),
  ...formRoutes({
    path: paths.enter(':slug'),
    audience: 'staff',
    on: editionAt,
    may: mayKeepEditions,
    fresh: true,
    shape: enteredShape,
    draw: drawForm(true),
    act: (c, { slug }, form) => enterIdea(c.var.ctx, slug, form),
    ...{ refusals, under },
    over: (_, { state }) => (state === 'ideas' ? undefined : ('not-now' as const)),
    back: ({ slug }) => paths.edition(slug),
    next: (_, { token }) => paths.own(token),
    notice: (locale, { idea }) => ideaTexts[locale].entered(idea.number),
  }),
]

async function openEditionAt(c: HttpContext): Promise<Edition | undefined> {
  const edition = await editionAt(c)
  return edition?.state === 'rules' ? undefined : edition
}

const onOwn = {
  audience: 'anyone',
  on: ownAt,
  refusals: (locale: 'fr' | 'en') => ({ 'not-now': ideaTexts[locale].refusals['not-now'] }),
  next: ({ token }: OwnAt) => paths.own(token),
} as const

export const followingRoutes: readonly Route[] = [
  get(paths.idea(':slug', ':number'), 'anyone', show),
  get(paths.own(':token'), 'anyone', showOwn),
  actRoute({
    ...onOwn,
    path: paths.ownAppeal(':token'),
    fresh: true,
    shape: appealShape,
    draw: (c, { own, token }, form) => (
      <OwnIdeaPage frame={c.var.frame} own={own} token={token} form={form} />
    ),
    act: (c, { token }, { reason }) => appealIdea(c.var.ctx, token, reason),
    notice: (locale) => ideaTexts[locale].appealed,
  }),
  buttonRoute({
    ...onOwn,
    path: paths.ownWithdraw(':token'),
    act: (c, { token }) => withdrawIdea(c.var.ctx, token),
    back: ({ token }) => paths.own(token),
    notice: (locale) => ideaTexts[locale].withdrawn,
  }),
  buttonRoute({
    ...onOwn,
    path: paths.ownConsent(':token'),
    shape: consentShape,
    act: (c, { token }, { consent }) => consentToMerge(c.var.ctx, token, consent),
    back: ({ token }) => paths.own(token),
    notice: (locale) => ideaTexts[locale].consented,
  }),
]

interface OwnAt {
  readonly own: OwnIdea
  readonly token: string
}

/** The idea of this address; whoever holds one that was cut, or whose year is over, is told what it was. */
async function ownAt(c: HttpContext): Promise<OwnAt | Response> {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  c.header('x-robots-tag', 'noindex, nofollow')
  const token = c.req.param('token') ?? ''
  const own = await readOwnIdea(c.var.ctx, token)
  return own ? { own, token } : answerOldLink(c, oldLinkTexts[c.var.ctx.locale], paths.list)
}

async function showOwn(c: HttpContext) {
  const found = await ownAt(c)
  if (found instanceof Response) return found
  return page(c, <OwnIdeaPage frame={c.var.frame} {...found} form={emptyForm} />)
}

async function show(c: HttpContext) {
  const found = await ideaAt(c)
  if (!found) return notFound(c)
  const { edition, idea } = found
  const { ctx, frame } = c.var
  const own = ({ ideaId }: { ideaId: string }) => ideaId === idea.id
  const hidden = await listHiddenNumbers(ctx.db, edition.id)
  return page(
    c,
    <IdeaPage
      frame={frame}
      edition={edition}
      idea={idea}
      into={idea.mergedInto ? await findIdeaById(ctx.db, idea.mergedInto) : undefined}
      moments={momentsShown(idea, await listMoments(ctx.db, idea.id), hidden)}
      reviews={(await listReviews(ctx.db, edition.id)).filter(own)}
      appeal={appealShown(idea, (await listAppeals(ctx.db, edition.id)).find(own))}
      steps={(await listSteps(ctx.db, edition.id)).filter(own)}
      isFunded={isFunded(edition, idea)}
      mayKeep={mayKeepEditions(ctx.person)}
    />,
  )
}
