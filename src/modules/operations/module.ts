import type { Locale } from '#kit/texts.ts'
import { isAdministrator, type Viewer } from '#kit/viewer.ts'
import type { Module, OpenDataset } from '#platform/module.ts'
import { listWaitingMails } from './actions/list-waiting.ts'
import { tellOfDisk } from './actions/tell-of-disk.ts'
import { paths } from './paths.ts'
import { activityRoutes } from './routes/activity.tsx'
import { outboxRoutes } from './routes/outbox.tsx'
import { stateRoutes } from './routes/state.tsx'
import { activityTexts } from './texts/activity.ts'
import { outboxTexts } from './texts/outbox.ts'
import { stateTexts } from './texts/state.ts'

/** The plate on the door. The other rooms name what the journal speaks of: they are asked late. */
export const operationsModule = (rooms: () => readonly Module[]): Module => ({
  name: 'operations',
  routes: [...outboxRoutes, ...stateRoutes, ...activityRoutes(rooms)],
  columns: {},
  waiting: listWaitingMails,
  timetable: [{ name: 'operations.disk', cron: '*/10 * * * *', run: tellOfDisk }],
  navigation,
  openData,
})

function navigation(viewer: Viewer | undefined, locale: Locale) {
  if (!isAdministrator(viewer)) return []
  const { outbox } = outboxTexts[locale]
  return [
    {
      key: 'means' as const,
      links: [
        { label: outbox, href: paths.outbox },
        { label: activityTexts[locale].link, href: paths.activity },
        { label: stateTexts[locale].link, href: paths.state },
      ],
    },
  ]
}

function openData(locale: Locale): readonly OpenDataset[] {
  return [
    {
      key: 'activite',
      ...activityTexts[locale].dataset,
      licence: {
        name: 'CC0 1.0',
        href: 'https://creativecommons.org/publicdomain/zero/1.0/',
      },
      files: [{ href: paths.activityJson, format: 'JSON', mediaType: 'application/json' }],
    },
  ]
}
