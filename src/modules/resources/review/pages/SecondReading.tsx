import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { writingPaths } from '../../paths/writing.ts'
import {
  type Comment,
  type DecideRefusal,
  type DecisionSeen,
  writingTexts,
} from '../../working/nouns.ts'
import { reviewTexts } from '../texts/review.ts'
import { decisionAnchor, ReviewForm, type ReviewFormProps } from './ReviewForm.tsx'
import { SenderWords } from './SenderWords.tsx'

/** How somebody of the house stands before a text that was sent. */
export interface SecondReading {
  readonly slug: string
  /** Why the decision is not theirs; nothing when it is. */
  readonly obstacle: DecideRefusal | undefined
  /** They let it in, and decide because nobody else may. */
  readonly isAlone: boolean
  readonly comments: readonly Comment[]
  readonly last: DecisionSeen | undefined
  readonly review: ReviewFormProps | undefined
}

/** First thing on the page: what is asked of whoever opens the text, and where the answer is given. */
export function AskedOfReader(props: { readonly frame: Frame; readonly reading: SecondReading }) {
  const { frame, reading } = props
  const texts = reviewTexts[frame.locale]
  const { obstacle, review } = reading
  if (obstacle !== undefined || !review) {
    return (
      <>
        <NotTheirs {...props} />
        {review ? <ReviewForm {...review} /> : null}
      </>
    )
  }
  const open = reading.comments.filter(({ resolvedAt }) => !resolvedAt).length
  return (
    <>
      <Notice tone="info" title={texts.asked}>
        <p>{texts.askedText}</p>
        {reading.isAlone ? <p>{texts.askedAlone}</p> : null}
        {open > 0 ? <p>{texts.openRemarks(open)}</p> : null}
        {isRefused(review) ? null : (
          <p>
            <ButtonLink href={`#${decisionAnchor}`}>{texts.toDecision}</ButtonLink>
          </p>
        )}
        <p>
          <a href={writingPaths.workshop(reading.slug)}>{texts.toRemark}</a>
        </p>
      </Notice>
      <SenderWords frame={frame} comments={reading.comments} />
      {isRefused(review) ? <ReviewForm {...review} /> : null}
    </>
  )
}

/** Once the text is read: the same form, unless it came back refused and stands above. */
export function ReaderDecision({ reading }: { readonly reading: SecondReading }) {
  const { review } = reading
  return review && !isRefused(review) ? <ReviewForm {...review} /> : null
}

/** A form that came back is met first: whoever sent it need not look for it below a whole text. */
function isRefused({ form }: ReviewFormProps): boolean {
  return Object.keys(form.problems).length > 0
}

function NotTheirs(props: { readonly frame: Frame; readonly reading: SecondReading }) {
  const { frame, reading } = props
  const texts = reviewTexts[frame.locale]
  const { obstacle, last } = reading
  const isAtTheDoor = obstacle === 'still-at-the-door'
  return (
    <Notice tone="info">
      <p>
        {obstacle === 'already-decided' && last
          ? texts.readAlready(
              writingTexts[frame.locale].decisions[last.kind],
              writtenInstant(last.at, frame.locale),
            )
          : texts.refusals[obstacle ?? 'already-decided']}
      </p>
      <p>
        {isAtTheDoor ? (
          <a href={writingPaths.moderation}>{texts.moderationTitle}</a>
        ) : (
          <a href={writingPaths.workshop(reading.slug)}>{texts.toWorkshop}</a>
        )}
      </p>
    </Notice>
  )
}
