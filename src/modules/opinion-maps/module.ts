import type { Module } from '#platform/module.ts'
import { countMaps } from './actions/count-maps.ts'
import { listWaitingMaps } from './actions/list-waiting.ts'
import { mapSubjects } from './actions/name-subjects.ts'
import { readLetterCode } from './actions/read-letter-code.ts'
import { searchMaps } from './actions/search-maps.ts'
import { columns } from './columns.ts'
import { loadDemoMap, removeDemoMap } from './demo/load-demo-map.ts'
import { hallRoutes } from './hall/part.ts'
import { importedMapRoutes, importRoutes } from './imports/part.ts'
import { mapKind } from './map-kind.ts'
import { mapPaperRoutes } from './paper/part.ts'
import { paths } from './paths.ts'
import { mayKeepMaps } from './permissions.ts'
import { answeringRoutes } from './routes/answering.tsx'
import { codeRoutes } from './routes/codes.tsx'
import { framedMap, framedRoutes } from './routes/framed.tsx'
import { mapListRoutes } from './routes/map-list.tsx'
import { addingRoutes, mapRoutes } from './routes/maps.tsx'
import { moderationRoutes } from './routes/moderation.tsx'
import { reportRoutes } from './routes/reports.tsx'
import { purgeCodes } from './store/codes.ts'
import { hideMapsOf, listMaps } from './store/maps.ts'
import { purgeLinks } from './store/votes.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { mapTexts } from './texts/maps.ts'
import { processing } from './texts/processing.ts'

const yearInMs = 365 * 86_400_000

/** The plate on the door. */
export const opinionMapsModule: Module = {
  name: 'opinion-maps',
  // Words stand before the slug that would take them.
  routes: [
    ...mapListRoutes,
    ...addingRoutes,
    ...importRoutes,
    ...mapRoutes,
    ...framedRoutes,
    ...answeringRoutes,
    ...codeRoutes,
    ...importedMapRoutes,
    ...mapPaperRoutes,
    ...hallRoutes,
    ...moderationRoutes,
    ...reportRoutes,
  ],
  columns,
  processing,
  framed: [framedMap],
  instruments: [mapKind],
  listeners: [
    {
      on: 'experiment.published',
      name: 'opinion-maps.show',
      run: (ctx, { id }) => hideMapsOf(ctx.db, String(id), false),
    },
    {
      on: 'experiment.withdrawn',
      name: 'opinion-maps.hide',
      run: (ctx, { id }) => hideMapsOf(ctx.db, String(id), true),
    },
    { on: 'opinion-map.closed', name: 'opinion-maps.count', run: countMaps },
  ],
  timetable: [{ name: 'opinion-maps.count', cron: '* * * * *', run: countMaps }],
  search: searchMaps,
  letterCode: readLetterCode,
  waiting: listWaitingMaps,
  subjects: mapSubjects,
  publicPages: async (db) =>
    (await listMaps(db, false)).map(({ slug, createdAt, closedAt }) => ({
      path: paths.map(slug),
      changed: closedAt ?? createdAt,
    })),
  demo: { load: loadDemoMap, remove: removeDemoMap },
  navigation: (_viewer, locale) => [
    {
      key: 'instruments',
      links: [{ label: mapTexts[locale].title, href: paths.list }],
    },
  ],
  doorways: (locale) => [{ family: 'try', href: paths.list, ...doorwayTexts[locale] }],
  creations: (viewer, locale) =>
    mayKeepMaps(viewer) ? [{ label: mapTexts[locale].create, href: paths.add }] : [],
  purge: async (ctx) => {
    const closedBefore = new Date(ctx.now.getTime() - yearInMs)
    return (await purgeLinks(ctx.db, closedBefore)) + (await purgeCodes(ctx.db, closedBefore))
  },
}
