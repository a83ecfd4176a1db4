import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { closeMap } from '../actions/close-map.ts'
import { createMap, openMap, saveMap } from '../actions/prepare-map.ts'
import { addStatement } from '../actions/propose-statement.ts'
import { mayTell, toldWhileOpen } from '../counted-map.ts'
import { isLate, type OpinionMap, preparationShape, takesAnswers } from '../opinion-map.ts'
import { MapFormPage } from '../pages/MapFormPage.tsx'
import { MapPage } from '../pages/MapPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepMaps } from '../permissions.ts'
import { isAsked, proposedShape } from '../statement.ts'
import { countUnjudged, listStatements } from '../store/statements.ts'
import { countVotes } from '../store/votes.ts'
import { codeTexts } from '../texts/codes.ts'
import { mapTexts } from '../texts/maps.ts'
import { mapAt } from './at.ts'

/** What the acts on a map have in common: docs/decisions/0050. */
const onMap = {
  audience: 'staff',
  on: mapAt,
  may: mayKeepMaps,
  refusals: (locale: 'fr' | 'en') => mapTexts[locale].refusals,
  next: ({ slug }: OpinionMap) => paths.map(slug),
} as const

const days = { openUntil: 'from-today' } as const

export const addingRoutes: readonly Route[] = formRoutes({
  ...onMap,
  ...{ path: paths.add, fresh: true, shape: preparationShape, days },
  on: () => ({}),
  draw: (c, _, form) => <MapFormPage frame={c.var.frame} map={undefined} form={form} />,
  act: (c, _, draft) => createMap(c.var.ctx, draft),
  refusals: () => ({}),
  next: (_, { slug }) => paths.map(slug),
  notice: (locale) => mapTexts[locale].saved,
})

export const mapRoutes: readonly Route[] = [
  get(paths.map(':slug'), 'anyone', show),
  ...formRoutes({
    ...onMap,
    ...{ path: paths.edit(':slug'), shape: preparationShape, days },
    draw: (c, map, form) => <MapFormPage frame={c.var.frame} map={map} form={form} />,
    saved: ({ id }) => ({ act: 'opinion-map.prepared', subject: `opinion-map:${id}` }),
    over: (_, { state }) => (state === 'draft' ? undefined : ('opened-already' as const)),
    back: ({ slug }) => paths.map(slug),
    act: (c, { slug }, draft) => saveMap(c.var.ctx, slug, draft),
    notice: (locale) => mapTexts[locale].saved,
  }),
  buttonRoute({
    ...onMap,
    path: paths.open(':slug'),
    act: (c, { slug }) => openMap(c.var.ctx, slug),
    back: ({ slug }) => paths.map(slug),
    notice: (locale, { access }) => codeTexts[locale].opened[access],
  }),
  buttonRoute({
    ...onMap,
    path: paths.close(':slug'),
    act: (c, { slug }) => closeMap(c.var.ctx, slug),
    back: ({ slug }) => paths.map(slug),
    notice: (locale) => mapTexts[locale].closed,
  }),
  actRoute({
    ...onMap,
    path: paths.addStatement(':slug'),
    fresh: true,
    shape: proposedShape,
    draw: drawMap,
    act: (c, { slug }, { text }) => addStatement(c.var.ctx, slug, text),
    under: { 'already-there': 'text' },
    notice: (locale) => mapTexts[locale].added,
  }),
]

async function show(c: HttpContext) {
  const map = await mapAt(c)
  return map ? page(c, await drawMap(c, map, emptyForm)) : notFound(c)
}

/** Of the last map that was computed, as its report tells them. */
function numbersOf({ counted }: OpinionMap) {
  if (!counted || !mayTell(counted)) return { people: undefined, answers: undefined }
  const { people, answers } = toldWhileOpen(counted)
  return { people, answers }
}

async function drawMap(c: HttpContext, map: OpinionMap, form: FormState) {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const statements = await listStatements(ctx.db, map.id)
  return (
    <MapPage
      frame={frame}
      map={map}
      figures={{
        ...(map.state === 'open' ? numbersOf(map) : await countVotes(ctx.db, map.id)),
        shown: statements.filter(isAsked).length,
      }}
      takesAnswers={takesAnswers(map, today)}
      isLate={isLate(map, today)}
      mayClose={map.state === 'open' && today >= map.openUntil}
      unjudged={await countUnjudged(ctx.db, map.id)}
      mayKeep={mayKeepMaps(ctx.person)}
      form={form}
    />
  )
}
