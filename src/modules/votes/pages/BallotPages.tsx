import type { Child } from 'hono/jsx'
import { writtenInstant } from '#kit/dates.ts'
import { type FormState, trapField } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { grouped } from '../canonical.ts'
import { type Choice, fieldsOf } from '../choice.ts'
import { ballotKindOf } from '../method.ts'
import { votePaths } from '../paths.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { reviewTexts } from '../texts/review.ts'
import { voteTexts } from '../texts/votes.ts'
import type { Vote } from '../vote.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { ChoiceReview } from './ChoiceReview.tsx'

interface BallotFrame {
  readonly frame: Frame
  readonly vote: Vote
}

/**
 * A form without the one-time key of the others: what the key would remember, an hour and an answer, must
 * not exist of a ballot. Sent twice, it is one ballot all the same.
 */
function KeylessForm(props: { action: string; submit: string; form: FormState; children?: Child }) {
  const problem = Object.values(props.form.problems)[0]
  return (
    <form class="form" method="post" action={props.action} novalidate>
      {problem ? (
        <Notice tone="danger">
          <p role="alert">{problem}</p>
        </Notice>
      ) : null}
      {props.children}
      <p class="form-end">
        <button type="submit" class="button action">
          {props.submit}
        </button>
      </p>
    </form>
  )
}

function crumbsOf({ frame, vote }: BallotFrame) {
  return [
    { label: voteTexts[frame.locale].votes, href: votePaths.list },
    { label: vote.title, href: votePaths.vote(vote.slug) },
  ]
}

/** The code of a letter, or one's own for whoever is signed in. */
export function EnterPage(props: BallotFrame & { form: FormState }) {
  const { frame, vote, form } = props
  const said = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.enterTitle}
      lead={said.enterLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
      refused={Object.keys(form.problems).length > 0}
    >
      <KeylessForm action={votePaths.enter(vote.slug)} submit={said.enter} form={form}>
        <Trap locale={frame.locale} />
        <TextField
          name="code"
          label={said.code}
          hint={said.codeHint}
          form={form}
          locale={frame.locale}
          autocomplete="off"
          required
        />
      </KeylessForm>
      {frame.viewer ? (
        <section>
          <h2>{said.ownCode}</h2>
          <p>{said.ownCodeText}</p>
          <form method="post" action={votePaths.ownCode(vote.slug)}>
            <HiddenField name={trapField} value="" />
            <button type="submit" class="button quiet">
              {said.ownCode}
            </button>
          </form>
        </section>
      ) : null}
    </Layout>
  )
}

/** No ballot enters any more: said before any code is asked. */
export function OverPage(props: BallotFrame) {
  const { frame, vote } = props
  const said = ballotTexts[frame.locale]
  const state = vote.state === 'open' ? 'counting' : vote.state
  const end = writtenInstant(vote.closesAt, frame.locale)
  return (
    <Layout
      frame={frame}
      title={said.overTitle}
      lead={state === 'draft' ? undefined : said.over[state](end)}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <p>
        <ButtonLink href={votePaths.vote(vote.slug)}>{said.overLink}</ButtonLink>
      </p>
    </Layout>
  )
}

export function OwnCodePage(props: BallotFrame & { code: string; token: string }) {
  const { frame, vote, code, token } = props
  const said = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.ownCodeTitle}
      lead={said.ownCodeLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <p class="vote-receipt">
        <code>{grouped(code)}</code>
      </p>
      <p>
        <ButtonLink href={votePaths.ballot(vote.slug, token)}>{said.goVote}</ButtonLink>
      </p>
    </Layout>
  )
}

export interface BallotPageProps extends BallotFrame {
  readonly token: string
  readonly form: FormState
  readonly state: 'ready' | 'again' | 'shut' | 'paper'
}

export function BallotPage(props: BallotPageProps) {
  const { frame, vote, token, form, state } = props
  const said = ballotTexts[frame.locale]
  const kind = ballotKindOf(vote.method)
  const help =
    kind === 'ranking' && vote.method === 'schulze'
      ? said.ballotHelp.rankingEqual
      : said.ballotHelp[kind]
  return (
    <Layout
      frame={frame}
      title={vote.question}
      eyebrow={said.ballotTitle}
      crumbs={crumbsOf(props)}
      refused={Object.keys(form.problems).length > 0}
    >
      {vote.details ? <p>{vote.details}</p> : null}
      {state === 'shut' || state === 'paper' ? (
        <Notice tone="caution">
          <p>{state === 'shut' ? said.ballotShut : said.ballotPaper}</p>
        </Notice>
      ) : (
        <>
          {state === 'again' ? (
            <Notice tone="info">
              <p>{said.ballotAgain}</p>
            </Notice>
          ) : null}
          <p>
            {help} {said.blankHelp}
          </p>
          <KeylessForm action={votePaths.ballot(vote.slug, token)} submit={said.check} form={form}>
            <ChoiceFields locale={frame.locale} vote={vote} form={form} />
          </KeylessForm>
        </>
      )}
    </Layout>
  )
}

/** In the box. The receipt once more, and when the board will show it. */
export function SentPage(props: BallotFrame & { tracker: string; token: string; next: Date }) {
  const { frame, vote, tracker, token, next } = props
  const said = ballotTexts[frame.locale]
  const until = (at: Date) => writtenInstant(at, frame.locale)
  return (
    <Layout frame={frame} title={said.thanksTitle} eyebrow={vote.title} crumbs={crumbsOf(props)}>
      <h2>{said.yourReceipt}</h2>
      <p class="vote-receipt">
        <code>{grouped(tracker)}</code>
      </p>
      <p>
        {next < vote.closesAt
          ? said.thanksText(until(next), until(vote.closesAt))
          : said.thanksLast(until(vote.closesAt))}
      </p>
      <p>{said.thanksAgain}</p>
      <ul>
        <li>
          <a href={votePaths.board(vote.slug)}>{voteTexts[frame.locale].boardLink}</a>
        </li>
        <li>
          <a href={votePaths.claims(vote.slug)}>{voteTexts[frame.locale].claimsLink}</a>
        </li>
        <li>
          <a href={votePaths.ballot(vote.slug, token)}>{said.voteAgain}</a>
        </li>
      </ul>
    </Layout>
  )
}

export interface CheckPageProps extends BallotFrame {
  readonly token: string
  readonly tracker: string
  readonly salt: string
  /** A ballot of this code is in the box. */
  readonly hasVoted: boolean
  readonly choice: Choice
  /** As it was typed: what going back shows again. */
  readonly typed: readonly (readonly [string, string])[]
}

/** The ballot and its receipt, before anything is sent. */
export function CheckPage(props: CheckPageProps) {
  const { frame, vote, token, tracker, salt, choice, typed } = props
  const said = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.checkTitle}
      lead={props.hasVoted ? said.checkAgain : said.checkLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <h2>{said.myChoice}</h2>
      <p>{vote.question}</p>
      <ChoiceReview locale={frame.locale} vote={vote} choice={choice} />
      <h2>{said.yourReceipt}</h2>
      <p class="vote-receipt">
        <code>{grouped(tracker)}</code>
      </p>
      <p>{said.receiptWhy}</p>
      <KeylessForm
        action={votePaths.send(vote.slug, token)}
        submit={said.send}
        form={{ values: {}, problems: {} }}
      >
        <HiddenField name="salt" value={salt} />
        {fieldsOf(choice).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
      </KeylessForm>
      <form method="post" action={votePaths.ballot(vote.slug, token)}>
        <HiddenField name="change" value="yes" />
        {typed.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <p>
          <button type="submit" class="button quiet">
            {reviewTexts[frame.locale].change}
          </button>
        </p>
      </form>
    </Layout>
  )
}
