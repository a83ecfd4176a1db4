import type { Question } from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import { summaryTexts } from '../../texts/summary.ts'
import { questionAnchor } from './question-anchor.ts'

export interface AddedNoticeProps {
  /** See `addedTo`. */
  readonly questions: readonly Question[]
  readonly locale: Locale
}

/** The page came back because its answers added questions to it: how many, and the way to the first. */
export function AddedNotice({ questions, locale }: AddedNoticeProps) {
  const texts = summaryTexts[locale]
  const [first] = questions
  if (!first) return null
  return (
    <Notice tone="info" title={texts.added(questions.length)}>
      <p>
        <a href={`#${questionAnchor(first.id)}`}>{texts.toAdded}</a>
      </p>
    </Notice>
  )
}
