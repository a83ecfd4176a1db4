import { writtenDay, writtenMoment } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Viewer } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { mostAttachments } from '../attachment.ts'
import { type Comment, isAsked } from '../comment.ts'
import { paths } from '../paths.ts'
import type { ShownComment } from '../shown.ts'
import { attachmentTexts } from '../texts/attachments.ts'
import { texts as words } from '../texts/discussion.ts'
import { Attachments } from './Attachments.tsx'

interface CommentProps {
  readonly frame: Frame
  readonly viewer: Viewer
  readonly comment: ShownComment
}

/** One message: who, when, what; then what one may do with it. */
export function CommentView({ frame, viewer, comment }: CommentProps) {
  const texts = words[frame.locale]
  const at = writtenMoment(comment.writtenAt, frame.locale)
  const isAnswer = comment.parentId !== undefined
  return (
    <article class={isAnswer ? 'comment answer' : 'comment'} id={`m-${comment.id}`}>
      <p class="comment-head">
        <strong>{comment.author}</strong> <span class="hint">{at}</span>{' '}
        {comment.editedAt && !comment.removedAt ? (
          <span class="hint">{texts.edited(writtenDay(comment.editedAt, frame.locale))}</span>
        ) : null}{' '}
        {comment.unread ? <Badge tone="info">{texts.forYou}</Badge> : null}
      </p>
      {comment.removedAt ? <p class="hint">{texts.removed}</p> : <Words {...{ frame, comment }} />}
      <Attachments {...{ frame, comment }} mayRemove={comment.authorId === viewer.id} />
      <Gestures {...{ frame, viewer, comment }} />
    </article>
  )
}

function Words({ frame, comment }: Omit<CommentProps, 'viewer'>) {
  const texts = words[frame.locale]
  return (
    <>
      <Prose markdown={comment.shown} />
      {comment.to.length > 0 && !comment.askedName ? (
        <p class="hint">{texts.to(comment.to.join(', '))}</p>
      ) : null}
      {comment.askedName ? <Asked {...{ frame, comment }} name={comment.askedName} /> : null}
      {comment.past.length > 0 ? (
        <Disclosure summary={texts.past}>
          {comment.past.map(({ until, shown }) => (
            <>
              <p class="hint">{texts.until(writtenMoment(until, frame.locale))}</p>
              <Prose markdown={shown} />
            </>
          ))}
        </Disclosure>
      ) : null}
    </>
  )
}

function Asked(props: { readonly frame: Frame; readonly comment: Comment; readonly name: string }) {
  const { locale } = props.frame
  const { dueOn, doneAt } = props.comment
  const texts = words[locale]
  return (
    <p>
      {dueOn ? texts.askedBy(props.name, writtenDay(dueOn, locale)) : texts.asked(props.name)}{' '}
      {doneAt ? <Badge tone="good">{texts.doneOn(writtenDay(doneAt, locale))}</Badge> : null}
    </p>
  )
}

/** The same words stand under several messages: whoever hears them hears of which. */
function Gestures({ frame, viewer, comment }: CommentProps) {
  const texts = words[frame.locale]
  const { id, kind, thingId, askedOf, authorId } = comment
  const isOwn = authorId === viewer.id && !comment.removedAt
  const isOpen = comment.resolvedAt === undefined
  const mayEnd = isOpen && (askedOf === viewer.id || (askedOf !== undefined && isOwn))
  const isFirst = comment.parentId === undefined
  const day = writtenMoment(comment.writtenAt, frame.locale)
  return (
    <div class="comment-gestures">
      {mayEnd && !comment.removedAt ? (
        <ActionButton
          frame={frame}
          action={paths.settleTask(kind, thingId, id)}
          label={isAsked(comment) ? texts.done : texts.undone}
          tone={isAsked(comment) ? 'action' : 'quiet'}
          fields={{ wanted: isAsked(comment) ? 'yes' : '' }}
        />
      ) : null}
      {isFirst && !comment.removedAt ? (
        <ButtonLink href={paths.answer(kind, thingId, id)} tone="quiet">
          {texts.answer}
          <span class="visually-hidden">{texts.toAuthor(comment.author, day)}</span>
        </ButtonLink>
      ) : null}
      {isFirst && (!comment.removedAt || comment.resolvedAt) ? (
        <ActionButton
          frame={frame}
          action={paths.resolve(kind, thingId, id)}
          label={comment.resolvedAt ? texts.reopen : texts.resolve}
          spoken={comment.resolvedAt ? undefined : texts.resolveOf(comment.author)}
          fields={{ wanted: comment.resolvedAt ? '' : 'yes' }}
        />
      ) : null}
      {isOwn ? (
        <>
          <ButtonLink href={paths.edit(kind, thingId, id)} tone="quiet">
            {texts.edit}
            <span class="visually-hidden">{texts.ownOf(day)}</span>
          </ButtonLink>
          {comment.files.length < mostAttachments ? (
            <ButtonLink href={paths.joinFile(kind, thingId, id)} tone="quiet">
              {attachmentTexts[frame.locale].join}
              <span class="visually-hidden">{attachmentTexts[frame.locale].joinTo(day)}</span>
            </ButtonLink>
          ) : null}
          <ActionButton
            frame={frame}
            action={paths.remove(kind, thingId, id)}
            label={texts.remove}
            spoken={texts.removeOf(day)}
            confirm={texts.removeConfirm}
          />
        </>
      ) : null}
    </div>
  )
}
