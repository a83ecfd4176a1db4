import { atOnce } from '#kit/at-once.ts'
import { isId } from '#kit/ids.ts'
import { isStaff } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import { listNewsletterItems } from './actions/list-newsletter-items.ts'
import { resourceSubjects } from './actions/name-subjects.ts'
import { eraseAlerts, exportAlerts, forgetSearches, sendAlerts } from './alerts/index.ts'
import { alertRoutes } from './alerts/part.ts'
import { bringBackUndo, careTimetable, retireUndo } from './care/index.ts'
import { careTexts } from './care/nouns.ts'
import { careRoutes, withStones } from './care/part.ts'
import { importColumns } from './columns/imports.ts'
import { searchColumns } from './columns/search.ts'
import { columns } from './columns.ts'
import { followMerged } from './duplicates/index.ts'
import { mergeRoutes } from './duplicates/part.ts'
import { listAddresses } from './exchange/index.ts'
import { exchangeRoutes } from './exchange/part.ts'
import { fileRoutes } from './files/part.ts'
import { eraseImporter, importListeners, purgeImportLines } from './imports/index.ts'
import { resourceImportTexts } from './imports/nouns.ts'
import { twinRoutes } from './papers/part.ts'
import { importPaths } from './paths/imports.ts'
import { writingPaths } from './paths/writing.ts'
import { paths, resourcePath } from './paths.ts'
import { mayImport } from './permissions.ts'
import { forgetSaidBy, listSaidBy, purgeReuses, tellOriginal } from './reuse/index.ts'
import { lineageRoutes, reuseRoutes } from './reuse/part.ts'
import { contactDays, daysBefore, proofDays } from './reuse.ts'
import { listWaitingTexts } from './review/index.ts'
import { reviewTexts } from './review/nouns.ts'
import { reviewRoutes } from './review/part.ts'
import { keepConcepts, readFileTexts } from './search/index.ts'
import { searchRoutes } from './search/part.ts'
import { sheetRoutes } from './sheet/part.ts'
import { withLanguages } from './site-pages.ts'
import { publishStarterSheets } from './starter/index.ts'
import { listOfTerritory } from './store/published.ts'
import { deleteResourcesBySource, forgetAuthor } from './store/resources.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'
import { resourceTexts } from './texts/resources.ts'
import { forgetFileAuthor, listFilesBy } from './view/index.ts'
import { resourceDiscussed } from './working/index.ts'
import { writingTexts } from './working/nouns.ts'
import {
  eraseAddressed,
  eraseWriting,
  exportAddressed,
  exportWriting,
  listOwnTexts,
  purgeWriting,
} from './workshop/index.ts'
import { versionRoutes, writingRoutes } from './workshop/part.ts'

export const resourcesModule: Module = {
  name: 'resources',
  // Addresses with an ending come before the page of a resource, which would take them for its name.
  routes: withStones([
    ...exchangeRoutes,
    ...alertRoutes,
    ...twinRoutes,
    ...reuseRoutes,
    ...lineageRoutes,
    ...fileRoutes,
    ...searchRoutes,
    ...writingRoutes,
    ...reviewRoutes,
    ...versionRoutes,
    ...careRoutes,
    ...mergeRoutes,
    ...sheetRoutes,
  ]),
  undos: [retireUndo, bringBackUndo],
  discussed: resourceDiscussed,
  waiting: async (ctx, viewer) =>
    (await Promise.all([listOwnTexts(ctx, viewer), listWaitingTexts(ctx, viewer)])).flat(),
  subjects: resourceSubjects,
  columns: { ...columns, ...importColumns, ...searchColumns },
  processing,
  exportWords,
  navigation: (viewer, locale) => [
    {
      key: 'knowledge',
      links: [
        {
          label: resourceTexts[locale].resources,
          href: paths.list,
          near: ['territory-referent', 'innovator', 'researcher'],
          tabs: [
            { label: writingTexts[locale].crumb, href: writingPaths.start },
            ...(isStaff(viewer)
              ? [
                  { label: reviewTexts[locale].queueTitle, href: writingPaths.reviews },
                  { label: careTexts[locale].deskTitle, href: writingPaths.toVerify },
                ]
              : []),
            ...(mayImport(viewer)
              ? [{ label: resourceImportTexts[locale].link, href: importPaths.importing }]
              : []),
          ],
        },
      ],
    },
  ],
  doorways: (locale) => [
    { family: 'learn', href: paths.list, ...doorwayTexts[locale].list },
    { family: 'learn', href: writingPaths.start, ...doorwayTexts[locale].write },
  ],
  creations: (_viewer, locale) => [
    { label: doorwayTexts[locale].write.title, href: writingPaths.start },
  ],
  seed: async (ctx) => {
    await keepConcepts(ctx.db)
    return publishStarterSheets(ctx)
  },
  // The invented sheets are published by the stories of the experiments; they go from here.
  demo: {
    load: async () => undefined,
    remove: (ctx) => deleteResourcesBySource(ctx.db, 'demo'),
  },
  listeners: [
    ...importListeners,
    {
      on: 'resource.published',
      name: 'resources.tell-original',
      run: async (ctx, { id }) => {
        if (typeof id === 'string' && isId(id)) await tellOriginal(ctx, id)
      },
    },
    {
      on: 'resource.merged',
      name: 'resources.follow-merged',
      run: (ctx, { id }) => followMerged(ctx, id),
    },
  ],
  timetable: [
    ...careTimetable,
    {
      name: 'resources.alerts',
      cron: '15 7 * * *',
      run: async (ctx) => void (await sendAlerts(ctx)),
    },
    {
      name: 'resources.file-texts',
      cron: '*/5 * * * *',
      run: async (ctx) => void (await readFileTexts(ctx)),
    },
  ],
  purge: async (ctx) => {
    const reuses = await purgeReuses(ctx.db, {
      unproved: daysBefore(ctx.now, proofDays),
      declined: daysBefore(ctx.now, 365),
      contacts: daysBefore(ctx.now, contactDays),
    })
    const writing = await purgeWriting(ctx.db, ctx.now)
    return reuses + writing + (await forgetSearches(ctx)) + (await purgeImportLines(ctx))
  },
  personExport: async (db, personId) => {
    const { writing, addressed, ...own } = await atOnce({
      alerts: exportAlerts(db, personId),
      reuses: listSaidBy(db, personId),
      files: listFilesBy(db, personId),
      writing: exportWriting(db, personId),
      addressed: exportAddressed(db, personId),
    })
    return { ...own, ...writing, ...addressed }
  },
  personErase: async (ctx, personId) => {
    await forgetAuthor(ctx.db, personId)
    await eraseAlerts(ctx, personId)
    await eraseImporter(ctx, personId)
    await forgetSaidBy(ctx.db, personId)
    await forgetFileAuthor(ctx.db, personId)
    await eraseWriting(ctx.db, personId)
    await eraseAddressed(ctx.db, personId)
  },
  territorySections: async (db, territoryId, _viewer, locale) => {
    const resources = await listOfTerritory(db, territoryId)
    if (resources.length === 0) return []
    const items = resources.map(({ title, slug, content }) => ({
      label: title,
      href: resourcePath(slug),
      note: content.period,
    }))
    return [{ title: resourceTexts[locale].resources, items }]
  },
  // Published by the lab: it says nothing of who was there.
  territoryMoments: async (db, { territoryId }, _viewer, locale) => {
    if (territoryId === undefined) return []
    const texts = resourceTexts[locale]
    return (await listOfTerritory(db, territoryId)).map((resource) => ({
      territoryId,
      at: resource.publishedAt ?? resource.updatedAt,
      label: texts.publishedSheet(resource.title),
      href: resourcePath(resource.slug),
      seen: false,
    }))
  },
  newsletterItems: listNewsletterItems,
  publicPages: async (db) =>
    withLanguages((await listAddresses(db)).filter(({ source }) => source !== 'demo')),
}
