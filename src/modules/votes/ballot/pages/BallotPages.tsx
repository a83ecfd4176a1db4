import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { grouped } from '../../canonical.ts'
import { type Choice, fieldsOf } from '../../choice.ts'
import { ballotKindOf } from '../../method.ts'
import { votePaths } from '../../paths.ts'
import { voteTexts } from '../../texts/votes.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { reviewTexts } from '../texts/review.ts'
import { type BallotFrame, crumbsOf, KeylessForm } from './BallotFrame.tsx'
import { ChoiceFields } from './ChoiceFields.tsx'
import { ChoiceReview } from './ChoiceReview.tsx'
import { PurseHelp, PurseView } from './PurseView.tsx'

export interface BallotPageProps extends BallotFrame {
  readonly token: string
  readonly form: FormState
  readonly state: 'ready' | 'again' | 'paper'
  /** What was chosen is kept by this browser, and can be taken off it. */
  readonly kept: boolean
}

export function BallotPage(props: BallotPageProps) {
  const { frame, vote, token, form, state } = props
  const texts = ballotTexts[frame.locale]
  const kind = ballotKindOf(vote.method)
  const help =
    kind === 'ranking' && vote.method === 'schulze'
      ? texts.ballotHelp.rankingEqual
      : texts.ballotHelp[kind]
  const script = vote.purse ? frame.assets.scripts?.['PurseFill'] : undefined
  return (
    <Layout
      head={script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
      frame={frame}
      title={plainProse(vote.question)}
      titleIn={writtenLocale}
      eyebrow={texts.ballotTitle}
      crumbs={crumbsOf(props)}
      refused={Object.keys(form.problems).length > 0}
    >
      {vote.details ? <Prose markdown={vote.details} /> : null}
      {state === 'paper' ? (
        <Notice tone="caution">
          <p>{texts.ballotPaper}</p>
        </Notice>
      ) : (
        <>
          {state === 'again' ? (
            <Notice tone="info">
              <p>{texts.ballotAgain}</p>
            </Notice>
          ) : null}
          <p>
            {help} {texts.blankHelp}
          </p>
          {vote.purse ? <PurseHelp locale={frame.locale} purse={vote.purse} /> : null}
          <KeylessForm action={votePaths.ballot(vote.slug, token)} submit={texts.check} form={form}>
            <ChoiceFields locale={frame.locale} vote={vote} form={form} />
          </KeylessForm>
          {props.kept ? <Forget {...props} /> : null}
        </>
      )}
    </Layout>
  )
}

/** For a device that others use. */
function Forget({ frame, vote, token }: BallotPageProps) {
  const texts = reviewTexts[frame.locale]
  return (
    <form method="post" action={votePaths.ballot(vote.slug, token)}>
      <HiddenField name="forget" value="yes" />
      <p>{texts.kept}</p>
      <p>
        <button type="submit" class="button quiet">
          {texts.forget}
        </button>
      </p>
    </form>
  )
}

/** What is noted on paper is typed again elsewhere: the whole address, with the name of the site. */
function BoardAddress({ locale, address }: { locale: Locale; address: string }) {
  return (
    <p>
      {ballotTexts[locale].boardAddress}
      {colon[locale]}
      <strong class="vote-hash">{address}</strong>
    </p>
  )
}

/** In the box. The receipt once more, and when the board will show it. */
export function SentPage(
  props: BallotFrame & { tracker: string; token: string; next: Date; boardAddress: string },
) {
  const { frame, vote, tracker, token, next } = props
  const texts = ballotTexts[frame.locale]
  const until = (at: Date) => writtenInstant(at, frame.locale)
  return (
    <Layout frame={frame} title={texts.thanksTitle} eyebrow={vote.title} crumbs={crumbsOf(props)}>
      <h2>{texts.yourReceipt}</h2>
      <p class="vote-receipt">
        <code>{grouped(tracker)}</code>
      </p>
      <BoardAddress locale={frame.locale} address={props.boardAddress} />
      <p>
        {next < vote.closesAt
          ? texts.thanksText(until(next), until(vote.closesAt))
          : texts.thanksLast(until(vote.closesAt))}
      </p>
      <p>{texts.thanksAgain}</p>
      <ul>
        <li>
          <a href={votePaths.board(vote.slug)}>{voteTexts[frame.locale].boardLink}</a>
        </li>
        <li>
          <a href={votePaths.claims(vote.slug)}>{voteTexts[frame.locale].claimsLink}</a>
        </li>
        <li>
          <a href={votePaths.ballot(vote.slug, token)}>{texts.voteAgain}</a>
        </li>
      </ul>
    </Layout>
  )
}

export interface CheckPageProps extends BallotFrame {
  readonly token: string
  readonly tracker: string
  readonly boardAddress: string
  readonly salt: string
  /** Of this vote and this voter: fields of another page are told apart. */
  readonly mark: string
  /** A ballot of this code is in the box. */
  readonly hasVoted: boolean
  readonly choice: Choice
  /** As it was typed: what going back shows again. */
  readonly typed: readonly (readonly [string, string])[]
}

/** The ballot and its receipt, before anything is sent. */
export function CheckPage(props: CheckPageProps) {
  const { frame, vote, token, tracker, salt, choice, typed } = props
  const texts = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.checkTitle}
      lead={props.hasVoted ? texts.checkAgain : texts.checkLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <h2>{texts.myChoice}</h2>
      <p>{plainProse(vote.question)}</p>
      <ChoiceReview locale={frame.locale} vote={vote} choice={choice} />
      {vote.purse ? <PurseView locale={frame.locale} purse={vote.purse} choice={choice} /> : null}
      <h2>{texts.yourReceipt}</h2>
      <p class="vote-receipt">
        <code>{grouped(tracker)}</code>
      </p>
      <BoardAddress locale={frame.locale} address={props.boardAddress} />
      <p>{texts.receiptWhy}</p>
      <KeylessForm
        action={votePaths.send(vote.slug, token)}
        submit={texts.send}
        form={{ values: {}, problems: {} }}
      >
        <HiddenField name="salt" value={salt} />
        <HiddenField name="page" value={props.mark} />
        {fieldsOf(choice).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
      </KeylessForm>
      <form method="post" action={votePaths.ballot(vote.slug, token)}>
        <HiddenField name="change" value="yes" />
        {typed.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <p>{reviewTexts[frame.locale].changes}</p>
        <p>
          <button type="submit" class="button quiet">
            {reviewTexts[frame.locale].change}
          </button>
        </p>
      </form>
    </Layout>
  )
}
