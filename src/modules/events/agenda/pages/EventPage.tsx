import { raw } from 'hono/html'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { type EventSeries, modeOf, type NetworkEvent } from '../../event.ts'
import type { Material } from '../../material.ts'
import { MaterialList } from '../../materials/index.ts'
import { EventBadges } from '../../pages/EventBadges.tsx'
import { presencePath } from '../../paths/presences.ts'
import { visitPaths } from '../../paths/visits.ts'
import { eventPath, managePath, paths, registrationPath } from '../../paths.ts'
import { hoursOf } from '../../presence.ts'
import type { RegistrationClosed } from '../../registration.ts'
import { isFull, type Occupation, registrationTexts, type SeatClass } from '../../seating/nouns.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { visitTexts } from '../../visits/nouns.ts'
import { writtenSpan } from '../../written-span.ts'
import { withOffset } from '../../zoned-time.ts'
import { type Call, ProgrammeLinks } from './ProgrammeLinks.tsx'

export interface EventPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly series: EventSeries | undefined
  readonly host: { readonly name: string; readonly href: string } | undefined
  readonly occupation: Occupation
  readonly waiting: number
  readonly classes: readonly SeatClass[]
  readonly closed: RegistrationClosed | undefined
  /** Nothing of it is to come: no calendar is offered it. */
  readonly isOver: boolean
  /** Of a gathering. */
  readonly call: Call | undefined
  readonly mayManage: boolean
  /** Public ones, for anyone who reads this page. */
  readonly materials: readonly Material[]
  /** Of its registrations. */
  readonly reopenings: readonly Reopening[]
  /** For search engines, already safe inside a script element. */
  readonly jsonLd: string
  /** Of whoever reads by the link of a registration: other pages of the event are not theirs. */
  readonly ownToken?: string | undefined
}

export function EventPage(props: EventPageProps) {
  const { frame, event, closed, ownToken } = props
  const { locale } = frame
  const texts = publicEventTexts[locale]
  return (
    <Layout
      frame={frame}
      title={event.title}
      titleIn={writtenLocale}
      lead={event.summary}
      leadIn={writtenLocale}
      eyebrow={
        <EventBadges
          locale={locale}
          event={event}
          full={closed === undefined && isFull(props.occupation)}
        />
      }
      crumbs={[{ label: texts.agenda, href: paths.agenda }]}
      aside={<EventFacts {...props} />}
      picture={
        ownToken ? undefined : { path: eventPath('picture', event.slug), title: event.title }
      }
      head={ownToken ? undefined : <EventHead {...props} />}
      actions={props.ownToken ? undefined : <EventActions {...props} />}
    >
      {event.source === 'demo' ? <Notice tone="info">{texts.demo}</Notice> : null}
      <State {...props} />
      {event.description ? <Prose markdown={event.description} /> : null}
      <Reopenings locale={locale} reopenings={props.reopenings} />
      <ProgrammeLinks locale={locale} event={event} call={props.call} ownToken={ownToken} />
      {ownToken && event.kind === 'site-visit' ? (
        <p>
          <a href={registrationPath('visit', ownToken)}>{visitTexts[locale].title}</a>
        </p>
      ) : null}
      <MaterialList
        locale={locale}
        slug={event.slug}
        materials={props.materials}
        ownToken={ownToken}
      />
      {ownToken ? (
        <p>
          <a href={registrationPath('mine', ownToken)}>{registrationTexts[locale].mineTitle}</a>
        </p>
      ) : (
        <p>
          {event.state === 'published' && !props.isOver ? (
            <a href={eventPath('eventIcs', event.slug)}>{texts.ics}</a>
          ) : null}
          {closed === undefined && (event.waitingList || !isFull(props.occupation)) ? (
            <>
              {' · '}
              <a href={eventPath('bulletin', event.slug)}>{texts.bulletin}</a>
            </>
          ) : null}
        </p>
      )}
    </Layout>
  )
}

function EventActions({ frame, event, closed, occupation, mayManage }: EventPageProps) {
  const { locale } = frame
  const texts = publicEventTexts[locale]
  const full = isFull(occupation)
  return (
    <>
      {closed === undefined && !(full && !event.waitingList) ? (
        <ButtonLink href={eventPath('register', event.slug)}>
          {full ? texts.registerWait : texts.register}
        </ButtonLink>
      ) : null}
      {event.replayUrl ? (
        <ButtonLink href={presencePath('replay', { slug: event.slug })}>{texts.replay}</ButtonLink>
      ) : null}
      {event.kind === 'site-visit' ? (
        <ButtonLink href={visitPaths.show(event.slug)} tone="quiet">
          {visitTexts[locale].title}
        </ButtonLink>
      ) : null}
      {mayManage ? (
        <ButtonLink href={managePath('manage', event.id)} tone="quiet">
          {texts.manage}
        </ButtonLink>
      ) : null}
    </>
  )
}

function State({ frame, event, closed, occupation }: EventPageProps) {
  const texts = publicEventTexts[frame.locale]
  if (event.state === 'cancelled') {
    return <Notice tone="danger">{texts.cancelled(event.cancelReason ?? '')}</Notice>
  }
  if (closed === 'not-open-yet' && event.registrationOpensAt) {
    const day = writtenDay(event.registrationOpensAt, frame.locale)
    return <Notice tone="info">{texts.closed['not-open-yet'](day)}</Notice>
  }
  if (closed === 'closed' || closed === 'is-over') {
    return <Notice tone="neutral">{texts.closed[closed]}</Notice>
  }
  if (closed === undefined && isFull(occupation) && !event.waitingList) {
    return <Notice tone="caution">{texts.full}</Notice>
  }
  return null
}

/** The facts, marked so that calendars of others read them too (h-event). */
function EventFacts({ frame, event, series, host, ...rest }: EventPageProps) {
  const { locale } = frame
  const texts = publicEventTexts[locale]
  const mode = modeOf(event)
  return (
    <div class="h-event">
      <data class="p-name" value={event.title} />
      <data class="u-url" value={frame.baseUrl + eventPath('event', event.slug)} />
      <data class="p-summary" value={event.summary} />
      <data class="dt-start" value={withOffset(event.startsAt, event.timeZone)} />
      <data class="dt-end" value={withOffset(event.endsAt, event.timeZone)} />
      <Facts
        items={[
          { name: texts.when, value: writtenSpan(event, locale) },
          ...(event.place
            ? [{ name: texts.where, value: <span class="p-location">{event.place}</span> }]
            : []),
          ...(mode === 'offline' ? [] : [{ name: texts.online, value: texts.onlineNote }]),
          ...(host
            ? [
                {
                  name: texts.host,
                  value: <a href={host.href}>{host.name}</a>,
                },
              ]
            : []),
          ...(series && series.state !== 'draft'
            ? [
                {
                  name: texts.series,
                  value: (
                    <a lang={writtenLocale} href={eventPath('series', series.slug)}>
                      {series.title}
                    </a>
                  ),
                },
              ]
            : []),
          { name: texts.seats, value: seatWords(locale, event, rest) },
          { name: texts.hours, value: writtenDuration(hoursOf(event) * 60, locale) },
        ]}
      />
    </div>
  )
}

function seatWords(
  locale: 'fr' | 'en',
  event: NetworkEvent,
  { occupation, waiting, classes }: Pick<EventPageProps, 'occupation' | 'waiting' | 'classes'>,
) {
  const texts = publicEventTexts[locale]
  const parts = classes.map(({ id, label, capacity }) => {
    if (capacity === undefined) {
      return event.capacity === undefined ? `${label} (${texts.kindOpen})` : label
    }
    const free = occupation.classes.get(id)?.free ?? 0
    const left = free === 0 ? texts.kindFull : texts.seatsLeft(String(free), String(capacity))
    return `${label} (${left})`
  })
  // The kinds say the limits when the event sets none above them.
  const total = isFull(occupation)
    ? texts.seatsFull(String(waiting))
    : event.capacity !== undefined
      ? texts.seatsLeft(String(occupation.free), String(event.capacity))
      : parts.length === 0
        ? texts.seatsOpen
        : ''
  return [total, parts.join(', ')].filter(Boolean).join('. ')
}

function EventHead({ frame, event, jsonLd }: EventPageProps) {
  return (
    <>
      <script type="application/ld+json">{raw(jsonLd)}</script>
      <link
        rel="alternate"
        type="text/calendar"
        href={frame.baseUrl + eventPath('eventIcs', event.slug)}
      />
    </>
  )
}
