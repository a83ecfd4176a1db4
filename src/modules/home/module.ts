import { atOnce } from '#kit/at-once.ts'
import type { NavigationGroup } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { isAdministrator, type Viewer } from '#kit/viewer.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { territoryPaths } from '#modules/territories/index.ts'
import {
  dropOldVersions,
  exportTextVersions,
  forgetInTextVersions,
} from '#platform/histories/text-versions.ts'
import { exportSavedViews, forgetSavedViews } from '#platform/lists/saved-views.ts'
import type { Module } from '#platform/module.ts'
import { exportReopenings, forgetInReopenings } from '#platform/reopenings/reopenings.ts'
import { viewRemovedUndo } from './actions/undo-view.ts'
import { datasets } from './catalogue.ts'
import { columns } from './columns.ts'
import { firstHourRoutes, ownSteps } from './first-hour/part.ts'
import { paths } from './paths.ts'
import { exportPins, forgetPins, pinRoutes, purgePins } from './pins/part.ts'
import { copyRoutes } from './routes/copies.tsx'
import { frontRoutes } from './routes/front.tsx'
import { legalRoutes } from './routes/legal.tsx'
import { letterRoutes } from './routes/letter.tsx'
import { machineRoutes } from './routes/machine-files.ts'
import { oembedRoutes } from './routes/oembed.ts'
import { openDataRoutes } from './routes/open-data.tsx'
import { savedViewRoutes } from './routes/saved-views.tsx'
import { searchRoutes } from './routes/search.tsx'
import { undoRoutes } from './routes/undo.tsx'
import { waysInRoutes } from './routes/ways-in.tsx'
import { doorwayTexts } from './texts/doorway.ts'
import { firstHourTexts } from './texts/first-hour.ts'
import { legalTexts } from './texts/legal.ts'
import { processing } from './texts/processing.ts'
import { dashboardTexts } from './today/nouns.ts'
import {
  asideRoutes,
  countForThoseHere,
  dashboardRoutes,
  dropFeed,
  dropLetter,
  exportLetter,
  exportSaid,
  exportWords,
  forgetCount,
  forgetSaid,
  houseWaiting,
  loadRoutes,
  purgeWaiting,
  saidUndo,
  sendWaiting,
  waitingLetterRoutes,
} from './today/part.ts'

/** The plate on the door. The other rooms give their public pages and their open data; they are asked late. */
export function homeModule(rooms: () => readonly Module[]): Module {
  return {
    name: 'home',
    routes: [
      ...frontRoutes,
      ...searchRoutes(rooms),
      ...letterRoutes(rooms),
      ...waysInRoutes(rooms),
      ...undoRoutes(rooms),
      ...copyRoutes(rooms),
      ...savedViewRoutes(rooms),
      ...pinRoutes(rooms),
      ...dashboardRoutes(rooms),
      ...firstHourRoutes(rooms),
      ...asideRoutes(rooms),
      ...loadRoutes(rooms),
      ...waitingLetterRoutes(rooms),
      ...legalRoutes,
      ...openDataRoutes(rooms),
      ...oembedRoutes(rooms),
      ...machineRoutes(rooms),
    ],
    columns,
    processing,
    exportWords,
    undos: [saidUndo(rooms), viewRemovedUndo],
    timetable: [
      {
        name: 'home.count-waiting',
        cron: '*/5 * * * *',
        run: (ctx) => countForThoseHere(ctx, rooms()),
      },
      {
        name: 'home.send-waiting',
        cron: '5 * * * *',
        run: async (ctx) => void (await sendWaiting(ctx, rooms())),
      },
    ],
    purge: async (ctx) =>
      (await purgeWaiting(ctx, rooms())) +
      (await purgePins(ctx, rooms())) +
      (await dropOldVersions(ctx.db, ctx.now)),
    personExport: (db, personId) =>
      atOnce({
        savedViews: exportSavedViews(db, personId),
        reopenings: exportReopenings(db, personId),
        textVersions: exportTextVersions(db, personId),
        pins: exportPins(db, personId),
        waitingSaid: exportSaid(db, personId),
        waitingLetters: exportLetter(db, personId),
      }),
    personErase: async (ctx, personId) => {
      await forgetSavedViews(ctx.db, personId)
      await forgetInReopenings(ctx.db, personId)
      await forgetInTextVersions(ctx.db, personId)
      await forgetPins(ctx.db, personId)
      await forgetSaid(ctx.db, personId)
      await forgetCount(ctx.db, personId)
      await dropLetter(ctx.db, personId)
      await dropFeed(ctx.db, personId)
    },
    navigation,
    firstSteps: ownSteps,
    waiting: houseWaiting,
    doorways: (locale) => [
      { family: 'association', href: paths.openData, ...doorwayTexts[locale].openData },
      { family: 'association', href: peoplePaths.yourData, ...doorwayTexts[locale].yourData },
      { family: 'association', href: paths.legal, ...doorwayTexts[locale].legal },
    ],
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
    links: [{ label: texts.link, href: paths.dashboard }],
  }
  if (!isAdministrator(viewer)) return [today]
  const links = [
    { label: firstHourTexts[locale].link, href: paths.firstHour },
    { label: legalTexts[locale].link, href: paths.publisher },
  ]
  return [today, { key: 'means', links }]
}
