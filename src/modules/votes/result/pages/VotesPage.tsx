import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { fileCountTexts } from '../../file-count/nouns.ts'
import { StateBadge } from '../../pages/StateBadge.tsx'
import { votePaths } from '../../paths.ts'
import { voteTexts } from '../../texts/votes.ts'
import { shownState, type Vote } from '../../vote.ts'

/** All the votes: open ones and those that are over; drafts for the team. */
export function VotesPage(props: {
  frame: Frame
  shown: ShownList<Vote>
  mayRun: boolean
  now: Date
}) {
  const { frame, shown, mayRun, now } = props
  const { locale } = frame
  const texts = voteTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        <>
          {mayRun ? <ButtonLink href={votePaths.create}>{texts.create}</ButtonLink> : null}
          <ButtonLink href={votePaths.countFile} tone="quiet">
            {fileCountTexts[locale].link}
          </ButtonLink>
        </>
      }
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          etat: (vote) => <StateBadge locale={locale} state={shownState(vote, now)} />,
        }}
      />
    </Layout>
  )
}
