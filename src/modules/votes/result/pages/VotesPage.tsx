import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { fileCountTexts } from '../../file-count/nouns.ts'
import { StateBadge } from '../../pages/StateBadge.tsx'
import { votePaths } from '../../paths.ts'
import { methodTexts } from '../../texts/methods.ts'
import { voteTexts } from '../../texts/votes.ts'
import { shownState, type Vote } from '../../vote.ts'

/** All the votes: open ones and those that are over; drafts for the team. */
export function VotesPage(props: {
  frame: Frame
  votes: readonly Vote[]
  mayRun: boolean
  now: Date
}) {
  const { frame, votes, mayRun, now } = props
  const { locale } = frame
  const texts = voteTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      actions={
        <>
          {mayRun ? <ButtonLink href={votePaths.create}>{texts.create}</ButtonLink> : null}
          <ButtonLink href={votePaths.countFile} tone="quiet">
            {fileCountTexts[locale].link}
          </ButtonLink>
        </>
      }
    >
      {votes.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.listCaption}
          captionHidden
          columns={[
            { title: texts.columns.title },
            { title: texts.columns.state },
            { title: texts.columns.method },
            { title: texts.columns.closes },
          ]}
          rows={votes.map((vote) => [
            <a lang={writtenLocale} href={votePaths.vote(vote.slug)}>
              {vote.title}
            </a>,
            <StateBadge locale={locale} state={shownState(vote, now)} />,
            methodTexts[locale][vote.method].name,
            writtenInstant(vote.endedAt ?? vote.closesAt, locale),
          ])}
        />
      )}
    </Layout>
  )
}
