import type { FormState } from '#kit/form.ts'
import { findTerritoryBySlug, type Territory } from '#modules/territories/index.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { needPaths } from '../../paths/need.ts'
import { maySayNeeds } from '../../permissions.ts'
import { sayNeed } from '../actions/say-need.ts'
import { needShape } from '../need.ts'
import { NeedPage } from '../pages/NeedPage.tsx'
import { findNeed, watchedBy } from '../store/needs.ts'
import { needTexts } from '../texts/needs.ts'

export const needRoutes: readonly Route[] = formRoutes({
  path: needPaths.needs(':slug'),
  audience: 'signed-in',
  on: territoryAt,
  may: (viewer, { id }) => maySayNeeds(viewer, id),
  shape: needShape,
  draw: needPage,
  saved: ({ id }) => ({ act: 'need.said', subject: `territory:${id}` }),
  act: (c, { id }, input) => sayNeed(c.var.ctx, id, input),
  refusals: () => ({}),
  next: ({ slug }) => needPaths.needs(slug),
  notice: (locale) => needTexts[locale].saved,
})

/** Whoever may not speak for a territory is told the same as for one that does not exist. */
async function territoryAt(c: HttpContext): Promise<Territory | undefined> {
  const place = await findTerritoryBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return place && maySayNeeds(c.var.ctx.person, place.id) ? place : undefined
}

async function needPage(c: HttpContext, territory: Territory, form: FormState) {
  const { ctx, frame } = c.var
  const watched = ctx.person ? await watchedBy(ctx.db, ctx.person.id) : []
  return (
    <NeedPage
      frame={frame}
      territory={territory}
      need={await findNeed(ctx.db, territory.id)}
      told={watched.some((entry) => entry.territoryId === territory.id)}
      form={form}
    />
  )
}
