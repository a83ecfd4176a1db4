import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { segmentTexts } from '../../audience/nouns.ts'
import { clicksTexts } from '../../clicks/nouns.ts'
import type { Mailing } from '../../mailing.ts'
import { archivePaths, readerPaths, writingPaths } from '../../paths/writing.ts'
import { paths, pathTo } from '../../paths.ts'
import { mayChooseClicks } from '../../permissions.ts'
import { consentTexts, listTexts, readerTexts } from '../../subscribers/nouns.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { writingTexts } from '../../writing/nouns.ts'
import { HeldNotice } from './HeldNotice.tsx'

interface SendingsProps {
  readonly frame: Frame
  readonly mailings: readonly Mailing[]
  readonly held: boolean
}

export function SendingsPage({ frame, mailings, held }: SendingsProps) {
  const texts = sendingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.sendingsTitle}
      lead={texts.sendingsLead}
      actions={
        <ButtonLink href={writingPaths.newLetter}>
          {writingTexts[frame.locale].newLetter}
        </ButtonLink>
      }
    >
      <p>
        <a href={readerPaths.readers}>{readerTexts[frame.locale].readers}</a> ·{' '}
        <a href={readerPaths.lists}>{listTexts[frame.locale].lists}</a> ·{' '}
        <a href={writingPaths.segments}>{segmentTexts[frame.locale].segments}</a> ·{' '}
        <a href={archivePaths.archive}>{consentTexts[frame.locale].archiveTitle}</a>
      </p>
      {held && <HeldNotice frame={frame} />}
      {mailings.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      ) : (
        <Table
          caption={texts.sendingsTitle}
          captionHidden
          columns={[{ title: texts.title }, { title: texts.state }, { title: texts.sentAt }]}
          rows={mailings.map((mailing) => [
            <a lang={mailing.language} href={pathTo('sending', mailing.id)}>
              {mailing.title}
            </a>,
            texts.states[mailing.state],
            mailing.sentAt ? writtenInstant(mailing.sentAt, frame.locale) : '',
          ])}
        />
      )}
      <Actions>
        {mayChooseClicks(frame.viewer) && (
          <ButtonLink href={paths.clicks} tone="quiet">
            {clicksTexts[frame.locale].clicks}
          </ButtonLink>
        )}
        <ButtonLink href={paths.suppressions} tone="quiet">
          {texts.suppressions}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
