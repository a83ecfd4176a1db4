import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { FramedPage } from '#ui/FramedPage/FramedPage.tsx'
import { StateBadge } from '../../pages/StateBadge.tsx'
import { votePaths } from '../../paths.ts'
import { voteTexts } from '../../texts/votes.ts'
import { ResultView } from './ResultView.tsx'
import { PurseResult, type VotePageProps } from './VotePage.tsx'

type FramedVotePageProps = Pick<VotePageProps, 'frame' | 'vote' | 'state' | 'result'>

/** The question, the way to vote, then the result, for the page of another site. */
export function FramedVotePage({ frame, vote, state, result }: FramedVotePageProps) {
  const { locale, baseUrl } = frame
  const texts = voteTexts[locale]
  return (
    <FramedPage
      frame={frame}
      title={vote.title}
      titleIn={writtenLocale}
      eyebrow={<StateBadge locale={locale} state={state} />}
      path={votePaths.vote(vote.slug)}
    >
      <p class="lead" lang={writtenLocale}>
        {plainProse(vote.question)}
      </p>
      {state === 'open' ? (
        <p>
          <a
            class="button action"
            href={baseUrl + votePaths.enter(vote.slug)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {texts.vote}
          </a>
        </p>
      ) : null}
      {result ? (
        <>
          <h2>{texts.result}</h2>
          {vote.purse ? (
            <PurseResult locale={locale} countedAt={baseUrl + vote.purse.countedAt} elsewhere />
          ) : (
            <ResultView locale={locale} vote={vote} result={result} />
          )}
        </>
      ) : (
        <ul lang={writtenLocale}>
          {vote.options.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      )}
    </FramedPage>
  )
}
