import { type Day, dayOf, shortDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { download, forbidden, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type Handler, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { LinkListItem } from '#ui/LinkList/LinkList.tsx'
import { listDueCommitments } from '../../agreement/index.ts'
import type { Visibility } from '../../experiment.ts'
import { listWhatNext, stageDatesOf } from '../../gates/index.ts'
import { paths } from '../../paths.ts'
import { mayFollowCommitment, maySeePortfolio } from '../../permissions.ts'
import { budgetLinesOf } from '../../store/budget.ts'
import {
  countEach,
  countExperiments,
  type ExperimentFilter,
  listExperiments,
} from '../../store/lists.ts'
import { type PortfolioView, portfolioViews, readPortfolioView } from '../list-view.ts'
import { PortfolioPage } from '../pages/PortfolioPage.tsx'
import { type PortfolioRow, portfolioRow } from '../portfolio.ts'
import { listTexts } from '../texts/list.ts'
import { placesOf } from './list.tsx'
import { portfolioSheet } from './portfolio-sheet.ts'

const audience = ['administrator', 'lab-team', 'finance'] as const
const perPage = 30
const exported = 5000

/** The portfolio of the lab, and its spreadsheet. */
export const portfolioRoutes: readonly Route[] = [
  get('/portefeuille', audience, forThoseWhoMay(show)),
  get(
    '/portefeuille/export.csv',
    audience,
    forThoseWhoMay(async (c) =>
      download(c, writeCsv(await sheetOf(c)), {
        name: 'portefeuille.csv',
        mediaType: 'text/csv; charset=utf-8',
      }),
    ),
  ),
  get(
    '/portefeuille/export.xlsx',
    audience,
    forThoseWhoMay(async (c) =>
      download(c, await writeXlsx(await sheetOf(c)), {
        name: 'portefeuille.xlsx',
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    ),
  ),
]

/** Someone of the lab for one experiment only knocks like the others: the portfolio is of them all. */
function forThoseWhoMay(handler: Handler): Handler {
  return (c) => (maySeePortfolio(c.var.ctx.person) ? handler(c) : forbidden(c))
}

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const asked = readPortfolioView(c.req.query())
  const counts = await countViews(ctx)
  const filter = filterOf(asked.view, ctx)
  const offset = (asked.page - 1) * perPage
  return page(
    c,
    <PortfolioPage
      frame={frame}
      view={asked.view}
      page={asked.page}
      pages={Math.ceil(counts[asked.view] / perPage)}
      counts={counts}
      rows={await rowsOf(ctx, { ...filter, limit: perPage, offset })}
      toDo={await toDo(ctx)}
      toReview={await countExperiments(ctx.db, { visibility: ['in-review'] })}
      today={dayOf(ctx.now)}
    />,
  )
}

async function sheetOf(c: HttpContext) {
  const { ctx } = c.var
  const { view } = readPortfolioView(c.req.query())
  const rows = await rowsOf(ctx, { ...filterOf(view, ctx), limit: exported })
  return portfolioSheet(rows, ctx.locale, ctx.settings.baseUrl)
}

const known: readonly Visibility[] = ['published', 'draft']

function filterOf(view: PortfolioView, ctx: Ctx): ExperimentFilter {
  const today = dayOf(ctx.now)
  switch (view) {
    case 'miennes':
      return { visibility: known, of: { personId: ctx.person?.id ?? '', today } }
    case 'en-retard':
      return { visibility: known, lateOn: today }
    case 'cherche':
      return { visibility: known, seeking: true }
    case 'arretees':
      return { visibility: known, stage: 'stopped' }
    case 'brouillons':
      return { visibility: ['draft'] }
    default:
      return { visibility: known }
  }
}

async function countViews(ctx: Ctx): Promise<Record<PortfolioView, number>> {
  const counts = await countEach(
    ctx.db,
    portfolioViews.map((view) => filterOf(view, ctx)),
  )
  const of = (view: PortfolioView) => counts[portfolioViews.indexOf(view)] ?? 0
  return {
    toutes: of('toutes'),
    miennes: of('miennes'),
    'en-retard': of('en-retard'),
    cherche: of('cherche'),
    arretees: of('arretees'),
    brouillons: of('brouillons'),
  }
}

async function rowsOf(ctx: Ctx, filter: ExperimentFilter): Promise<readonly PortfolioRow[]> {
  const experiments = await listExperiments(ctx.db, filter)
  const ids = experiments.map((one) => one.id)
  const places = await placesOf(ctx, experiments)
  const dates = await stageDatesOf(ctx.db, ids)
  const lines = await budgetLinesOf(ctx.db, ids)
  const next = await listWhatNext(ctx.db, experiments, dayOf(ctx.now))
  return experiments.flatMap((experiment) => {
    const place = places.get(experiment.territoryId ?? '')
    const comes = next.get(experiment.id)
    if (!comes) return []
    return [
      portfolioRow({
        experiment,
        place: place && territoryLabel(place),
        dates: dates.get(experiment.id) ?? {},
        next: comes,
        lines: lines.get(experiment.id) ?? [],
      }),
    ]
  })
}

/** Commitments that are due: late ones first. */
async function toDo(ctx: Ctx): Promise<readonly LinkListItem[]> {
  const said = listTexts[ctx.locale]
  const today: Day = dayOf(ctx.now)
  const due = await listDueCommitments(ctx.db, today)
  return due.slice(0, 12).map((one) => {
    const day = shortDay(one.dueOn, ctx.locale, today)
    return {
      label: plainProse(one.text),
      href: mayFollowCommitment(ctx.person, { ...one, id: one.experimentId })
        ? paths.commitment(one.slug, one.id)
        : paths.agreement(one.slug),
      note:
        one.dueOn < today
          ? said.commitmentLate(one.party, day)
          : said.commitmentNote(one.party, day),
    }
  })
}
