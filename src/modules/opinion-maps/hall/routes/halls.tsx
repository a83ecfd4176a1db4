import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, type RawForm } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  type CardsForm,
  cardKinds,
  cardsShape,
  type Hall,
  type HallCount,
  hallShape,
} from '../../hall-count.ts'
import { type OpinionMap, takesAnswers } from '../../opinion-map.ts'
import { paths } from '../../paths.ts'
import { mayKeepMaps } from '../../permissions.ts'
import { begunMapAt } from '../../routes/at.ts'
import type { Statement } from '../../statement.ts'
import { findHall, listHallCounts, listHalls } from '../../store/halls.ts'
import { listStatements } from '../../store/statements.ts'
import { hallTexts } from '../../texts/halls.ts'
import { beginHall, countCards, undoLastCards } from '../actions/count-cards.ts'
import { HallPage } from '../pages/HallPage.tsx'
import { HallsPage } from '../pages/HallsPage.tsx'

interface InHall {
  readonly map: OpinionMap
  readonly hall: Hall
  readonly counts: readonly HallCount[]
  readonly statements: readonly Statement[]
}

const pressed = cardsShape.pick({ statement: true })

/** Statements read in a room, where people show cards that one person counts by phone. */
export const hallRoutes: readonly Route[] = [
  get(paths.halls(':slug'), 'staff', showHalls),
  actRoute({
    path: paths.halls(':slug'),
    audience: 'staff',
    on: keptMapAt,
    may: mayKeepMaps,
    fresh: true,
    shape: hallShape,
    draw: drawHalls,
    act: (c, { slug }, form) => beginHall(c.var.ctx, slug, form),
    refusals: (locale) => hallTexts[locale].refusals,
    next: ({ slug }, { number }) => paths.hall(slug, number),
    notice: (locale) => hallTexts[locale].begun,
  }),
  get(paths.hall(':slug', ':hall'), 'staff', showHall),
  actRoute({
    path: paths.hall(':slug', ':hall'),
    audience: 'staff',
    on: hallAt,
    may: mayKeepMaps,
    fresh: true,
    shape: cardsShape,
    draw: drawHall,
    preview: (c, on, cards, raw) => drawOneMore(c, on, cards, raw),
    act: (c, { map, hall }, form) => countCards(c.var.ctx, map.slug, hall.number, form),
    refusals: (locale) => hallTexts[locale].refusals,
    under: { 'too-many-cards': 'people' },
    next: ({ map, hall }) => paths.hall(map.slug, hall.number),
    notice: (locale, _, { statement }) => hallTexts[locale].kept(statement),
  }),
  buttonRoute({
    path: paths.undoCards(':slug', ':hall'),
    audience: 'staff',
    on: hallAt,
    may: mayKeepMaps,
    shape: pressed,
    act: (c, { map, hall }, { statement }) =>
      undoLastCards(c.var.ctx, map.slug, hall.number, statement),
    refusals: (locale) => hallTexts[locale].refusals,
    back: ({ map, hall }) => paths.hall(map.slug, hall.number),
    next: ({ map, hall }, _, { statement }) => paths.hall(map.slug, hall.number, statement),
    notice: (locale) => hallTexts[locale].undone,
  }),
]

async function keptMapAt(c: HttpContext): Promise<OpinionMap | undefined> {
  const map = await begunMapAt(c)
  return map && mayKeepMaps(c.var.ctx.person) ? map : undefined
}

async function hallAt(c: HttpContext): Promise<InHall | undefined> {
  const { db } = c.var.ctx
  const map = await keptMapAt(c)
  const number = c.req.param('hall') ?? ''
  const hall =
    map && /^\d{1,6}$/.test(number) ? await findHall(db, map.id, Number(number)) : undefined
  if (!(map && hall)) return undefined
  const counts = (await listHallCounts(db, map.id)).filter(({ hallId }) => hallId === hall.id)
  return { map, hall, counts, statements: await listStatements(db, map.id) }
}

async function showHalls(c: HttpContext) {
  const map = await keptMapAt(c)
  return map ? page(c, await drawHalls(c, map, emptyForm)) : notFound(c)
}

async function drawHalls(c: HttpContext, map: OpinionMap, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <HallsPage
      {...{ frame, map, form }}
      halls={await listHalls(ctx.db, map.id)}
      counts={await listHallCounts(ctx.db, map.id)}
      takesAnswers={takesAnswers(map, dayOf(ctx.now))}
    />
  )
}

async function showHall(c: HttpContext) {
  const on = await hallAt(c)
  return on ? page(c, drawHall(c, on, emptyForm)) : notFound(c)
}

function drawHall(c: HttpContext, on: InHall, form: FormState) {
  const { ctx, frame } = c.var
  const chosen = form.values['statement'] ?? c.req.query('enonce') ?? ''
  return (
    <HallPage
      {...{ ...on, frame, form }}
      chosen={/^\d{1,6}$/.test(chosen) ? Number(chosen) : undefined}
      takesAnswers={takesAnswers(on.map, dayOf(ctx.now))}
    />
  )
}

/** A button that adds one card: the page comes back with it, and nothing is kept yet. */
function drawOneMore(c: HttpContext, on: InHall, cards: CardsForm, raw: RawForm) {
  const kind = cardKinds.find((known) => raw[`more-${known}`] !== undefined)
  if (!kind) return undefined
  const counted = { ...cards, [kind]: cards[kind] + 1 }
  const values = Object.fromEntries(
    Object.entries(counted).map(([name, value]) => [name, String(value)]),
  )
  return drawHall(c, on, { ...emptyForm, values })
}
