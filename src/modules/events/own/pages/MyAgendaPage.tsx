import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { EventCard } from '../../agenda/index.ts'
import { eventPath, myPaths } from '../../paths.ts'
import { OtherKinds, seatSentence } from '../../registering/index.ts'
import { seatKindTexts } from '../../seating/index.ts'
import { type OwnSeat, registrationTexts, type SeatKind } from '../../seating/nouns.ts'
import { writtenSpan } from '../../written-span.ts'

interface MyAgendaProps {
  readonly frame: Frame
  readonly seats: readonly (OwnSeat & {
    readonly rank: number | undefined
    readonly kind: SeatKind | undefined
    /** Written down under another name than that of the account. */
    readonly otherName: string | undefined
  })[]
  readonly past: readonly (Pick<OwnSeat, 'event'> & {
    readonly certificateId: string | undefined
    readonly otherName: string | undefined
  })[]
  /** Why a button of this page was refused. */
  readonly refused: string | undefined
  readonly feedSince: Date | undefined
  /** Shown once, just after it was made. */
  readonly newAddress: string | undefined
}

export function MyAgendaPage(props: MyAgendaProps) {
  const { frame, seats, feedSince, newAddress } = props
  const { locale } = frame
  const texts = registrationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.myTitle}
      lead={texts.myLead}
      refused={props.refused !== undefined}
    >
      {props.refused ? <Notice tone="danger">{props.refused}</Notice> : null}
      {seats.length === 0 ? (
        <EmptyState title={texts.myEmpty}>{texts.myEmptyText}</EmptyState>
      ) : (
        seats.map((seat) => (
          <EventCard locale={locale} event={seat.event} host={undefined}>
            <OwnSeatWords frame={frame} seat={seat} />
          </EventCard>
        ))
      )}
      <Past {...props} />
      <h2>{texts.feedTitle}</h2>
      {newAddress ? (
        <Notice tone="good">
          <p>{texts.feedNew}</p>
          <p>
            <code>{newAddress}</code>
          </p>
        </Notice>
      ) : (
        <p>{feedSince ? texts.feedSince(writtenDay(feedSince, locale)) : texts.feedNone}</p>
      )}
      <ActionButton
        frame={frame}
        action={myPaths.renewFeed}
        label={feedSince ? texts.feedRenew : texts.feedMake}
      />
      {feedSince ? (
        <ActionButton
          frame={frame}
          action={myPaths.revokeFeed}
          label={texts.feedRevoke}
          tone="danger"
          confirm={texts.feedRevokeAsk}
        />
      ) : null}
    </Layout>
  )
}

function OwnSeatWords({ frame, seat }: { frame: Frame; seat: MyAgendaProps['seats'][number] }) {
  const { locale } = frame
  // An event that is cancelled says so on its card: nothing is held or waited for any more.
  if (seat.event.state === 'cancelled') return null
  const { registration, otherName } = seat
  return (
    <>
      <p>
        {otherName ? registrationTexts[locale].inName(otherName) : null}
        {seatSentence(locale, seat)}
        {registration.state === 'offered' ? ` ${seatKindTexts[locale].acceptByLetter}` : null}
      </p>
      <OtherKinds
        frame={frame}
        action={myPaths.takeKind}
        registration={registration}
        kind={seat.kind}
      />
    </>
  )
}

/** Names of registrations go a year after the event, and with them these lines. */
function Past({ frame, past }: MyAgendaProps) {
  if (past.length === 0) return null
  const { locale } = frame
  const texts = registrationTexts[locale]
  return (
    <section>
      <h2>{texts.pastTitle}</h2>
      <p>{texts.pastLead}</p>
      <Table
        caption={texts.pastTitle}
        captionHidden
        columns={[{ title: texts.event }, { title: texts.pastWhen }, { title: texts.certificate }]}
        rows={past.map(({ event, certificateId, otherName }) => [
          <>
            <a lang={writtenLocale} href={eventPath('event', event.slug)}>
              {event.title}
            </a>
            {otherName ? ` (${otherName})` : null}
          </>,
          writtenSpan(event, locale),
          certificateId ? (
            <a href={myPaths.certificate.replace(':id', certificateId)}>{texts.certificatePdf}</a>
          ) : (
            texts.noCertificate
          ),
        ])}
      />
    </section>
  )
}
