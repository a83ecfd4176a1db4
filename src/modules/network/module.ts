import type { Module } from '#platform/module.ts'
import { loadDemoHelp, removeDemoHelp } from './actions/load-demo-help.ts'
import { seedDeclaration } from './actions/seed-declaration.ts'
import { columns } from './columns.ts'
import {
  eraseHelp,
  exportHelp,
  helpLinks,
  helpMoments,
  helpTimetable,
  purgeHelp,
} from './jobs/help.ts'
import { paths } from './paths.ts'
import { helpRoutes } from './routes/help.ts'
import { networkRoutes } from './routes/network.tsx'
import { networkTexts } from './texts/network.ts'

/** The plate on the door. Every room tells the moments of territories: they are asked late. */
export function networkModule(_rooms: () => readonly Module[]): Module {
  return {
    name: 'network',
    routes: [...networkRoutes, ...helpRoutes],
    columns,
    timetable: [...helpTimetable],
    purge: purgeHelp,
    personExport: exportHelp,
    personErase: eraseHelp,
    territoryMoments: helpMoments,
    navigation: (viewer, locale) => {
      const said = networkTexts[locale]
      return [
        {
          key: 'network',
          title: said.group,
          links: [
            { label: said.network, href: paths.network, public: true },
            ...helpLinks(viewer, locale),
          ],
        },
      ]
    },
    seed: seedDeclaration,
    demo: { load: loadDemoHelp, remove: removeDemoHelp },
  }
}
