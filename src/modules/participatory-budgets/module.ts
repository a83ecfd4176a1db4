import { houseViewer } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import { countEdition, takeBackVote } from './actions/count-edition.ts'
import { listWaitingBudgets } from './actions/list-waiting.ts'
import { budgetSubjects } from './actions/name-subjects.ts'
import { eraseAuthor, exportAuthor } from './actions/own-ideas.ts'
import { searchBudgets } from './actions/search-budgets.ts'
import { columns } from './columns.ts'
import { deliveryRoutes } from './delivery/part.ts'
import { loadDemoBudget, removeDemoBudget } from './demo/load-demo-budget.ts'
import { editionKind } from './edition-kind.ts'
import { paths } from './paths.ts'
import { mayKeepEditions } from './permissions.ts'
import { deskRoutes } from './routes/desk.tsx'
import { editionListRoutes } from './routes/edition-list.tsx'
import { editionRoutes, ruleRoutes } from './routes/editions.tsx'
import { framedEdition, framedRoutes } from './routes/framed.tsx'
import { ideaListRoutes } from './routes/idea-list.tsx'
import { followingRoutes, proposingRoutes } from './routes/ideas.tsx'
import { resultRoutes } from './routes/results.tsx'
import { hideEditionsOf, listEditions } from './store/editions.ts'
import { purgeAuthors } from './store/ideas.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { editionTexts } from './texts/editions.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'

const yearInMs = 365 * 86_400_000

/** The plate on the door. */
export const participatoryBudgetsModule: Module = {
  name: 'participatory-budgets',
  // Words stand before the slug and the number that would take them.
  routes: [
    ...editionListRoutes,
    ...ruleRoutes,
    ...proposingRoutes,
    ...ideaListRoutes,
    ...editionRoutes,
    ...framedRoutes,
    ...followingRoutes,
    ...deskRoutes,
    ...deliveryRoutes,
    ...resultRoutes,
  ],
  columns,
  processing,
  framed: [framedEdition],
  instruments: [editionKind],
  listeners: [
    {
      on: 'experiment.published',
      name: 'participatory-budgets.show',
      run: (ctx, { id }) => hideEditionsOf(ctx.db, String(id), false),
    },
    {
      on: 'experiment.withdrawn',
      name: 'participatory-budgets.hide',
      run: (ctx, { id }) => hideEditionsOf(ctx.db, String(id), true),
    },
    {
      on: 'vote.closed',
      name: 'participatory-budgets.count',
      run: (ctx, { slug }) => countEdition({ ...ctx, person: houseViewer }, String(slug)),
    },
    {
      on: 'vote.cancelled',
      name: 'participatory-budgets.take-back-vote',
      run: (ctx, { slug }) => takeBackVote({ ...ctx, person: houseViewer }, String(slug)),
    },
  ],
  search: searchBudgets,
  waiting: listWaitingBudgets,
  subjects: budgetSubjects,
  publicPages: async (db) =>
    (await listEditions(db, false)).map(({ slug, createdAt, closedAt }) => ({
      path: paths.edition(slug),
      changed: closedAt ?? createdAt,
    })),
  demo: { load: loadDemoBudget, remove: removeDemoBudget },
  navigation: (_viewer, locale) => [
    {
      key: 'instruments',
      links: [{ label: editionTexts[locale].title, href: paths.list }],
    },
  ],
  doorways: (locale) => [{ family: 'try', href: paths.list, ...doorwayTexts[locale] }],
  creations: (viewer, locale) =>
    mayKeepEditions(viewer) ? [{ label: editionTexts[locale].create, href: paths.add }] : [],
  exportWords,
  personExport: exportAuthor,
  personErase: eraseAuthor,
  purge: (ctx) => purgeAuthors(ctx.db, new Date(ctx.now.getTime() - yearInMs)),
}
