import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { resourceTexts } from '../../texts/resources.ts'
import {
  fieldLabel,
  type InvitationSeen,
  togetherTexts,
  type WriterSeen,
} from '../../working/nouns.ts'

export interface TogetherProps {
  readonly frame: Frame
  readonly slug: string
  readonly title: string
  readonly writers: readonly WriterSeen[]
  readonly waiting: readonly InvitationSeen[]
  readonly form: FormState
}

/** Who may write a text, who was asked to, and asking somebody else. */
export function TogetherPage(props: TogetherProps) {
  const { frame, slug, title, form } = props
  const texts = togetherTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: title, href: writingPaths.workshop(slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Writers {...props} />
      <Waiting {...props} />
      <section>
        <h2>{texts.invite}</h2>
        <Form frame={frame} action={writingPaths.together(slug)} form={form} submit={texts.send}>
          <TextField
            name="email"
            type="email"
            label={texts.email}
            hint={texts.emailHint}
            form={form}
            required
          />
        </Form>
      </section>
      <p>
        {texts.signing}{' '}
        <a href={writingPaths.part(slug, 'auteurs')}>{fieldLabel('authors', frame.locale)}</a>.
      </p>
    </Layout>
  )
}

function Writers({ frame, slug, writers }: TogetherProps) {
  const texts = togetherTexts[frame.locale]
  return (
    <section>
      <h2>{texts.writers}</h2>
      {writers.length === 0 ? <p>{texts.noWriters}</p> : null}
      <ul class="plain-list">
        {writers.map(({ id, name, isSteward, mayGo }) => (
          <li>
            <p>
              <strong>{name}</strong>
              {isSteward ? ` (${texts.steward})` : null}
            </p>
            {mayGo ? (
              <ActionButton
                frame={frame}
                action={writingPaths.leave(slug)}
                label={texts.remove}
                confirm={texts.removeSure}
                fields={{ kind: 'writer', id }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Waiting({ frame, slug, waiting }: TogetherProps) {
  const texts = togetherTexts[frame.locale]
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>{texts.waiting}</h2>
      <ul class="plain-list">
        {waiting.map(({ id, email, createdAt }) => (
          <li>
            <p>
              <span class="long-word">{email}</span>
              {`, ${texts.sentOn(writtenDay(createdAt, frame.locale))}`}
            </p>
            <ActionButton
              frame={frame}
              action={writingPaths.leave(slug)}
              label={texts.takeBack}
              fields={{ kind: 'invitation', id }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface JoinProps {
  readonly frame: Frame
  readonly token: string
  /** Of the text; undefined when the link opens nothing. */
  readonly title: string | undefined
  readonly form?: FormState
  /** Whom to ask when the link opens nothing. */
  readonly help?: Help | undefined
}

/** Under the letter’s link: a button, and a name for whoever is not in. */
export function JoinTextPage({ frame, token, title, help, form = emptyForm }: JoinProps) {
  const texts = togetherTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.joinTitle}
      lead={title ? texts.joinLead(title) : texts.joinGone}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {title ? (
        <Form frame={frame} action={writingPaths.join(token)} form={form} submit={texts.join}>
          {frame.viewer ? (
            <p>{texts.joinAs(frame.viewer.name)}</p>
          ) : (
            <TextField
              name="name"
              label={texts.name}
              hint={texts.nameHint}
              form={form}
              autocomplete="name"
              required
            />
          )}
        </Form>
      ) : (
        <Notice tone="caution">
          <a href={paths.list}>{resourceTexts[frame.locale].resources}</a>
        </Notice>
      )}
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
