import { emptyForm } from '#kit/form.ts'
import { done, type Result } from '#kit/result.ts'
import { forbidden, notFound, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { branchesFrom } from '../../lineage.ts'
import { reusePath, reusePaths } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'
import { mayAdapt, maySeeResource } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { listDescendants } from '../../store/lineages.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { compatibilityTexts, licenceName } from '../../texts/licences.ts'
import { resourceAsked, viewOf } from '../../view/index.ts'
import { deriveResource } from '../actions/derive-resource.ts'
import { type DerivationForm, derivationShape } from '../derivation.ts'
import { DerivePage, LicencesPage, LineagePage } from '../pages/LineagePages.tsx'
import { registerTexts } from '../texts/register.ts'

/** Where a resource comes from, versions drawn from it, and what licences allow. */
export const lineageRoutes: readonly Route[] = [
  get(reusePaths.licences, 'anyone', (c) => page(c, <LicencesPage frame={c.var.frame} />), {
    cached: true,
  }),
  get(reusePaths.lineage, 'anyone', showLineage),
  get(reusePaths.derive, 'signed-in', ask),
  actRoute({
    audience: 'signed-in',
    path: reusePaths.derive,
    options: { perMinute: 10 },
    on: publishedAt,
    may: (_, resource) => mayAdapt(resource),
    fresh: true,
    shape: derivationShape,
    draw: (c, resource, form) => <DerivePage frame={c.var.frame} resource={resource} form={form} />,
    act: derive,
    refusals: () => ({ 'licence-refused': (why) => why }),
    under: { 'licence-refused': 'licence' },
    next: (_, { next }) => next,
    notice: (locale) => registerTexts[locale].derived,
  }),
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

async function publishedAt(c: HttpContext): Promise<Resource | undefined> {
  const resource = await resourceAsked(c)
  return resource?.state === 'published' ? resource : undefined
}

async function ask(c: HttpContext) {
  const resource = await publishedAt(c)
  if (!resource) return notFound(c)
  if (!mayAdapt(resource)) return forbidden(c)
  return page(c, <DerivePage frame={c.var.frame} resource={resource} form={emptyForm} />)
}

type Derived = Result<{ readonly next: string }, 'licence-refused' | 'not-found' | 'forbidden'>

/** Why a licence does not go with the other is explained with the names of both. */
async function derive(c: HttpContext, resource: Resource, form: DerivationForm): Promise<Derived> {
  const { ctx } = c.var
  const derived = await deriveResource(ctx, resource.slug, form)
  if (derived.ok) return done({ next: await afterDeriving(c, resource, derived.value.slug) })
  const { refusal } = derived
  if (refusal === 'not-found' || refusal === 'forbidden') return { ok: false, refusal }
  const [from, to] = [resource.licence, form.licence].map((item) => licenceName(item, ctx.locale))
  const about = compatibilityTexts[ctx.locale][refusal](from ?? '', to ?? '')
  return { ok: false, refusal: 'licence-refused', about }
}

/** Who may not see drafts goes back to the lineage, where the version will stand once it is read. */
async function afterDeriving(c: HttpContext, { slug }: Resource, derived: string) {
  const draft = await findResourceBySlug(c.var.ctx.db, derived)
  return draft && maySeeResource(c.var.ctx.person, draft)
    ? resourcePath(derived)
    : reusePath('lineage', { slug })
}
