import { dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { readPortfolio } from '../actions/read-budget.ts'
import { type Balance, balanceOf } from '../balance.ts'
import type { PortfolioLine } from '../forecast.ts'
import { ProjectsPage } from '../pages/ProjectsPage.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import { projectKinds } from '../project.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { projectTexts } from '../texts/projects.ts'

export const projectListRoutes = routesOfList({
  audience: keepers,
  may: ({ person }) => mayKeepEconomics(person),
  page: paths.list,
  files: paths.listFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<PortfolioLine>> {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const budgets = await readPortfolio(ctx.db, today)
  const list = projectList(budgets, ctx.locale, today)
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = budgets.filter(
        ({ project: { title, kind } }) =>
          (ask.values['nature'] ?? kind) === kind && plainWords(title).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <ProjectsPage frame={frame} shown={shown} />,
  }
}

function projectList(
  budgets: readonly PortfolioLine[],
  locale: Locale,
  today: string,
): List<PortfolioLine> {
  const texts = projectTexts[locale]
  const balances = new Map(budgets.map(({ project, lines }) => [project.id, balanceOf(lines)]))
  const money = (
    key: string,
    title: string,
    of: (balance: Balance) => number | undefined,
    only?: 'file',
  ) => ({
    ...{ key, title, kind: 'money' as const, sortable: true, only },
    value: ({ project }: PortfolioLine) => {
      const balance = balances.get(project.id)
      return balance && of(balance)
    },
  })
  return {
    title: texts.title,
    path: paths.list,
    files: paths.listFiles,
    fileName: 'economie',
    counted: texts.counted,
    columns: [
      {
        key: 'projet',
        title: texts.columns.title,
        kind: 'text',
        sortable: true,
        value: ({ project }) => project.title,
        href: ({ project }) => paths.project(project.slug),
        language: writtenLocale,
      },
      {
        key: 'nature',
        title: texts.columns.kind,
        kind: 'choice',
        sortable: true,
        only: 'file',
        value: ({ project }) => texts.kinds[project.kind],
      },
      {
        key: 'debut',
        title: texts.columns.starts,
        kind: 'day',
        sortable: true,
        only: 'file',
        value: ({ project }) => project.startsOn,
      },
      {
        key: 'fin',
        title: texts.columns.ends,
        kind: 'day',
        sortable: true,
        only: 'file',
        value: ({ project }) => project.endsOn,
      },
      money('depenses-prevues', texts.columns.plannedCosts, ({ costs }) => costs.planned),
      money('depenses-revisees', texts.columns.revisedCosts, ({ costs }) => costs.revised, 'file'),
      money('depenses-realisees', texts.columns.actualCosts, ({ costs }) => costs.actual),
      money(
        'recettes-prevues',
        texts.columns.plannedRevenue,
        ({ revenue }) => revenue.planned,
        'file',
      ),
      money(
        'recettes-revisees',
        texts.columns.revisedRevenue,
        ({ revenue }) => revenue.revised,
        'file',
      ),
      money(
        'recettes-realisees',
        texts.columns.actualRevenue,
        ({ revenue }) => revenue.actual,
        'file',
      ),
      money('contribution', texts.columns.contribution, (balance) => balance.contribution.planned),
      {
        ...{ key: 'cette-annee', title: texts.columns.thisYear(Number(today.slice(0, 4))) },
        ...{ kind: 'money', sortable: true, value: ({ yearCents }) => yearCents },
      },
      {
        ...{ key: 'a-la-fin', title: texts.columns.forecast, kind: 'money', sortable: true },
        value: ({ forecast }) => forecast.contribution,
      },
      {
        ...{ key: 'decision', title: texts.columns.decision, kind: 'choice', phone: false },
        value: ({ decision }) => decision && decisionTexts[locale].choices[decision],
      },
      {
        key: 'page',
        title: texts.columns.page,
        kind: 'link',
        only: 'file',
        value: ({ project }) => paths.project(project.slug),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'nature',
        label: texts.columns.kind,
        as: 'menu',
        all: texts.all,
        options: projectKinds.map((value) => ({ value, label: texts.kinds[value] })),
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today,
  }
}
