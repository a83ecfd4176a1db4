import type { Day } from '#kit/dates.ts'
import type { List, ListColumn } from '#kit/list.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { stageName } from '../../gates/index.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { type Stage, stations } from '../../stage.ts'
import { type PortfolioView, portfolioViews } from '../list-view.ts'
import { listedPlace } from '../pages/ListPage.tsx'
import { rowWords } from '../pages/PortfolioPage.tsx'
import { dueKept, type PortfolioRow } from '../portfolio.ts'
import { listTexts } from '../texts/list.ts'
import { portfolioRowTexts } from '../texts/portfolio-rows.ts'

export interface PortfolioGiven {
  readonly locale: Locale
  readonly today: Day
  readonly viewer: Viewer | undefined
  readonly counts: Readonly<Record<PortfolioView, number>>
}

export function portfolioList({
  locale,
  today,
  counts,
  viewer,
}: PortfolioGiven): List<PortfolioRow> {
  const texts = listTexts[locale]
  const labels: Readonly<Record<PortfolioView, string>> = {
    toutes: texts.all,
    miennes: texts.mine,
    'en-retard': texts.late,
    'budget-depense': texts.almostSpent,
    cherche: texts.seeksPlace,
    arretees: texts.stopped,
    brouillons: texts.drafts,
  }
  return {
    title: texts.portfolio,
    path: paths.portfolio,
    files: paths.portfolioFiles,
    fileName: 'portefeuille',
    counted: texts.counted,
    columns: columnsOf(locale, viewer),
    named: {
      idOf: ({ experiment }) => experiment.id,
      nameOf: ({ experiment }) => experiment.title,
    },
    filters: [
      { kind: 'words', name: 'q', label: texts.searchPortfolio },
      {
        kind: 'choice',
        name: 'vue',
        label: texts.filters,
        as: 'links',
        usual: 'toutes',
        options: portfolioViews.map((value) => ({
          value,
          label: labels[value],
          count: counts[value],
        })),
      },
    ],
    order: { own: texts.changedFirst },
    perPage: 30,
    bulk: bulkOf(locale, viewer),
    today,
  }
}

/** One day for several: a season that slips. */
function bulkOf(locale: Locale, viewer: Viewer | undefined): Bulk<PortfolioRow> {
  const texts = portfolioRowTexts[locale]
  return {
    idOf: ({ experiment }) => experiment.id,
    nameOf: (row) => `${row.experiment.title}, ${stageName(row.experiment.stage, locale)}`,
    acts: [
      {
        key: 'echeance',
        label: texts.move,
        action: paths.portfolioDue,
        leaves: (row) => {
          const kept = dueKept(row)
          if (kept !== undefined) return texts.kept[kept]
          return mayEditExperiment(viewer, row.experiment) ? undefined : texts.notYours
        },
        confirm: texts.moveConfirm,
        nothing: texts.moveNothing,
        asks: [
          {
            name: 'dueOn',
            asked: { type: 'date', required: true, days: 'from-today', label: dueLabel },
            typed: '',
          },
        ],
      },
    ],
  }
}

const dueLabel = { fr: listTexts.fr.columns.due, en: listTexts.en.columns.due }

/** Stopped ones come after those that go on. */
const stages: readonly Stage[] = [...stations, 'stopped']

function columnsOf(
  locale: Locale,
  viewer: Viewer | undefined,
): readonly ListColumn<PortfolioRow>[] {
  const texts = listTexts[locale]
  const { columns } = texts
  return [
    {
      key: 'experience',
      title: columns.title,
      kind: 'text',
      sortable: true,
      value: ({ experiment }) => experiment.title,
    },
    {
      key: 'territoire',
      title: columns.territory,
      kind: 'text',
      sortable: true,
      value: ({ experiment, place }) => listedPlace(experiment, place, locale),
    },
    {
      key: 'etape',
      title: columns.stage,
      kind: 'choice',
      sortable: true,
      value: ({ experiment }) => stageName(experiment.stage, locale),
      sortBy: ({ experiment }) => stages.indexOf(experiment.stage),
    },
    {
      key: 'a-faire',
      title: columns.next,
      kind: 'text',
      value: (row) => rowWords(row, locale),
    },
    {
      key: 'echeance',
      title: columns.due,
      kind: 'day',
      sortable: true,
      value: ({ next }) => next.dueOn,
      edit: {
        asked: { type: 'date', required: false, days: 'any', label: dueLabel },
        typed: ({ experiment, dates }) =>
          experiment.stage === 'stopped' ? '' : (dates[experiment.stage] ?? ''),
        // Only the day that the cell shows is written there.
        may: (row) => dueKept(row) === undefined && mayEditExperiment(viewer, row.experiment),
      },
    },
    {
      key: 'en-retard',
      title: columns.late,
      kind: 'choice',
      only: 'file',
      value: ({ next }) => (next.late ? texts.yes : texts.no),
    },
    {
      key: 'cout-prevu',
      title: columns.plannedCost,
      kind: 'money',
      only: 'file',
      value: ({ money }) => money?.costs.planned,
    },
    {
      key: 'depense',
      title: columns.actualCost,
      kind: 'money',
      only: 'file',
      value: ({ money }) => money?.costs.actual,
    },
    {
      key: 'equilibre',
      title: columns.plannedBalance,
      kind: 'money',
      sortable: true,
      value: ({ money }) => money?.balance.planned,
    },
    {
      key: 'equilibre-realise',
      title: columns.actualBalance,
      kind: 'money',
      only: 'file',
      value: ({ money }) => money?.balance.actual,
    },
    {
      key: 'depuis',
      title: columns.started,
      kind: 'day',
      only: 'file',
      value: ({ experiment }) => experiment.startedOn,
    },
    {
      key: 'page',
      title: columns.link,
      kind: 'link',
      only: 'file',
      value: ({ experiment }) => paths.experiment(experiment.slug),
    },
  ]
}
