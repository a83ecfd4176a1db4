import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import { votePaths } from '../../paths.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote } from '../../vote.ts'

export interface BallotFrame {
  readonly frame: Frame
  readonly vote: Vote
}

/**
 * A form without the one-time key of the others: what the key would remember, an hour and an answer, must
 * not exist of a ballot. Sent twice, it is one ballot all the same.
 */
export function KeylessForm(props: {
  action: string
  submit: string
  form: FormState
  children?: Child
}) {
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

export function crumbsOf({ frame, vote }: BallotFrame) {
  return [
    { label: voteTexts[frame.locale].votes, href: votePaths.list },
    { label: vote.title, labelIn: writtenLocale, href: votePaths.vote(vote.slug) },
  ]
}
