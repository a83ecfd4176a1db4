import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'
import { paths } from './paths.ts'
import { mayKeepEconomics } from './permissions.ts'
import { lineRoutes } from './routes/lines.tsx'
import { projectListRoutes } from './routes/project-list.tsx'
import { addRoutes, projectRoutes } from './routes/projects.tsx'
import { rateRoutes } from './routes/rates.tsx'
import { processing } from './texts/processing.ts'
import { projectTexts } from './texts/projects.ts'
import { rateTexts } from './texts/rates.ts'

/** The plate on the door. */
export const economicsModule: Module = {
  name: 'economics',
  // Words stand before the slug that would take them.
  routes: [...projectListRoutes, ...addRoutes, ...rateRoutes, ...projectRoutes, ...lineRoutes],
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
                tabs: [{ label: rateTexts[locale].title, href: paths.rates }],
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
  purge: () => Promise.resolve(0),
}
