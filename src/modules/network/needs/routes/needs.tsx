import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { findTerritoryBySlug, type Territory } from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { needPaths } from '../../paths/need.ts'
import { maySayNeeds } from '../../permissions.ts'
import { sayNeed } from '../actions/say-need.ts'
import { needShape } from '../need.ts'
import { NeedPage } from '../pages/NeedPage.tsx'
import { findNeed, watchedBy } from '../store/needs.ts'
import { needTexts } from '../texts/needs.ts'

export const needRoutes: readonly Route[] = [
  get(
    needPaths.needs(':slug'),
    'signed-in',
    onTerritory(async (c, place) => page(c, await needPage(c, place, emptyForm))),
  ),
  post(needPaths.needs(':slug'), 'signed-in', onTerritory(say)),
]

/** Whoever may not speak for a territory is told the same as for one that does not exist. */
function onTerritory(handler: (c: HttpContext, place: Territory) => Promise<Response>) {
  return async (c: HttpContext) => {
    const place = await findTerritoryBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
    return place && maySayNeeds(c.var.ctx.person, place.id) ? handler(c, place) : notFound(c)
  }
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

async function say(c: HttpContext, territory: Territory) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => needPage(c, territory, emptyForm))
  if (!sent.ok) return again(c, await needPage(c, territory, sent.form))
  const parsed = parseForm(needShape, sent.raw, ctx.locale)
  if (!parsed.ok) return again(c, await needPage(c, territory, parsed.form))
  const result = await sayNeed(ctx, territory.id, parsed.value)
  if (!result.ok) return forbidden(c)
  return seeOther(c, needPaths.needs(territory.slug), needTexts[ctx.locale].saved)
}
