import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Viewer } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { type Thread, threadsOf } from '../comment.ts'
import { paths } from '../paths.ts'
import type { Colleague, ShownComment, ShownThing } from '../shown.ts'
import { attachmentTexts } from '../texts/attachments.ts'
import { texts as words } from '../texts/discussion.ts'
import { asksFile, FileFields } from './Attachments.tsx'
import { CommentBody } from './CommentBody.tsx'
import { CommentView } from './CommentView.tsx'

export interface DiscussionPageProps {
  readonly frame: Frame
  readonly viewer: Viewer
  readonly thing: ShownThing
  readonly comments: readonly ShownComment[]
  readonly following: boolean
  /** Those to whom one may write: whoever reads, oneself left out. */
  readonly readers: readonly Colleague[]
  readonly form: FormState
  readonly onceMark: string
}

/** All that is said of a thing, who reads it, and a place to write. */
export function DiscussionPage(props: DiscussionPageProps) {
  const { frame, thing, comments, form } = props
  const texts = words[frame.locale]
  const threads = threadsOf(comments)
  const open = threads.filter(({ first }) => !first.resolvedAt)
  const settled = threads.filter(({ first }) => first.resolvedAt)
  const unread = comments.filter((comment) => comment.unread).length
  return (
    <Layout
      frame={frame}
      title={texts.title(thing.title)}
      lead={texts.readers[thing.readers]}
      crumbs={[
        { label: thing.title, labelIn: thing.language, href: thing.href },
        { label: texts.mine },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {unread > 0 ? (
        <Notice tone="info">
          <p>{texts.unread(unread)}</p>
          <ActionButton
            frame={frame}
            action={paths.read(thing.kind, thing.id)}
            label={texts.read}
          />
        </Notice>
      ) : null}
      {comments.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneHelp}</p>
        </EmptyState>
      ) : null}
      {open.map((thread) => (
        <ThreadView {...props} thread={thread} />
      ))}
      {settled.length > 0 ? (
        <Disclosure
          summary={texts.settled(settled.length)}
          open={settled.some(({ first, answers }) =>
            [first, ...answers].some((comment) => comment.unread),
          )}
        >
          {settled.map((thread) => (
            <ThreadView {...props} thread={thread} />
          ))}
        </Disclosure>
      ) : null}
      <h2 id="ecrire">{texts.write}</h2>
      <WriteForm {...props} />
      <Following {...props} />
    </Layout>
  )
}

function ThreadView(props: DiscussionPageProps & { readonly thread: Thread<ShownComment> }) {
  const { frame, viewer, thread } = props
  const { first, answers } = thread
  const texts = words[frame.locale]
  return (
    <section class="thread" aria-label={first.author}>
      {first.resolvedAt ? (
        <p class="hint">
          {texts.resolved(first.resolvedName ?? '', writtenDay(first.resolvedAt, frame.locale))}
        </p>
      ) : null}
      <CommentView frame={frame} viewer={viewer} comment={first} />
      {answers.map((comment) => (
        <CommentView frame={frame} viewer={viewer} comment={comment} />
      ))}
    </section>
  )
}

function WriteForm({ frame, thing, readers, form, onceMark }: DiscussionPageProps) {
  const texts = words[frame.locale]
  const people = readers.map(({ id, name }) => ({ value: id, label: name }))
  const chosen = ['tell', 'askedOf', 'dueOn'].some(
    (name) => (form.values[name] ?? '') !== '' || form.problems[name] !== undefined,
  )
  return (
    <Form
      frame={frame}
      action={paths.thing(thing.kind, thing.id)}
      form={form}
      submit={texts.send}
      draft={`discussion-${thing.kind}-${thing.id}`}
      guard
      multipart
    >
      <CommentBody
        frame={frame}
        form={form}
        names={people.map(({ label }) => label)}
        onceMark={onceMark}
      />
      <Disclosure summary={attachmentTexts[frame.locale].join} open={asksFile(form)}>
        <FileFields frame={frame} form={form} />
      </Disclosure>
      {people.length > 0 ? (
        <Disclosure summary={texts.more} open={chosen}>
          <CheckBoxes
            name="tell"
            label={texts.tell}
            hint={texts.tellHint}
            options={people}
            form={form}
          />
          <Select
            name="askedOf"
            label={texts.askedOf}
            options={[{ value: '', label: texts.askedNobody }, ...people]}
            form={form}
          />
          <DateField name="dueOn" label={texts.dueOn} hint={texts.dueHint} form={form} />
        </Disclosure>
      ) : null}
    </Form>
  )
}

function Following({ frame, thing, following }: DiscussionPageProps) {
  const texts = words[frame.locale]
  return (
    <section class="following">
      <p class="hint">{following ? texts.following : texts.notFollowing}</p>
      <ActionButton
        frame={frame}
        action={paths.follow(thing.kind, thing.id)}
        label={following ? texts.stopFollowing : texts.follow}
        fields={{ wanted: following ? '' : 'yes' }}
      />
      <p>
        <ButtonLink href={thing.href} tone="quiet">
          {texts.back}
        </ButtonLink>
      </p>
    </section>
  )
}
