import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { enoughVotes, type OwnAnswers, voteWords, wordOf } from '../participant.ts'
import { paths } from '../paths.ts'
import { isAsked, type Statement } from '../statement.ts'
import { answeringTexts } from '../texts/answering.ts'
import { crumbsOf } from './crumbs.ts'

export interface OwnProps {
  readonly frame: Frame
  readonly own: OwnAnswers
  readonly token: string
  readonly takesAnswers: boolean
}

/** One statement, three buttons: the page of whoever answers. */
export function OwnAnswerPage(props: OwnProps & { next: Statement | undefined; left: number }) {
  const { frame, own, token, next, left, takesAnswers } = props
  const texts = answeringTexts[frame.locale]
  const answered = own.votes.size
  return (
    <Layout frame={frame} title={texts.own} crumbs={crumbsOf(frame, own.map, { label: texts.own })}>
      {next && takesAnswers ? (
        <>
          <h2>{texts.statement(next.number)}</h2>
          <p class="lead" lang={writtenLocale}>
            <ProseWords markdown={next.text} />
          </p>
          <Actions>
            {voteWords.map((vote) => (
              <ActionButton
                frame={frame}
                action={paths.ownVote(token)}
                label={texts.votes[vote]}
                fields={{ statement: String(next.number), vote }}
                tone={vote === 'pass' ? 'quiet' : 'action'}
              />
            ))}
          </Actions>
        </>
      ) : (
        <>
          <h2>{takesAnswers ? texts.done : texts.over}</h2>
          <p>{takesAnswers ? texts.doneText : texts.doneOver}</p>
        </>
      )}
      <p>
        {texts.progress(answered, left)}.{' '}
        {answered >= enoughVotes(own.statements) && takesAnswers ? texts.enough : null}
      </p>
      <LinkList
        items={[
          ...(answered > 0 ? [{ label: texts.goVotes, href: paths.ownVotes(token) }] : []),
          { label: texts.goPropose, href: paths.ownStatements(token) },
          { label: texts.goPlace, href: paths.ownPlace(token) },
          { label: texts.goMap, href: paths.map(own.map.slug) },
        ]}
      />
      <p>{texts.keep}</p>
      <p class="draw-hash">
        <a href={paths.own(token)}>{frame.baseUrl + paths.own(token)}</a>
      </p>
    </Layout>
  )
}

/** What somebody answered, each with the two other answers beside it. */
export function OwnVotesPage({ frame, own, token, takesAnswers }: OwnProps) {
  const texts = answeringTexts[frame.locale]
  const answered = own.statements.filter(({ number }) => own.votes.has(number))
  return (
    <Layout
      frame={frame}
      title={texts.myVotes}
      lead={texts.myVotesLead}
      crumbs={crumbsOf(
        frame,
        own.map,
        { label: texts.own, href: paths.own(token) },
        { label: texts.myVotes },
      )}
    >
      {answered.length === 0 ? (
        <p>{texts.noVotes}</p>
      ) : (
        <Table
          caption={texts.myVotes}
          captionHidden
          columns={[
            { title: texts.columns.statement },
            { title: texts.columns.answer },
            ...(takesAnswers ? [{ title: texts.columns.change }] : []),
          ]}
          rows={answered.map((statement) => [
            <span lang={writtenLocale}>
              {statement.number}. {isAsked(statement) ? plainProse(statement.text) : texts.gone}
            </span>,
            texts.said[wordOf(own.votes.get(statement.number) ?? 0)],
            ...(takesAnswers ? [<Change {...{ frame, own, token, statement }} />] : []),
          ])}
        />
      )}
    </Layout>
  )
}

function Change(props: { frame: Frame; own: OwnAnswers; token: string; statement: Statement }) {
  const { frame, own, token, statement } = props
  const texts = answeringTexts[frame.locale]
  const now = wordOf(own.votes.get(statement.number) ?? 0)
  if (!isAsked(statement)) return <>–</>
  return (
    <>
      {voteWords
        .filter((vote) => vote !== now)
        .map((vote) => (
          <ActionButton
            frame={frame}
            action={paths.ownVote(token)}
            label={texts.votes[vote]}
            spoken={texts.changeTo(statement.number, texts.votes[vote])}
            fields={{ statement: String(statement.number), vote, from: 'list' }}
          />
        ))}
    </>
  )
}

/** The form that came back, and of which act. */
export interface RefusedAt {
  readonly at: string
  readonly form: FormState
}
