import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'
import { paths } from './paths.ts'
import { mayKeepEconomics } from './permissions.ts'
import { accountRoutes } from './routes/accounts.tsx'
import { lineRoutes } from './routes/lines.tsx'
import { projectListRoutes } from './routes/project-list.tsx'
import { addRoutes, projectRoutes } from './routes/projects.tsx'
import { rateRoutes } from './routes/rates.tsx'
import { deleteTried } from './store/imports.ts'
import { accountTexts } from './texts/accounts.ts'
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
    ...projectRoutes,
    ...lineRoutes,
  ],
  columns,
  processing,
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
