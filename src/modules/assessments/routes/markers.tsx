import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { linkMarker, unlinkMarker } from '../actions/act-on-marker.ts'
import { linkShape } from '../assessment.ts'
import { findMarker, type Marker } from '../index-model.ts'
import { MarkerPage } from '../pages/MarkerPage.tsx'
import { paths } from '../paths.ts'
import { mayLinkMarkers } from '../permissions.ts'
import { listMarkerLinks, listTriedOn } from '../store/markers.ts'
import { findPublishedModel } from '../store/models.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { markerTexts } from '../texts/markers.ts'

const onMarker = {
  audience: 'staff',
  on: markerAt,
  may: mayLinkMarkers,
  refusals: (locale: 'fr' | 'en') => assessmentTexts[locale].refusals,
  next: ({ id }: Marker) => paths.marker(id),
} as const

export const markerRoutes: readonly Route[] = [
  get(paths.marker(':marker'), 'anyone', show),
  actRoute({
    ...onMarker,
    path: paths.addLink(':marker'),
    fresh: true,
    shape: linkShape,
    draw,
    act: (c, { id }, words) => linkMarker(c.var.ctx, id, words),
    under: { 'already-there': 'href' },
    notice: (locale) => markerTexts[locale].added,
  }),
  buttonRoute({
    ...onMarker,
    path: paths.removeLink(':marker'),
    shape: z.object({ link: z.string().refine(isId) }),
    act: (c, { id }, { link }) => unlinkMarker(c.var.ctx, id, link),
    back: ({ id }) => paths.marker(id),
    notice: (locale) => markerTexts[locale].removed,
  }),
]

async function markerAt(c: HttpContext): Promise<Marker | undefined> {
  const version = await findPublishedModel(c.var.ctx.db)
  return version && findMarker(version.content, c.req.param('marker') ?? '')
}

async function show(c: HttpContext) {
  const marker = await markerAt(c)
  return marker ? page(c, await draw(c, marker, emptyForm)) : notFound(c)
}

async function draw(c: HttpContext, marker: Marker, form: FormState) {
  const { ctx, frame } = c.var
  const [links, chosen] = await Promise.all([
    listMarkerLinks(ctx.db, marker.id),
    listTriedOn(ctx.db, marker.id),
  ])
  const places = await getTerritories(
    ctx.db,
    chosen.map(({ territoryId }) => territoryId),
  )
  const tried = chosen
    .flatMap(({ territoryId, text }) => {
      const territory = places.get(territoryId)
      return territory ? [{ name: territoryLabel(territory), text }] : []
    })
    .toSorted((left, right) => left.name.localeCompare(right.name, 'fr'))
  const mayLink = mayLinkMarkers(ctx.person)
  return <MarkerPage {...{ frame, form, marker, links, tried, mayLink }} />
}
