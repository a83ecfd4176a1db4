import { writtenMoment } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type LetterChoice, type LetterKind, letterChoices } from '../letters.ts'
import { paths } from '../paths.ts'
import { texts as words } from '../texts/discussion.ts'
import { letterTexts } from '../texts/letters.ts'

export interface FollowedLine {
  readonly title: string
  readonly language: string | undefined
  readonly href: string
  readonly lastAt: Date | undefined
}

/** What is said to whoever looks, and what they follow. */
export function MinePage(props: {
  readonly frame: Frame
  readonly waiting: readonly WaitingLine[]
  readonly followed: readonly FollowedLine[]
}) {
  const { frame, waiting, followed } = props
  const texts = letterTexts[frame.locale]
  return (
    <Layout frame={frame} title={words[frame.locale].mine} lead={texts.mineLead}>
      <h2>{texts.waiting}</h2>
      {waiting.length === 0 ? <p>{texts.nothingWaits}</p> : null}
      <ul>
        {waiting.map(({ label, href, where }) => (
          <li>
            <a href={href}>{label}</a> <span class="hint">{where}</span>
          </li>
        ))}
      </ul>
      <h2>{texts.followed}</h2>
      {followed.length === 0 ? (
        <EmptyState title={texts.noneFollowed} />
      ) : (
        <Table
          caption={texts.followed}
          captionHidden
          columns={[{ title: texts.what }, { title: texts.last }]}
          rows={followed.map(({ title, language, href, lastAt }) => [
            <a href={href} lang={language}>
              {title}
            </a>,
            lastAt ? writtenMoment(lastAt, frame.locale) : '',
          ])}
        />
      )}
      <p>
        <a href={paths.letters}>{texts.toAccount}</a>
      </p>
    </Layout>
  )
}

export function LettersPage(props: {
  readonly frame: Frame
  readonly choice: LetterChoice
  readonly form: FormState
}) {
  const { frame, choice, form } = props
  const texts = letterTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: words[frame.locale].mine, href: paths.mine }, { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.letters} form={form} submit={texts.save} seen>
        <Radios
          name="choice"
          label={texts.choice}
          hint={texts.hint}
          options={letterChoices.map((value) => ({ value, label: texts.choices[value] }))}
          value={choice}
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}

/** The link of a letter, opened: nothing is stopped before its button is pressed. */
export function StopPage(props: {
  readonly frame: Frame
  readonly token: string
  readonly letter: LetterKind
}) {
  const { frame, token, letter } = props
  const texts = letterTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.stopTitle} lead={texts.stopText[letter]}>
      <ActionButton
        frame={frame}
        action={paths.stop(token, letter)}
        label={texts.stop}
        tone="action"
      />
    </Layout>
  )
}

export function StoppedPage({ frame }: { readonly frame: Frame }) {
  const texts = letterTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.stoppedTitle} lead={texts.stoppedText}>
      <p>
        <a href={paths.letters}>{texts.toAccount}</a>
      </p>
    </Layout>
  )
}
