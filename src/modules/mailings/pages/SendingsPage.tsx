import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Mailing } from '../mailing.ts'
import { paths, pathTo } from '../paths.ts'
import { sendingTexts } from '../texts/sending.ts'
import { HeldNotice } from './HeldNotice.tsx'

interface SendingsProps {
  readonly frame: Frame
  readonly mailings: readonly Mailing[]
  readonly held: boolean
}

export function SendingsPage({ frame, mailings, held }: SendingsProps) {
  const texts = sendingTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.sendingsTitle} lead={texts.sendingsLead}>
      {held && <HeldNotice frame={frame} />}
      {mailings.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      ) : (
        <Table
          caption={texts.sendingsTitle}
          captionHidden
          columns={[{ title: texts.title }, { title: texts.state }, { title: texts.sentAt }]}
          rows={mailings.map((mailing) => [
            <a href={pathTo('sending', mailing.id)}>{mailing.title}</a>,
            texts.states[mailing.state],
            mailing.sentAt ? writtenInstant(mailing.sentAt, frame.locale) : '',
          ])}
        />
      )}
      <Actions>
        <ButtonLink href={paths.suppressions} tone="quiet">
          {texts.suppressions}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
