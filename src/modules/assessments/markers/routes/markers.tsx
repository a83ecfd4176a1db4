import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { linkMarker, unlinkMarker } from '../../actions/act-on-marker.ts'
import { findWave } from '../../actions/load-wave.ts'
import { showLinks } from '../../actions/show-links.ts'
import { linkShape } from '../../assessment.ts'
import { diagnosisBehind } from '../../diagnosing/index.ts'
import { findMarker, type Marker } from '../../index-model.ts'
import { paths, wavePaths } from '../../paths.ts'
import { mayLinkMarkers, mayReadAssessment } from '../../permissions.ts'
import { listMarkerLinks, listTriedOn } from '../../store/markers.ts'
import { findPublishedModel } from '../../store/models.ts'
import { assessmentTexts } from '../../texts/assessments.ts'
import { markerTexts } from '../../texts/markers.ts'
import { MarkerPage, type MarkerPageProps } from '../pages/MarkerPage.tsx'

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
    draw: (c, marker, form) => draw(c, marker, form),
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

/** From results made by an older version, a marker that the newest has no more is read too. */
async function show(c: HttpContext) {
  const [current, behind] = [await markerAt(c), await cameFrom(c)]
  const marker = current ?? (behind && findMarker(behind.model, c.req.param('marker') ?? ''))
  if (!marker) return notFound(c)
  return page(c, await draw(c, marker, emptyForm, { back: behind?.back, isCurrent: !!current }))
}

/** The results, or the diagnosis, that led here: what the address says of them is looked at, never trusted. */
async function cameFrom(c: HttpContext) {
  const { ctx } = c.var
  const texts = markerTexts[ctx.locale]
  const { territoire = '', evaluation = '' } = c.req.query()
  const wave = territoire ? await findWave(ctx, territoire, evaluation) : undefined
  if (wave && mayReadAssessment(ctx.person, wave.assessment)) {
    const { model, territory, assessment } = wave
    const label = assessmentTexts[ctx.locale].waveOf(territoryLabel(territory), assessment.wave)
    const href = wavePaths(territory.slug, assessment.wave).assessment
    return { model, back: { label: texts.toResults(label), href } }
  }
  const diagnosis = await diagnosisBehind(c)
  return (
    diagnosis && {
      model: diagnosis.model,
      back: { label: texts.toDiagnosis, href: diagnosis.href },
    }
  )
}

interface Shown {
  readonly back: MarkerPageProps['back']
  /** Only a marker of the newest version is linked to pages. */
  readonly isCurrent: boolean
}

const asCurrent: Shown = { back: undefined, isCurrent: true }

async function draw(c: HttpContext, marker: Marker, form: FormState, shown = asCurrent) {
  const { ctx, frame } = c.var
  const [links, chosen] = await Promise.all([
    listMarkerLinks(ctx.db, marker.id).then((all) => showLinks(ctx, all)),
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
  const mayLink = shown.isCurrent && mayLinkMarkers(ctx.person)
  return <MarkerPage {...{ frame, form, marker, links, tried, mayLink }} back={shown.back} />
}
