import type { Frame } from '#kit/frame.ts'
import { votePaths } from '#modules/votes/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Edition } from '../edition.ts'
import type { Idea } from '../idea.ts'
import { paths } from '../paths.ts'
import { editionTexts } from '../texts/editions.ts'
import { resultTexts } from '../texts/result.ts'
import { crumbsOf } from './crumbs.ts'

/** How one votes, and on what; the ballot itself is in the box of the vote. */
export function VotePage(props: {
  frame: Frame
  edition: Edition
  projects: readonly Idea[]
  /** Undefined while there is no vote. */
  voteState: string | undefined
  mayKeep: boolean
}) {
  const { frame, edition, projects, voteState, mayKeep } = props
  const texts = resultTexts[frame.locale]
  const money = editionTexts[frame.locale].money
  const vote = voteState === undefined ? undefined : edition.voteSlug
  return (
    <Layout
      frame={frame}
      title={texts.vote}
      lead={texts.voteLead}
      crumbs={crumbsOf(frame, edition, { label: texts.vote })}
      actions={
        vote && voteState === 'open' ? (
          <ButtonLink href={votePaths.enter(vote)}>{texts.haveCode}</ButtonLink>
        ) : vote && voteState === 'draft' && mayKeep ? (
          <ButtonLink href={votePaths.prepare(vote)}>{texts.manage}</ButtonLink>
        ) : null
      }
    >
      {vote === undefined ? (
        <EmptyState title={texts.noVote}>
          <p>{texts.noVoteText}</p>
        </EmptyState>
      ) : (
        <>
          {voteState === 'draft' ? <p>{texts.notOpened}</p> : null}
          {voteState === 'draft' || voteState === 'open' ? (
            <>
              <Steps items={texts.howTo} />
              <p>{texts.onPaper}</p>
            </>
          ) : (
            <p>{texts.voteOver}</p>
          )}
          <Table
            caption={texts.projects}
            columns={[
              { title: texts.projectColumns.project },
              { title: texts.projectColumns.cost, align: 'right' },
              { title: texts.projectColumns.theme },
              { title: texts.projectColumns.area },
            ]}
            rows={projects.map(({ number, title, costCents = 0, theme, area }) => [
              <a href={paths.idea(edition.slug, number)}>
                {number}. <ProseWords markdown={title} />
              </a>,
              money(costCents),
              theme || '–',
              area || '–',
            ])}
          />
          {voteState === 'draft' ? null : (
            <LinkList items={[{ label: texts.guarantees, href: votePaths.claims(vote) }]} />
          )}
        </>
      )}
    </Layout>
  )
}
