import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  trapField,
  typedValues,
} from '#kit/form.ts'
import {
  findTerritory,
  findTerritoryBySlug,
  resolveTerritoryField,
  type TerritoryAnswer,
  territoryLabel,
  territoryPaths,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { speaksFor } from '../../permissions.ts'
import { oldLink } from '../../routes/old-link.ts'
import { hashOf } from '../../store/tokens.ts'
import { confirmSignature } from '../actions/confirm-signature.ts'
import { signDeclaration } from '../actions/sign-declaration.ts'
import { tellNews } from '../actions/tell-news.ts'
import { commitmentStateShape } from '../commitment.ts'
import { ConfirmPage, NewsPage } from '../pages/SignatureLinkPages.tsx'
import { SignPage } from '../pages/SignPage.tsx'
import { type SignForm, signDays, signShape } from '../signature.ts'
import { listCommitmentsOf } from '../store/commitments.ts'
import { findDeclaration } from '../store/declarations.ts'
import { findSignature, findSignatureByLink } from '../store/signatures.ts'
import { declarationTexts } from '../texts/declaration.ts'

/** Signing without an account, and the links that letters carry. */
export const signingRoutes: readonly Route[] = [
  get(paths.sign, 'anyone', showSign),
  post(paths.sign, 'anyone', sign, { perMinute: 6 }),
  get(paths.confirm(':token'), 'anyone', showConfirm, { perMinute: 60 }),
  post(paths.confirm(':token'), 'anyone', confirm, { perMinute: 20 }),
  get(paths.news(':token'), 'anyone', showNews, { perMinute: 60 }),
  post(paths.news(':token'), 'anyone', tell, { perMinute: 20 }),
]

async function showSign(c: HttpContext) {
  const { ctx } = c.var
  const slug = c.req.query('territoire')
  const chosen = slug ? await findTerritoryBySlug(ctx.db, slug) : undefined
  const element = await signPage(c, emptyForm, chosen && { kind: 'chosen', territory: chosen })
  // Nothing to sign yet: the page of the text says so.
  return element ? page(c, element) : c.redirect(paths.declaration, 302)
}

async function signPage(c: HttpContext, form: FormState, answer?: TerritoryAnswer) {
  const { ctx, frame } = c.var
  const declaration = await findDeclaration(ctx.db)
  if (!declaration) return undefined
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

async function sign(c: HttpContext) {
  const { ctx } = c.var
  const texts = declarationTexts[ctx.locale]
  const raw = await readForm(c)
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, paths.declaration, texts.asked)

  const parsed = withinDays(parseForm(signShape, raw, ctx.locale), {
    raw,
    ranges: signDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const refuse = async (form: FormState) => {
    const element = await signPage(c, form, answer)
    return element ? again(c, element) : notFound(c)
  }
  if (!parsed.ok || answer.kind !== 'chosen') {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    return refuse(withTerritoryProblem(form, 'territory', answer, ctx.locale))
  }

  const value: SignForm = parsed.value
  const signed = await signDeclaration(ctx, answer.territory, value)
  if (!signed.ok) return refuse(formRefused(raw, texts.refusals[signed.refusal]))
  return seeOther(c, paths.declaration, signed.value.published ? texts.signed : texts.asked)
}

/** The signature that this link opens, with what its page needs. */
async function linked(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const today = dayOf(ctx.now)
  const id = await findSignatureByLink(ctx.db, hashOf(token), today)
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

async function showConfirm(c: HttpContext) {
  const props = await linked(c)
  return props ? page(c, <ConfirmPage {...props} />) : oldLink(c, 'declaration')
}

async function confirm(c: HttpContext) {
  const { ctx } = c.var
  const token = c.req.param('token') ?? ''
  const confirmed = await confirmSignature(ctx, token)
  if (!confirmed.ok && confirmed.refusal === 'not-found') return oldLink(c, 'declaration')
  const texts = declarationTexts[ctx.locale]
  return seeOther(c, paths.confirm(token), confirmed.ok ? texts.confirmed : texts.already)
}

async function showNews(c: HttpContext) {
  const props = await linked(c)
  if (props?.signature.state !== 'published') return oldLink(c, 'declaration')
  return page(c, <NewsPage {...props} form={emptyForm} />)
}

async function tell(c: HttpContext) {
  const { ctx } = c.var
  const props = await linked(c)
  if (props?.signature.state !== 'published') return oldLink(c, 'declaration')
  const raw = await readForm(c)
  const problems: Record<string, string> = {}
  const told = props.commitments.flatMap(({ id }) => {
    const own = {
      state: raw[`state_${id}`] ?? '',
      note: raw[`note_${id}`] ?? '',
      evidenceHref: raw[`evidenceHref_${id}`] ?? '',
    }
    const parsed = parseForm(commitmentStateShape, own, ctx.locale)
    if (parsed.ok) return [{ id, ...parsed.value }]
    for (const [name, problem] of Object.entries(parsed.form.problems)) {
      problems[`${name}_${id}`] = problem
    }
    return []
  })
  if (Object.keys(problems).length > 0) {
    return again(c, <NewsPage {...props} form={{ values: typedValues(raw), problems }} />)
  }

  const done = await tellNews(ctx, props.token, told)
  if (!done.ok) return oldLink(c, 'declaration')
  return seeOther(c, paths.declaration, declarationTexts[ctx.locale].told)
}
