import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { MentionArea } from '#ui/MentionArea/MentionArea.tsx'
import { longestComment } from '../comment.ts'
import { texts as words } from '../texts/discussion.ts'

interface CommentBodyProps {
  readonly frame: Frame
  readonly form: FormState
  /** Those who may read it: their names are proposed after @. */
  readonly names: readonly string[]
  readonly hint?: string
  readonly value?: string
  readonly rows?: number
  /** Of this form: what it sends is written once. */
  readonly onceMark?: string
}

/** Where a message is written, answered or changed. */
export function CommentBody({
  frame,
  form,
  names,
  hint,
  value,
  rows = 5,
  onceMark,
}: CommentBodyProps) {
  const texts = words[frame.locale]
  return (
    <>
      {onceMark ? <HiddenField name="onceMark" value={onceMark} /> : null}
      <MentionArea frame={frame} names={names}>
        <MarkdownArea
          name="body"
          label={texts.body}
          hint={hint ?? texts.bodyHint}
          form={form}
          value={value}
          maxlength={longestComment}
          rows={rows}
          required
        />
      </MentionArea>
    </>
  )
}
