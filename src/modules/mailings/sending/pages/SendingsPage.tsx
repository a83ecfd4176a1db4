import type { Frame } from '#kit/frame.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { segmentTexts } from '../../audience/nouns.ts'
import { clicksTexts } from '../../clicks/nouns.ts'
import type { Mailing } from '../../mailing.ts'
import { archivePaths, readerPaths, writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { mayChooseClicks } from '../../permissions.ts'
import { consentTexts, listTexts, readerTexts } from '../../subscribers/nouns.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { writingTexts } from '../../writing/nouns.ts'
import { HeldNotice } from './HeldNotice.tsx'

interface SendingsProps {
  readonly frame: Frame
  readonly shown: ShownList<Mailing>
  readonly held: boolean
}

export function SendingsPage({ frame, shown, held }: SendingsProps) {
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
      <List frame={frame} shown={shown} empty={{ title: texts.empty, text: texts.emptyText }} />
      {mayChooseClicks(frame.viewer) && (
        <Actions>
          <ButtonLink href={paths.clicks} tone="quiet">
            {clicksTexts[frame.locale].clicks}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}
