import type { NavigationLink } from '#kit/frame.ts'
import type { Module } from '#platform/module.ts'
import { loadDemoPlaces } from './actions/load-demo-places.ts'
import { territorySubjects } from './actions/name-subjects.ts'
import { removeDemoPlaces } from './actions/remove-demo-places.ts'
import { memberRemovedUndo } from './actions/undo-member.ts'
import { columns } from './columns.ts'
import { paths } from './paths.ts'
import { mayAddOrganisation } from './permissions.ts'
import { dossierRoutes } from './routes/dossier.tsx'
import { listRoutes } from './routes/list.tsx'
import { organisationRoutes } from './routes/organisations.tsx'
import { ownRoutes } from './routes/own.tsx'
import { listLandmarks } from './store/list.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { ownTexts } from './texts/own.ts'
import { pageTexts } from './texts/pages.ts'

/**
 * The plate on the door. The other rooms add their sections to a territory's page and their points to
 * the map; they are asked late, since the list of rooms is not complete yet.
 */
export function territoriesModule(rooms: () => readonly Module[]): Module {
  return {
    name: 'territories',
    routes: [...listRoutes(rooms), ...ownRoutes, ...organisationRoutes, ...dossierRoutes(rooms)],
    columns,
    undos: [memberRemovedUndo],
    subjects: territorySubjects,
    navigation: (viewer, locale) => {
      const { territories } = pageTexts[locale]
      const isOf = viewer?.roles.some(({ place }) => place?.kind === 'territory')
      const own: NavigationLink = {
        ...{ label: ownTexts[locale].own, href: paths.own },
        near: ['territory-referent'],
      }
      return [
        {
          key: 'network',
          links: [...(isOf ? [own] : []), { label: territories, href: paths.list }],
        },
      ]
    },
    doorways: (locale) => [{ family: 'network', href: paths.list, ...doorwayTexts[locale].list }],
    creations: (viewer, locale) =>
      mayAddOrganisation(viewer)
        ? [{ label: pageTexts[locale].add, href: paths.newOrganisation }]
        : [],
    publicPages: async (db) => [
      ...(await listLandmarks(db)).map(({ slug, updatedAt }) => ({
        path: paths.territory(slug),
        changed: updatedAt,
      })),
    ],
    demo: {
      load: loadDemoPlaces,
      remove: removeDemoPlaces,
    },
  }
}
