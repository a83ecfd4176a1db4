import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { EventSeries, NetworkEvent } from '../../event.ts'
import { managePath, managePaths, paths } from '../../paths.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import { manageTexts } from '../texts/manage.ts'

interface ListProps {
  readonly frame: Frame
  readonly events: readonly NetworkEvent[]
  readonly series: readonly EventSeries[]
}

export function ManageListPage({ frame, events, series }: ListProps) {
  const { locale } = frame
  const texts = manageTexts[locale]
  const words = publicEventTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.events}
      lead={texts.listLead}
      crumbs={[{ label: words.agenda, href: paths.agenda }]}
      actions={
        <>
          <ButtonLink href={managePaths.create}>{texts.create}</ButtonLink>
          <ButtonLink href={managePaths.createSeries} tone="quiet">
            {texts.createSeries}
          </ButtonLink>
        </>
      }
    >
      {events.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      ) : (
        <Table
          caption={texts.events}
          captionHidden
          columns={[
            { title: texts.title },
            { title: words.when },
            { title: texts.kind },
            { title: texts.state },
          ]}
          rows={events.map((event) => [
            <a lang={writtenLocale} href={managePath('manage', event.id)}>
              {event.title}
            </a>,
            writtenSpan(event, locale),
            words.kinds[event.kind],
            <Badge tone={event.state === 'draft' ? 'caution' : 'neutral'}>
              {words.states[event.state]}
            </Badge>,
          ])}
        />
      )}
      {series.length > 0 ? (
        <>
          <h2>{texts.series}</h2>
          <LinkList
            items={series.map((eventSeries) => ({
              label: eventSeries.title,
              labelIn: writtenLocale,
              href: managePath('editSeries', eventSeries.id),
              note: words.states[eventSeries.state],
            }))}
          />
        </>
      ) : null}
    </Layout>
  )
}
