import { emptyForm, type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import {
  findTerritory,
  resolveTerritoryField,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { jsonAnswer, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { createDraw } from '../../actions/create-draw.ts'
import { createShape, type Draw, isPublished } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { mayCreateDraw, mayRunDraw, maySeeDraw } from '../../permissions.ts'
import { relaxationsIn } from '../../preparation/nouns.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { announcedErasure, writtenErasure } from '../../recruits/nouns.ts'
import { registrationEnd } from '../../registration-end.ts'
import { onDraw } from '../../routes/on-draw.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { listDraws } from '../../store/draws.ts'
import { listFamily } from '../../store/family.ts'
import { listFeatures } from '../../store/features.ts'
import { drawTexts } from '../../texts/draw.ts'
import { drawEntry } from '../documents/open-draws.ts'
import { CreatePage } from '../pages/CreatePage.tsx'
import { DrawPage } from '../pages/DrawPage.tsx'
import { drawListRoutes } from './draw-list.tsx'

export const drawRoutes: readonly Route[] = [
  ...drawListRoutes,
  get(drawPaths.openList, 'anyone', sendAll, { open: true }),
  ...formRoutes({
    path: drawPaths.create,
    audience: 'staff',
    on: () => true as const,
    may: mayCreateDraw,
    fresh: true,
    shape: drawAsked,
    draw: createPage,
    act: (c, _on, input) => createDraw(c.var.ctx, input),
    refusals: () => ({}),
    next: (_on, { slug }) => drawPaths.draw(slug),
    notice: (locale) => drawTexts[locale].created,
  }),
  get(drawPaths.draw(':slug'), 'anyone', onDraw(show)),
]

/** The same for everyone: what nobody in particular may see. */
async function sendAll(c: HttpContext) {
  const { ctx } = c.var
  const draws = (await listDraws(ctx.db)).filter((draw) => maySeeDraw(undefined, draw))
  return jsonAnswer(c, draws, (draw) => drawEntry(draw, ctx.settings.baseUrl))
}

/** With the place that was typed, once it is known which one. */
async function drawAsked({ var: { ctx } }: HttpContext, _on: true, raw: RawForm) {
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const parsed = parseForm(createShape, raw, ctx.locale)
  if (answer.kind === 'choices') {
    const form = parsed.ok ? { ...emptyForm, values: typedValues(raw) } : parsed.form
    const state = withTerritoryProblem(form, 'territory', answer, ctx.locale)
    return { ok: false, form: state } as const
  }
  if (!parsed.ok) return parsed
  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  return { ok: true, value: { ...parsed.value, territoryId } } as const
}

async function createPage(c: HttpContext, _on: true, form: FormState) {
  const isBack = Object.keys(form.values).length > 0
  const answer = isBack ? await resolveTerritoryField(c.var.ctx.db, form.values, 'territory') : null
  return <CreatePage frame={c.var.frame} form={form} {...(answer ? { answer } : {})} />
}

async function show(c: HttpContext, draw: Draw) {
  const { ctx, frame } = c.var
  const mayRun = mayRunDraw(ctx.person, draw)
  const family = await listFamily(ctx.db, draw.id)
  const territory = draw.territoryId ? await findTerritory(ctx.db, draw.territoryId) : undefined
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const announced = announcedErasure(draw, recruitment?.eraseOn)
  const log = await listDrawEvents(ctx.db, draw.id)
  return page(
    c,
    <DrawPage
      frame={frame}
      draw={draw}
      place={territory && territoryLabel(territory)}
      features={await listFeatures(ctx.db, draw.id)}
      relaxations={relaxationsIn(log)}
      family={family.filter(
        (familyDraw) =>
          familyDraw.id === draw.id || mayRun || (familyDraw.isPublished && !familyDraw.hidden),
      )}
      mayRun={mayRun}
      erasure={
        announced && isPublished(draw) && !recruitment?.erasedAt
          ? writtenErasure(announced, recruitment?.postponed, ctx.locale)
          : ''
      }
      end={registrationEnd(log)}
      isOpenCall={Boolean(recruitment?.isOpenCall && recruitment.secret)}
    />,
  )
}
