import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Invitation } from '../../invitation.ts'
import { PeopleTabs } from '../../pages/PeopleTabs.tsx'
import { paths } from '../../paths.ts'
import { peopleTexts } from '../../texts/people.ts'
import { roleTexts } from '../../texts/words.ts'

export interface InvitationsPageProps {
  readonly frame: Frame
  readonly invitations: readonly Invitation[]
}

export function InvitationsPage({ frame, invitations }: InvitationsPageProps) {
  const texts = peopleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.invitationsTitle}
      lead={texts.invitationsLead}
      wide
      actions={<ButtonLink href={paths.invite}>{texts.invite}</ButtonLink>}
    >
      <PeopleTabs frame={frame} current="invitations" />
      {invitations.length === 0 ? (
        <EmptyState title={texts.invitationsEmpty} />
      ) : (
        <Waiting frame={frame} invitations={invitations} />
      )}
    </Layout>
  )
}

function Waiting({ frame, invitations }: InvitationsPageProps) {
  const texts = peopleTexts[frame.locale]
  const titles = [texts.name, texts.contact, texts.roles, texts.sent, texts.expires, texts.gesture]
  return (
    <Table
      caption={texts.invitationsTitle}
      captionHidden
      columns={titles.map((title) => ({ title }))}
      rows={invitations.map((invitation) => [
        invitation.name,
        invitation.email,
        invitation.roles.map(({ role }) => roleTexts[frame.locale][role]).join(', '),
        writtenDay(invitation.invitedAt, frame.locale),
        writtenDay(invitation.expiresAt, frame.locale),
        <ActionButton
          frame={frame}
          action={paths.withdrawInvitation(invitation.id)}
          label={texts.withdraw}
          tone="danger"
          confirm={texts.withdrawConfirm}
        />,
      ])}
    />
  )
}
