import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { NetworkEvent } from '../event.ts'
import { myPaths } from '../paths.ts'
import { registrationTexts } from '../texts/registration.ts'
import { EventCard } from './AgendaPage.tsx'

interface MyAgendaProps {
  readonly frame: Frame
  readonly events: readonly NetworkEvent[]
  readonly feedSince: Date | undefined
  /** Shown once, just after it was made. */
  readonly newAddress: string | undefined
}

export function MyAgendaPage({ frame, events, feedSince, newAddress }: MyAgendaProps) {
  const { locale } = frame
  const texts = registrationTexts[locale]
  return (
    <Layout frame={frame} title={texts.myTitle} lead={texts.myLead}>
      {events.length === 0 ? (
        <EmptyState title={texts.myEmpty}>{texts.myEmptyText}</EmptyState>
      ) : (
        events.map((event) => <EventCard locale={locale} event={event} host={undefined} />)
      )}
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
