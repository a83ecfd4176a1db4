import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { branchesFrom } from '../../lineage.ts'
import { reusePath, reusePaths } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'
import { mayAdapt, maySeeResource } from '../../permissions.ts'
import { listDescendants } from '../../store/lineages.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { compatibilityTexts, licenceName } from '../../texts/licences.ts'
import { resourceAsked, viewOf } from '../../view/index.ts'
import { deriveResource } from '../actions/derive-resource.ts'
import { derivationShape } from '../derivation.ts'
import { DerivePage, LicencesPage, LineagePage } from '../pages/LineagePages.tsx'
import { registerTexts } from '../texts/register.ts'

/** Where a resource comes from, versions drawn from it, and what licences allow. */
export const lineageRoutes: readonly Route[] = [
  get(reusePaths.licences, 'anyone', (c) => page(c, <LicencesPage frame={c.var.frame} />), {
    cached: true,
  }),
  get(reusePaths.lineage, 'anyone', showLineage),
  get(reusePaths.derive, 'signed-in', ask),
  post(reusePaths.derive, 'signed-in', derive, { perMinute: 10 }),
]

async function showLineage(c: HttpContext) {
  const resource = await resourceAsked(c)
  if (!resource) return notFound(c)
  const [view, kin] = await Promise.all([
    viewOf(c, resource),
    listDescendants(c.var.ctx.db, resource.id),
  ])
  const published = new Map(
    kin.flatMap((item) => (item.state === 'published' ? [[item.id, item]] : [])),
  )
  const descendants = branchesFrom(resource.id, kin).flatMap((branch) => {
    const one = published.get(branch.id)
    return one ? [{ ...branch, title: one.title, slug: one.slug }] : []
  })
  return page(
    c,
    <LineagePage
      frame={c.var.frame}
      view={view}
      descendants={descendants}
      mayAdapt={mayAdapt(resource)}
    />,
  )
}

async function ask(c: HttpContext) {
  const resource = await resourceAsked(c)
  if (resource?.state !== 'published') return notFound(c)
  if (!mayAdapt(resource)) return forbidden(c)
  return page(c, <DerivePage frame={c.var.frame} resource={resource} form={emptyForm} />)
}

async function derive(c: HttpContext) {
  const { ctx, frame } = c.var
  const resource = await resourceAsked(c)
  if (resource?.state !== 'published') return notFound(c)
  const raw = await readForm(c)
  const refuse = (form: FormState) =>
    again(c, <DerivePage frame={frame} resource={resource} form={form} />)
  const read = parseForm(derivationShape, raw, ctx.locale)
  if (!read.ok) return mayAdapt(resource) ? refuse(read.form) : forbidden(c)
  const done = await deriveResource(ctx, resource.slug, read.value)
  if (!done.ok) {
    if (done.refusal === 'not-found') return notFound(c)
    if (done.refusal === 'forbidden') return forbidden(c)
    const explain = compatibilityTexts[ctx.locale][done.refusal]
    const sentence = explain(
      licenceName(resource.licence, ctx.locale),
      licenceName(read.value.licence, ctx.locale),
    )
    return refuse(formRefused(raw, sentence, 'licence'))
  }
  const draft = await findResourceBySlug(ctx.db, done.value.slug)
  // Who may not see drafts goes back to the lineage, where the version will stand once it is read.
  const next =
    draft && maySeeResource(ctx.person, draft)
      ? resourcePath(done.value.slug)
      : reusePath('lineage', { slug: resource.slug })
  return seeOther(c, next, registerTexts[ctx.locale].derived)
}
