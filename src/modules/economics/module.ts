import type { Module } from '#platform/module.ts'
import { listWaitingGrants } from './actions/list-waiting.ts'
import { searchProjects } from './actions/search-projects.ts'
import { columns } from './columns.ts'
import { loadDemoEconomics, removeDemoEconomics } from './demo/load-demo-economics.ts'
import { paths } from './paths.ts'
import { mayKeepEconomics } from './permissions.ts'
import { rateRoutes } from './rates/part.ts'
import { accountRoutes } from './routes/accounts.tsx'
import { fundingRoutes } from './routes/funding.tsx'
import { grantListRoutes } from './routes/grant-list.tsx'
import { lineRoutes } from './routes/lines.tsx'
import { paperRoutes } from './routes/papers.tsx'
import { projectListRoutes } from './routes/project-list.tsx'
import { addRoutes, projectRoutes } from './routes/projects.tsx'
import { deleteTried } from './store/imports.ts'
import { accountTexts } from './texts/accounts.ts'
import { grantTexts } from './texts/grants.ts'
import { processing } from './texts/processing.ts'
import { projectTexts } from './texts/projects.ts'
import { rateTexts } from './texts/rates.ts'

const monthInMs = 30 * 86_400_000

/** The plate on the door. */
export const economicsModule: Module = {
  name: 'economics',
  // Words stand before the slug that would take them.
  routes: [
    ...projectListRoutes,
    ...addRoutes,
    ...rateRoutes,
    ...accountRoutes,
    ...grantListRoutes,
    ...projectRoutes,
    ...lineRoutes,
    ...fundingRoutes,
    ...paperRoutes,
  ],
  columns,
  processing,
  waiting: listWaitingGrants,
  search: searchProjects,
  demo: { load: loadDemoEconomics, remove: removeDemoEconomics },
  navigation: (viewer, locale) =>
    mayKeepEconomics(viewer)
      ? [
          {
            key: 'lab',
            links: [
              {
                label: projectTexts[locale].title,
                href: paths.list,
                tabs: [
                  { label: rateTexts[locale].title, href: paths.rates },
                  { label: grantTexts[locale].title, href: paths.grants },
                  { label: accountTexts[locale].title, href: paths.accounts },
                ],
                near: ['finance'],
              },
            ],
          },
        ]
      : [],
  creations: (viewer, locale) =>
    mayKeepEconomics(viewer) ? [{ label: projectTexts[locale].add, href: paths.add }] : [],
  // Amounts of roles and of projects: nothing here is known by a name, an address or a key of somebody.
  personExport: () => Promise.resolve({}),
  personErase: () => Promise.resolve(),
  purge: (ctx) => deleteTried(ctx.db, new Date(ctx.now.getTime() - monthInMs)),
}
