import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { paths } from '../paths.ts'
import type { Colleague, ShownComment, ShownThing } from '../shown.ts'
import { attachmentTexts } from '../texts/attachments.ts'
import { texts as words } from '../texts/discussion.ts'
import { asksFile, FileFields } from './Attachments.tsx'
import { CommentBody } from './CommentBody.tsx'

interface Props {
  readonly frame: Frame
  readonly thing: ShownThing
  readonly comment: ShownComment
  readonly form: FormState
  /** Those whom it may name: whoever reads, oneself left out. */
  readonly readers: readonly Colleague[]
}

function crumbsOf({ frame, thing }: Pick<Props, 'frame' | 'thing'>, title: string) {
  return [
    { label: thing.title, labelIn: thing.language, href: thing.href },
    { label: words[frame.locale].mine, href: paths.thing(thing.kind, thing.id) },
    { label: title },
  ]
}

/** What is answered stands above the answer. */
export function AnswerPage(props: Props & { readonly onceMark: string }) {
  const { frame, thing, comment, form, readers, onceMark } = props
  const texts = words[frame.locale]
  const title = texts.answerTo(comment.author)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.readers[thing.readers]}
      crumbs={crumbsOf(props, title)}
      refused={Object.keys(form.problems).length > 0}
    >
      <blockquote>
        {comment.removedAt ? (
          <p class="hint">{texts.removed}</p>
        ) : (
          <Prose markdown={comment.shown} />
        )}
      </blockquote>
      {comment.resolvedAt ? <p>{texts.answerReopens}</p> : null}
      <Form
        frame={frame}
        action={paths.answer(thing.kind, thing.id, comment.id)}
        form={form}
        submit={texts.sendAnswer}
        draft={`answer-${comment.id}`}
        guard
        multipart
      >
        <CommentBody
          frame={frame}
          form={form}
          names={readers.map(({ name }) => name)}
          onceMark={onceMark}
        />
        <Disclosure summary={attachmentTexts[frame.locale].join} open={asksFile(form)}>
          <FileFields frame={frame} form={form} />
        </Disclosure>
        {readers.length > 0 ? (
          <Disclosure summary={texts.tell} open={(form.values['tell'] ?? '') !== ''}>
            <CheckBoxes
              name="tell"
              label={texts.tell}
              hint={texts.tellHint}
              options={readers.map(({ id, name }) => ({ value: id, label: name }))}
              form={form}
            />
          </Disclosure>
        ) : null}
      </Form>
    </Layout>
  )
}

export function EditPage(props: Props) {
  const { frame, thing, comment, form, readers } = props
  const texts = words[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.editTitle}
      lead={texts.readers[thing.readers]}
      crumbs={crumbsOf(props, texts.editTitle)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.edit(thing.kind, thing.id, comment.id)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <CommentBody
          frame={frame}
          form={form}
          names={readers.map(({ name }) => name)}
          hint={texts.editHint}
          value={comment.shown}
          rows={6}
        />
      </Form>
    </Layout>
  )
}

/** One more file, for a message that is there. */
export function JoinFilePage(props: Omit<Props, 'readers'>) {
  const { frame, thing, comment, form } = props
  const texts = attachmentTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.join}
      lead={words[frame.locale].readers[thing.readers]}
      crumbs={crumbsOf(props, texts.join)}
      refused={Object.keys(form.problems).length > 0}
    >
      <blockquote>
        <Prose markdown={comment.shown} />
      </blockquote>
      <Form
        frame={frame}
        action={paths.joinFile(thing.kind, thing.id, comment.id)}
        form={form}
        submit={texts.join}
        multipart
      >
        <FileFields frame={frame} form={form} required />
      </Form>
    </Layout>
  )
}
