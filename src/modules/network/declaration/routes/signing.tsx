import { dayOf } from '#kit/dates.ts'
import { type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import {
  answerGivenBack,
  findTerritory,
  findTerritoryBySlug,
  type TerritoryAnswer,
  territoryLabel,
  territoryPaths,
  withTerritory,
} from '#modules/territories/index.ts'
import { page, seeOther } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { paths } from '../../paths.ts'
import { speaksFor } from '../../permissions.ts'
import { oldLink } from '../../routes/old-link.ts'
import { confirmSignature } from '../actions/confirm-signature.ts'
import { signDeclaration } from '../actions/sign-declaration.ts'
import { type CommitmentTold, tellNews } from '../actions/tell-news.ts'
import { commitmentStateShape } from '../commitment.ts'
import type { Declaration } from '../declaration.ts'
import { ConfirmPage, NewsPage } from '../pages/SignatureLinkPages.tsx'
import { SignPage } from '../pages/SignPage.tsx'
import { signDays, signShape } from '../signature.ts'
import { listCommitmentsOf } from '../store/commitments.ts'
import { findDeclaration } from '../store/declarations.ts'
import { findSignature, findSignatureByLink } from '../store/signatures.ts'
import { declarationTexts } from '../texts/declaration.ts'

/** The link of a letter is the key: whoever holds it may act. */
const byLink = {
  audience: 'anyone',
  refusals: (locale: Locale) => {
    const { refusals } = declarationTexts[locale]
    return { ...refusals, gone: refusals['not-found'] }
  },
} as const

/** Signing without an account, and the links that letters carry. */
export const signingRoutes: readonly Route[] = [
  ...formRoutes({
    path: paths.sign,
    audience: 'anyone',
    sending: { perMinute: 6 },
    // Nothing to sign yet: the page of the text says so.
    on: async (c) => (await findDeclaration(c.var.ctx.db)) ?? c.redirect(paths.declaration, 302),
    fresh: true,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c) => seeOther(c, paths.declaration, declarationTexts[c.var.ctx.locale].asked),
    shape: signatureAsked,
    days: signDays,
    draw: signPage,
    act: (c, _declaration, { territory, ...input }) => signDeclaration(c.var.ctx, territory, input),
    refusals: (locale) => declarationTexts[locale].refusals,
    next: () => paths.declaration,
    notice: (locale, { published }) => declarationTexts[locale][published ? 'signed' : 'asked'],
  }),
  get(paths.confirm(':token'), 'anyone', showConfirm, { perMinute: 60 }),
  buttonRoute({
    ...byLink,
    path: paths.confirm(':token'),
    options: { perMinute: 20 },
    on: async (c) => (await linked(c)) ?? oldLink(c, 'declaration'),
    act: async (c, { token }) => orGone(await confirmSignature(c.var.ctx, token)),
    refusals: (locale) => ({
      ...byLink.refusals(locale),
      'not-now': declarationTexts[locale].already,
    }),
    back: ({ token }) => paths.confirm(token),
    next: ({ token }) => paths.confirm(token),
    notice: (locale) => declarationTexts[locale].confirmed,
  }),
  ...formRoutes({
    ...byLink,
    path: paths.news(':token'),
    options: { perMinute: 60 },
    sending: { perMinute: 20 },
    on: async (c) => (await linkedAndPublished(c)) ?? oldLink(c, 'declaration'),
    shape: newsAsked,
    draw: newsPage,
    act: async (c, { token }, told) => orGone(await tellNews(c.var.ctx, token, told)),
    next: () => paths.declaration,
    notice: (locale) => declarationTexts[locale].told,
  }),
]

function signatureAsked({ var: { ctx } }: HttpContext, _on: Declaration, raw: RawForm) {
  const { db, locale } = ctx
  return withTerritory(db, parseForm(signShape, raw, locale), { raw, name: 'territory', locale })
}

async function signPage(c: HttpContext, declaration: Declaration, form: FormState) {
  const { ctx, frame } = c.var
  const answer = (await answerGivenBack(ctx.db, form, 'territory')) ?? (await placeOfLink(c))
  const chosen = answer?.kind === 'chosen' ? answer.territory : undefined
  return (
    <SignPage
      frame={frame}
      declaration={declaration}
      form={form}
      chosen={chosen}
      answer={answer}
      isReferent={chosen !== undefined && speaksFor(ctx.person, chosen.id)}
    />
  )
}

/** The page of a territory leads here with its name. */
async function placeOfLink(c: HttpContext): Promise<TerritoryAnswer | undefined> {
  const slug = c.req.query('territoire')
  const territory = slug ? await findTerritoryBySlug(c.var.ctx.db, slug) : undefined
  return territory && { kind: 'chosen', territory }
}

/** The signature that this link opens, with what its page needs. */
async function linked(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const today = dayOf(ctx.now)
  const id = await findSignatureByLink(ctx.db, hashToken(token), today)
  const signature = id === undefined ? undefined : await findSignature(ctx.db, id)
  const territory = signature && (await findTerritory(ctx.db, signature.territoryId))
  if (!signature || !territory) return undefined
  const commitments = await listCommitmentsOf(ctx.db, signature.id)
  return {
    frame,
    token,
    signature,
    commitments,
    today,
    place: territoryLabel(territory),
    placeHref: territoryPaths.territory(territory.slug),
  }
}

type Linked = NonNullable<Awaited<ReturnType<typeof linked>>>

async function linkedAndPublished(c: HttpContext): Promise<Linked | undefined> {
  const props = await linked(c)
  return props?.signature.state === 'published' ? props : undefined
}

async function showConfirm(c: HttpContext) {
  const props = await linked(c)
  return props ? page(c, <ConfirmPage {...props} />) : oldLink(c, 'declaration')
}

function newsPage(_c: HttpContext, props: Linked, form: FormState) {
  return <NewsPage {...props} form={form} />
}

/** Each promise has its own three questions, and its own problems. */
function newsAsked({ var: { ctx } }: HttpContext, { commitments }: Linked, raw: RawForm) {
  const problems: Record<string, string> = {}
  const told: CommitmentTold[] = []
  for (const { id } of commitments) {
    const own = {
      state: raw[`state_${id}`] ?? '',
      note: raw[`note_${id}`] ?? '',
      evidenceHref: raw[`evidenceHref_${id}`] ?? '',
    }
    const parsed = parseForm(commitmentStateShape, own, ctx.locale)
    if (parsed.ok) told.push({ id, ...parsed.value })
    else
      for (const [name, problem] of Object.entries(parsed.form.problems)) {
        problems[`${name}_${id}`] = problem
      }
  }
  const isRefused = Object.keys(problems).length > 0
  return isRefused
    ? ({ ok: false, form: { values: typedValues(raw), problems } } as const)
    : ({ ok: true, value: told } as const)
}
