import type { NavigationGroup } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { isAdministrator, type Viewer } from '#kit/viewer.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { territoryPaths } from '#modules/territories/index.ts'
import type { Module } from '#platform/module.ts'
import { datasets } from './catalogue.ts'
import { paths } from './paths.ts'
import { dashboardRoutes } from './routes/dashboard.tsx'
import { frontRoutes } from './routes/front.tsx'
import { legalRoutes } from './routes/legal.tsx'
import { letterRoutes } from './routes/letter.tsx'
import { machineRoutes } from './routes/machine-files.ts'
import { openDataRoutes } from './routes/open-data.tsx'
import { searchRoutes } from './routes/search.tsx'
import { undoRoutes } from './routes/undo.tsx'
import { dashboardTexts } from './texts/dashboard.ts'
import { legalTexts } from './texts/legal.ts'

/** The plate on the door. The other rooms give their public pages and their open data; they are asked late. */
export function homeModule(rooms: () => readonly Module[]): Module {
  return {
    name: 'home',
    routes: [
      ...frontRoutes,
      ...searchRoutes(rooms),
      ...letterRoutes(rooms),
      ...undoRoutes(rooms),
      ...dashboardRoutes(rooms),
      ...legalRoutes,
      ...openDataRoutes(rooms),
      ...machineRoutes(rooms),
    ],
    columns: {},
    navigation,
    openData: (locale) =>
      datasets(locale, {
        territoriesCsv: territoryPaths.asCsv,
        territoriesJson: territoryPaths.asJson,
        registerCsv: peoplePaths.yourDataFile,
        resourcesDump: resourcePaths.dump,
        resourcesFeed: resourcePaths.feed,
        resourcesHarvest: resourcePaths.oai,
        resourcesLicences: resourcePaths.licences,
      }),
  }
}

function navigation(viewer: Viewer | undefined, locale: Locale): readonly NavigationGroup[] {
  if (!viewer) return []
  const texts = dashboardTexts[locale]
  const today: NavigationGroup = {
    key: 'today',
    title: texts.group,
    links: [{ label: texts.link, href: paths.dashboard, public: false }],
  }
  if (!isAdministrator(viewer)) return [today]
  const { group, link } = legalTexts[locale]
  const links = [{ label: link, href: paths.publisher, public: false }]
  return [today, { key: 'house', title: group, links }]
}
