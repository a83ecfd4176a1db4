import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { type Comment, writingTexts } from '../../working/nouns.ts'

export interface WritingCommentsProps {
  readonly frame: Frame
  readonly slug: string
  readonly part: string
  readonly comments: readonly Comment[]
  readonly names: ReadonlyMap<string, string>
  readonly commentForm: FormState
}

/** What readers and writers said of one part, and a place to answer. */
export function WritingComments(props: WritingCommentsProps) {
  const { frame, slug, part, comments, names } = props
  const texts = writingTexts[frame.locale]
  return (
    <section id="remarques">
      <h2>{texts.comments}</h2>
      {comments.length === 0 ? <p>{texts.noComments}</p> : null}
      {comments.map((comment) => (
        <article class="writing-comment">
          <p class="hint">
            {(comment.authorId && names.get(comment.authorId)) ?? texts.someone},{' '}
            {writtenInstant(comment.at, frame.locale)}
            {comment.resolvedAt ? ` (${texts.resolved})` : ''}
          </p>
          <Prose markdown={comment.text} />
          <ActionButton
            frame={frame}
            action={writingPaths.resolve(slug, comment.id)}
            label={comment.resolvedAt ? texts.reopen : texts.resolve}
            fields={{ resolved: comment.resolvedAt ? '' : 'yes', part }}
          />
        </article>
      ))}
      <Form
        frame={frame}
        id="remarque"
        action={writingPaths.comments(slug, part)}
        form={props.commentForm}
        submit={texts.sendComment}
        tone="quiet"
      >
        <TextArea
          name="text"
          label={texts.comment}
          form={props.commentForm}
          rows={3}
          maxlength={4000}
          required
        />
      </Form>
    </section>
  )
}
