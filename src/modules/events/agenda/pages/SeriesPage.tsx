import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { EventSeries, NetworkEvent } from '../../event.ts'
import { eventPath, managePath, paths } from '../../paths.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { EventCard } from './AgendaPage.tsx'

export interface SeriesPageProps {
  readonly frame: Frame
  readonly series: EventSeries
  readonly events: readonly NetworkEvent[]
  /** Keys of the events that have no seat left. */
  readonly full: ReadonlySet<string>
  readonly isOpen: boolean
  readonly mayManage: boolean
}

export function SeriesPage({ frame, series, events, full, isOpen, mayManage }: SeriesPageProps) {
  const texts = publicEventTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={series.title}
      titleIn={writtenLocale}
      eyebrow={texts.series}
      lead={series.summary}
      leadIn={writtenLocale}
      crumbs={[{ label: texts.agenda, href: paths.agenda }]}
      actions={
        <>
          {isOpen ? (
            <ButtonLink href={eventPath('registerSeries', series.slug)}>
              {texts.seriesRegister}
            </ButtonLink>
          ) : null}
          {mayManage ? (
            <ButtonLink href={managePath('editSeries', series.id)} tone="quiet">
              {texts.manage}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {isOpen ? <Notice tone="info">{texts.seriesLead}</Notice> : null}
      {!isOpen && events.length > 0 ? <Notice tone="neutral">{texts.seriesOver}</Notice> : null}
      {series.description ? <Prose markdown={series.description} /> : null}
      <h2>{texts.seriesEvents}</h2>
      {events.length === 0 ? (
        <EmptyState title={texts.seriesEmpty} />
      ) : (
        events.map((event) => (
          <EventCard
            locale={frame.locale}
            event={event}
            host={undefined}
            full={full.has(event.id)}
          />
        ))
      )}
    </Layout>
  )
}
