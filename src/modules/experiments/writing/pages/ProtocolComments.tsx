import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import type { ProtocolComment } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolCommentsProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly comments: readonly ProtocolComment[]
  readonly names: ReadonlyMap<string, string>
  readonly commentForm: FormState
}

/** What people said beside a question, until it is settled. */
export function ProtocolComments(props: ProtocolCommentsProps) {
  const { frame, experiment, section, comments } = props
  const texts = protocolWriting[frame.locale]
  return (
    <section id="remarques">
      <h2>{texts.comments}</h2>
      {comments.length === 0 ? <p>{texts.noComments}</p> : null}
      {comments.map((comment) => (
        <Comment {...props} comment={comment} />
      ))}
      <Form
        frame={frame}
        id="remarque"
        action={protocolPaths.comments(experiment.slug, section.address)}
        form={props.commentForm}
        submit={texts.commentButton}
        tone="quiet"
      >
        <TextArea
          name="text"
          label={texts.comment}
          form={props.commentForm}
          required
          rows={3}
          maxlength={4000}
        />
      </Form>
    </section>
  )
}

function Comment(props: ProtocolCommentsProps & { comment: ProtocolComment }) {
  const { frame, experiment, section, comment, names } = props
  const texts = protocolWriting[frame.locale]
  const resolved = comment.resolvedAt !== undefined
  const person = comment.authorId ? names.get(comment.authorId) : undefined
  return (
    <article class="protocol-comment">
      <p class="protocol-comment-who">
        {person ?? texts.someone}, {writtenInstant(comment.at, frame.locale)},{' '}
        {texts.onVersion(comment.version)}{' '}
        {resolved ? <Badge tone="good">{texts.resolved}</Badge> : null}
      </p>
      <Prose markdown={comment.text} />
      <ActionButton
        frame={frame}
        action={protocolPaths.comment(experiment.slug, comment.id)}
        label={resolved ? texts.reopen : texts.resolve}
        fields={{ resolved: resolved ? '' : 'yes', section: section.address }}
      />
    </article>
  )
}
