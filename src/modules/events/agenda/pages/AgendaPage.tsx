import type { Child } from 'hono/jsx'
import { writtenWeekday } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenTime } from '#kit/hours.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FramedLink, ShowElsewhere } from '#ui/FramedPage/FramedPage.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { NetworkEvent } from '../../event.ts'
import { EventBadges } from '../../pages/EventBadges.tsx'
import { eventPath, framedHeight, myPaths, paths, pathTo } from '../../paths.ts'
import { registrationTexts } from '../../seating/nouns.ts'
import type { Session } from '../../session.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import { type AgendaFilter, agendaQuery } from '../agenda-filter.ts'
import { AgendaFilters, type HostChoice } from './AgendaFilters.tsx'

export interface AgendaPageProps {
  readonly frame: Frame
  readonly filter: AgendaFilter
  readonly hosts: readonly HostChoice[]
  readonly months: readonly string[]
  readonly items: readonly AgendaItem[]
  /** Keys of the events that have no seat left. */
  readonly full: ReadonlySet<string>
}

/** With the name of its experiment. */
type NamedSession = Session & { readonly name: string }

/** An event, or a session of an experiment, in the order of time. */
export type AgendaItem =
  | { readonly at: Date; readonly event: NetworkEvent; readonly host: string | undefined }
  | { readonly at: Date; readonly session: NamedSession }

export function AgendaPage(props: AgendaPageProps) {
  const { frame, items } = props
  const texts = publicEventTexts[frame.locale]
  const elsewhere = { frame, path: paths.agenda, title: texts.agendaTitle, height: framedHeight }
  return (
    <Layout
      frame={frame}
      title={texts.agendaTitle}
      lead={texts.agendaLead}
      head={
        <>
          <link
            rel="alternate"
            type="text/calendar"
            title={texts.agenda}
            href={frame.baseUrl + myPaths.agendaIcs}
          />
          <link
            rel="alternate"
            type="application/atom+xml"
            title={texts.agenda}
            href={frame.baseUrl + myPaths.agendaFeed}
          />
          <FramedLink {...elsewhere} />
        </>
      }
      actions={
        <>
          <ButtonLink href={myPaths.agendaIcs} tone="quiet">
            {texts.follow}
          </ButtonLink>
          {frame.viewer ? (
            <ButtonLink href={myPaths.myAgenda} tone="quiet">
              {registrationTexts[frame.locale].myTitle}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <AgendaFilters {...props} />
      {items.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
          {agendaQuery(props.filter) === '' ? null : (
            <p>
              <a href={paths.agenda}>{texts.seeAll}</a>
            </p>
          )}
        </EmptyState>
      ) : (
        items.map((item) =>
          'event' in item ? (
            <EventCard
              locale={frame.locale}
              event={item.event}
              host={item.host}
              full={props.full.has(item.event.id)}
            />
          ) : (
            <SessionCard locale={frame.locale} session={item.session} />
          ),
        )
      )}
      <ShowElsewhere {...elsewhere} />
    </Layout>
  )
}

interface EventCardProps {
  readonly locale: Locale
  readonly event: NetworkEvent
  readonly host: string | undefined
  readonly full?: boolean
  /** What stands between this event and whoever reads. */
  readonly children?: Child
}

export function EventCard({ locale, event, host, full, children }: EventCardProps) {
  return (
    <Card
      title={event.title}
      titleIn={writtenLocale}
      href={eventPath('event', event.slug)}
      eyebrow={<EventBadges locale={locale} event={event} full={full} />}
    >
      <p>
        <strong>{writtenSpan(event, locale)}</strong>
        {event.place ? `, ${event.place}` : host ? `, ${host}` : ''}
      </p>
      <p>{plainProse(event.summary)}</p>
      {children}
    </Card>
  )
}

function SessionCard({ locale, session }: { locale: Locale; session: NamedSession }) {
  const texts = publicEventTexts[locale]
  return (
    <Card
      title={session.name}
      titleIn={writtenLocale}
      href={pathTo('session', session.id)}
      eyebrow={<Badge tone="neutral">{texts.session}</Badge>}
    >
      <p>
        <strong>
          {writtenWeekday(session.onDay, locale)}, {writtenTime(session.startsAt, locale)}
        </strong>
        {session.place ? `, ${session.place}` : ''}
      </p>
    </Card>
  )
}
