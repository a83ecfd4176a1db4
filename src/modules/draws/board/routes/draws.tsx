import { emptyForm, parseForm, typedValues } from '#kit/form.ts'
import {
  findTerritory,
  getTerritories,
  resolveTerritoryField,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, jsonAnswer, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
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
import { ListPage } from '../pages/ListPage.tsx'

export const drawRoutes: readonly Route[] = [
  get(drawPaths.list, 'anyone', list, { cached: true }),
  get(drawPaths.openList, 'anyone', sendAll, { open: true }),
  get(drawPaths.create, 'staff', (c) =>
    page(c, <CreatePage frame={c.var.frame} form={emptyForm} />),
  ),
  post(drawPaths.create, 'staff', create),
  get(drawPaths.draw(':slug'), 'anyone', onDraw(show)),
]

async function list(c: HttpContext) {
  const { ctx, frame } = c.var
  const draws = (await listDraws(ctx.db)).filter((draw) => maySeeDraw(ctx.person, draw))
  const territories = await getTerritories(
    ctx.db,
    draws.flatMap(({ territoryId }) => territoryId ?? []),
  )
  const places = new Map([...territories].map(([id, one]) => [id, territoryLabel(one)]))
  return page(
    c,
    <ListPage frame={frame} draws={draws} places={places} mayCreate={mayCreateDraw(ctx.person)} />,
  )
}

/** The same for everyone: what nobody in particular may see. */
async function sendAll(c: HttpContext) {
  const { ctx } = c.var
  const draws = (await listDraws(ctx.db)).filter((draw) => maySeeDraw(undefined, draw))
  return jsonAnswer(c, draws, (draw) => drawEntry(draw, ctx.settings.baseUrl))
}

async function create(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const parsed = parseForm(createShape, raw, ctx.locale)
  if (!parsed.ok || answer.kind === 'choices') {
    const form = parsed.ok ? { ...emptyForm, values: typedValues(raw) } : parsed.form
    const said =
      answer.kind === 'choices' ? withTerritoryProblem(form, 'territory', answer, ctx.locale) : form
    return again(c, <CreatePage frame={frame} form={said} answer={answer} />)
  }
  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  const made = await createDraw(ctx, { ...parsed.value, territoryId })
  if (!made.ok) return forbidden(c)
  return seeOther(c, drawPaths.draw(made.value.slug), drawTexts[ctx.locale].created)
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
        (one) => one.id === draw.id || mayRun || (one.isPublished && !one.hidden),
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
