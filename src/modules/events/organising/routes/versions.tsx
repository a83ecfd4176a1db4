import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { PlainState } from '#kit/undo.ts'
import { toldVersions } from '#modules/people/index.ts'
import { historyRoutes } from '#platform/histories/history-routes.ts'
import type { Route } from '#platform/routes.ts'
import { TextHistoryPage } from '#ui/TextHistory/TextHistoryPage.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import type { EventSeries, NetworkEvent } from '../../event.ts'
import { managePath, managePaths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type EventText, eventText, restoreEventText } from '../actions/event-versions.ts'
import { restoreSeriesText } from '../actions/series-versions.ts'
import { manageTexts } from '../texts/manage.ts'
import { managedEvent } from './manage.tsx'
import { managedSeries } from './series.tsx'

/** The texts of a presentation, by their names in its form. */
const wordsIn = (locale: Locale) => (kept: PlainState) => {
  const { summary, description } = kept as EventText
  const texts = manageTexts[locale]
  return [
    { label: texts.summary, text: summary },
    { label: texts.description, text: description },
  ]
}

/** The presentation of an event, as it was written each time. */
export const eventVersionRoutes: readonly Route[] = historyRoutes({
  path: managePaths.versions,
  audience: 'staff',
  on: managedEvent,
  may: mayManageEvents,
  subject: ({ id }: NetworkEvent) => `event:${id}`,
  present: (event) => ({ kept: eventText(event), at: event.updatedAt }),
  draw: async (c, { id, title, state }, { versions, isNewest, standing }) => {
    const { ctx, frame } = c.var
    const texts = manageTexts[frame.locale]
    return (
      <TextHistoryPage
        frame={frame}
        crumbs={[
          { label: texts.events, href: managePaths.list },
          { label: title, labelIn: writtenLocale, href: managePath('manage', id) },
        ]}
        path={managePath('versions', id)}
        versions={await toldVersions(ctx, versions)}
        isNewest={isNewest}
        standing={standing}
        isWritten={state !== 'cancelled'}
        words={wordsIn(frame.locale)}
      />
    )
  },
  restore: (c, { id }, kept, stillShown) =>
    restoreEventText(c.var.ctx, id, kept as EventText, stillShown),
  refusals: (locale) => manageTexts[locale].refusals,
  back: ({ id }) => managePath('versions', id),
  notice: (locale) => historyTexts[locale].restored,
})

/** The presentation of a series: its events have their own. */
export const seriesVersionRoutes: readonly Route[] = historyRoutes({
  path: managePaths.seriesVersions,
  audience: 'staff',
  on: managedSeries,
  may: mayManageEvents,
  subject: ({ id }: EventSeries) => `series:${id}`,
  present: (series) => ({ kept: eventText(series), at: series.updatedAt }),
  draw: async (c, { id, title, state }, { versions, isNewest, standing }) => {
    const { ctx, frame } = c.var
    const texts = manageTexts[frame.locale]
    return (
      <TextHistoryPage
        frame={frame}
        crumbs={[
          { label: texts.events, href: managePaths.list },
          { label: title, labelIn: writtenLocale, href: managePath('editSeries', id) },
        ]}
        path={managePath('seriesVersions', id)}
        versions={await toldVersions(ctx, versions)}
        isNewest={isNewest}
        standing={standing}
        isWritten={state !== 'cancelled'}
        words={wordsIn(frame.locale)}
      />
    )
  },
  restore: (c, { id }, kept, stillShown) =>
    restoreSeriesText(c.var.ctx, id, kept as EventText, stillShown),
  refusals: (locale) => manageTexts[locale].refusals,
  back: ({ id }) => managePath('seriesVersions', id),
  notice: (locale) => historyTexts[locale].restored,
})
