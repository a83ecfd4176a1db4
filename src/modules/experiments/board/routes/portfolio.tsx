import { z } from 'zod'
import { type Day, dayOf, shortDay } from '#kit/dates.ts'
import { requiredDay } from '#kit/fields.ts'
import { isId } from '#kit/ids.ts'
import type { List } from '#kit/list.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { refused } from '#kit/result.ts'
import { plainWords } from '#kit/words.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { CellAct } from '#platform/lists/edit-routes.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { LinkListItem } from '#ui/LinkList/LinkList.tsx'
import { listDueCommitments } from '../../agreement/index.ts'
import type { Experiment } from '../../experiment.ts'
import {
  listWhatNext,
  type StageDatesRefusal,
  setStageDates,
  stageDatesOf,
} from '../../gates/index.ts'
import { stageDatesDays, stageDatesShape } from '../../gates/nouns.ts'
import type { StageDates } from '../../lateness.ts'
import { paths } from '../../paths.ts'
import { mayFollowCommitment, maySeePortfolio } from '../../permissions.ts'
import { budgetLinesOf } from '../../store/budget.ts'
import { lockExperiment } from '../../store/experiments.ts'
import {
  countEach,
  countExperiments,
  type ExperimentFilter,
  listExperiments,
} from '../../store/lists.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import {
  knownExperiments as known,
  type PortfolioView,
  portfolioViews,
  spentPercent,
} from '../list-view.ts'
import { PortfolioPage } from '../pages/PortfolioPage.tsx'
import { dueKept, type PortfolioRow, portfolioRow } from '../portfolio.ts'
import { listTexts } from '../texts/list.ts'
import { portfolioRowTexts } from '../texts/portfolio-rows.ts'
import { placesOf } from './list.tsx'
import { portfolioList } from './portfolio-list.ts'

const everyExperiment = 5000

const readers = ['administrator', 'lab-team', 'finance'] as const

/** The portfolio of the lab. Someone of the lab for one experiment only knocks like the others: it is of them all. */
export const portfolioRoutes: readonly Route[] = [
  ...routesOfList<PortfolioRow, StageDatesRefusal>({
    audience: readers,
    may: ({ person }) => maySeePortfolio(person),
    page: paths.portfolio,
    files: paths.portfolioFiles,
    open,
    edits: {
      row: lockedRow,
      columns: { echeance: endOfStage() },
      refusals: (locale) => refusalTexts[locale],
      saved: ({ experiment }) => ({
        act: 'experiment-dates.set',
        subject: `experiment:${experiment.id}`,
      }),
    },
  }),
  rowsRoute({
    audience: readers,
    may: maySeePortfolio,
    open,
    key: 'echeance',
    path: paths.portfolioDue,
    shape: z.object({ dueOn: requiredDay }),
    days: { dueOn: 'from-today' },
    each: async (ctx, row, { dueOn }) => {
      const { id } = row.experiment
      const experiment = await lockExperiment(ctx.db, id)
      if (!experiment) return refused('not-found')
      const { stage } = experiment
      if (stage === 'stopped') return refused('is-stopped')
      const kept = dueKept(row)
      if (kept !== undefined) return refused(kept)
      const dates = (await stageDatesOf(ctx.db, [id])).get(id) ?? {}
      if (dates[stage] === dueOn) return refused('same-day')
      return setStageDates(ctx, id, { ...dates, [stage]: dueOn })
    },
    refusals: (locale) => ({
      ...refusalTexts[locale],
      ...portfolioRowTexts[locale].kept,
      'same-day': portfolioRowTexts[locale].sameDay,
    }),
    done: (locale, count) => portfolioRowTexts[locale].moved(count),
  }),
]

/** The day by which the present stage is to be left: one of the dates of all the stages, the others as they stand. */
function endOfStage(): CellAct<PortfolioRow, StageDates, StageDatesRefusal> {
  return {
    field: ({ experiment }) => experiment.stage,
    form: ({ dates }) =>
      Object.fromEntries(Object.entries(dates).map(([stage, day]) => [stage, day ?? ''])),
    shape: stageDatesShape,
    days: stageDatesDays,
    act: (c, { experiment }, dates) => setStageDates(c.var.ctx, experiment.id, dates),
  }
}

async function lockedRow(c: HttpContext, id: string): Promise<PortfolioRow | undefined> {
  const { ctx } = c.var
  const experiment = isId(id) ? await lockExperiment(ctx.db, id) : undefined
  const [row] = experiment ? await rowsFor(ctx, [experiment]) : []
  return row
}

async function open(c: HttpContext): Promise<OpenedList<PortfolioRow>> {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const counts = await countViews(ctx)
  const list = portfolioList({ locale: ctx.locale, today, counts, viewer: ctx.person })
  return {
    list,
    find: (ask) => findRows(ctx, list, ask, counts),
    draw: async (shown) => {
      const [due, toReview] = await Promise.all([
        toDo(ctx),
        countExperiments(ctx.db, { visibility: ['in-review'] }),
      ])
      const input = { frame, shown, toReview, today }
      return <PortfolioPage {...input} toDo={due} />
    },
  }
}

/** Places, dates and money are read for the rows of a page; to sort or search by them, all are. */
async function findRows(
  ctx: Ctx,
  list: List<PortfolioRow>,
  ask: ListAsk,
  counts: Readonly<Record<PortfolioView, number>>,
) {
  const { sort, limit, offset, values } = ask
  const view = portfolioViews.find((item) => item === values['vue']) ?? 'toutes'
  const filter = filterOf(view, ctx)
  const words = plainWords(values['q'] ?? '')
  if (sort === undefined && words === '') {
    const rows = await rowsOf(ctx, { ...filter, limit, offset })
    return { rows, count: counts[view] }
  }
  const all = await rowsOf(ctx, { ...filter, limit: everyExperiment })
  const rows = all.filter(({ experiment, place = '' }) =>
    plainWords(`${experiment.title} ${place}`).includes(words),
  )
  return rowsInMemory(list, rows, ask)
}

function filterOf(view: PortfolioView, ctx: Ctx): ExperimentFilter {
  const today = dayOf(ctx.now)
  switch (view) {
    case 'miennes':
      return { visibility: known, of: { personId: ctx.person?.id ?? '', today } }
    case 'en-retard':
      return { visibility: known, lateOn: today }
    case 'budget-depense':
      return { visibility: known, spentFrom: spentPercent }
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
    'budget-depense': of('budget-depense'),
    cherche: of('cherche'),
    arretees: of('arretees'),
    brouillons: of('brouillons'),
  }
}

async function rowsOf(ctx: Ctx, filter: ExperimentFilter): Promise<readonly PortfolioRow[]> {
  return rowsFor(ctx, await listExperiments(ctx.db, filter))
}

async function rowsFor(
  ctx: Ctx,
  experiments: readonly Experiment[],
): Promise<readonly PortfolioRow[]> {
  const ids = experiments.map((experiment) => experiment.id)
  const [places, dates, lines, next] = await Promise.all([
    placesOf(ctx, experiments),
    stageDatesOf(ctx.db, ids),
    budgetLinesOf(ctx.db, ids),
    listWhatNext(ctx.db, experiments, dayOf(ctx.now)),
  ])
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
  const texts = listTexts[ctx.locale]
  const today: Day = dayOf(ctx.now)
  const due = await listDueCommitments(ctx.db, today)
  return due.slice(0, 12).map((commitment) => {
    const day = shortDay(commitment.dueOn, ctx.locale, today)
    return {
      label: plainProse(commitment.text),
      href: mayFollowCommitment(ctx.person, { ...commitment, id: commitment.experimentId })
        ? paths.commitment(commitment.slug, commitment.id)
        : paths.agreement(commitment.slug),
      note:
        commitment.dueOn < today
          ? texts.commitmentLate(commitment.party, day)
          : texts.commitmentNote(commitment.party, day),
    }
  })
}
