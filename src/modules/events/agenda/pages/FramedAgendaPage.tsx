import { writtenWeekday } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenTime } from '#kit/hours.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { FramedPage } from '#ui/FramedPage/FramedPage.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { eventPath, paths, pathTo } from '../../paths.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import type { AgendaItem } from './AgendaPage.tsx'

/** What comes next, for the page of another site. */
export function FramedAgendaPage({ frame, items }: { frame: Frame; items: readonly AgendaItem[] }) {
  const { locale, baseUrl } = frame
  const texts = publicEventTexts[locale]
  return (
    <FramedPage frame={frame} title={texts.agendaTitle} path={paths.agenda} see={texts.seeAll}>
      {items.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <LinkList
          elsewhere
          items={items.map((item) =>
            'event' in item
              ? {
                  label: plainProse(item.event.title),
                  labelIn: writtenLocale,
                  href: baseUrl + eventPath('event', item.event.slug),
                  note: [writtenSpan(item.event, locale), item.event.place || item.host]
                    .filter(Boolean)
                    .join(', '),
                }
              : {
                  label: plainProse(item.session.name),
                  labelIn: writtenLocale,
                  href: baseUrl + pathTo('session', item.session.id),
                  note: [
                    `${writtenWeekday(item.session.onDay, locale)}, ${writtenTime(item.session.startsAt, locale)}`,
                    item.session.place,
                  ]
                    .filter(Boolean)
                    .join(', '),
                },
          )}
        />
      )}
    </FramedPage>
  )
}
