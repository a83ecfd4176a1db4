import { raw } from 'hono/html'
import { challengeNames, challenges } from '#kit/challenge.ts'
import { dayOf, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { jsonLdText } from '#kit/json/json-ld.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import type { MailingList } from '../../mailing-list.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import { consentTexts, consentWording } from '../../subscribers/nouns.ts'
import {
  altOf,
  itemTitleAt,
  type Letter,
  type LetterBlock,
  letterTexts,
} from '../../writing/nouns.ts'

export function ArchivePage({ frame, letters }: { frame: Frame; letters: readonly Letter[] }) {
  const texts = consentTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.archiveTitle}
      lead={texts.archiveLead}
      actions={<ButtonLink href={archivePaths.subscribe}>{texts.subscribe}</ButtonLink>}
      head={
        <link
          rel="alternate"
          type="application/atom+xml"
          href={archivePaths.feed}
          title={texts.feedTitle(frame.house.name)}
        />
      }
    >
      {letters.length === 0 ? (
        <EmptyState title={texts.archiveEmpty}>{texts.archiveEmptyText}</EmptyState>
      ) : (
        <LinkList
          items={letters.map((letter) => ({
            label: letter.title,
            labelIn: letter.language,
            href: filled(archivePaths.letter, { slug: letter.slug }),
            note: [sentDay(letter, frame), letter.preheader].filter(Boolean).join(' · '),
          }))}
        />
      )}
      <p>
        <a href={archivePaths.feed}>{texts.feed}</a>
      </p>
    </Layout>
  )
}

export interface LetterPageProps {
  readonly frame: Frame
  readonly letter: Letter
  readonly before: Letter | undefined
  readonly after: Letter | undefined
}

/** The same, as search engines read it (schema.org). */
function letterAsData(letter: Letter, { baseUrl, house }: Frame) {
  const url = baseUrl + filled(archivePaths.letter, { slug: letter.slug })
  return {
    '@context': 'https://schema.org',
    ...{ '@type': 'Article', '@id': url, url, headline: letter.title, inLanguage: letter.language },
    ...(letter.preheader ? { description: letter.preheader } : {}),
    ...(letter.sentAt ? { datePublished: letter.sentAt.toISOString() } : {}),
    publisher: { '@type': 'Organization', name: house.name, url: `${baseUrl}/` },
  }
}

/** A letter as anyone reads it: the look of the house, not that of a mail. */
export function LetterPage({ frame, letter, before, after }: LetterPageProps) {
  const texts = consentTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={letter.title}
      titleIn={letter.language}
      lead={letter.preheader}
      leadIn={letter.language}
      eyebrow={letter.sentAt ? texts.sentOn(sentDay(letter, frame)) : undefined}
      crumbs={[
        { label: texts.letters, href: archivePaths.archive },
        { label: letter.title, labelIn: letter.language },
      ]}
      picture={{ path: filled(archivePaths.picture, { slug: letter.slug }), title: letter.title }}
      head={
        <script type="application/ld+json">{raw(jsonLdText(letterAsData(letter, frame)))}</script>
      }
    >
      <article lang={letter.language}>
        {letter.blocks.map((block, at) => (
          <Piece block={block} letter={letter} Title={itemTitleAt(letter.blocks, at)} />
        ))}
      </article>
      <nav aria-label={texts.letters}>
        <ul>
          {before ? (
            <li>
              {texts.previous}
              {colon[frame.locale]}
              <LetterLink letter={before} />
            </li>
          ) : null}
          {after ? (
            <li>
              {texts.next}
              {colon[frame.locale]}
              <LetterLink letter={after} />
            </li>
          ) : null}
        </ul>
      </nav>
      <p>
        <ButtonLink href={archivePaths.subscribe}>{texts.subscribe}</ButtonLink>
      </p>
    </Layout>
  )
}

function LetterLink({ letter }: { letter: Letter }) {
  return (
    <a lang={letter.language} href={filled(archivePaths.letter, { slug: letter.slug })}>
      {letter.title}
    </a>
  )
}

function sentDay(letter: Letter, frame: Frame): string {
  return letter.sentAt ? writtenDay(dayOf(letter.sentAt), frame.locale) : ''
}

interface PieceProps {
  readonly block: LetterBlock
  readonly letter: Letter
  readonly Title: ReturnType<typeof itemTitleAt>
}

function Piece({ block, letter, Title }: PieceProps) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>
    case 'text':
      return <Prose markdown={block.markdown} language={letter.language} />
    case 'picture':
      return (
        <p>
          <img
            src={filled(archivePaths.image, { slug: letter.slug, file: block.file })}
            alt={altOf(block)}
            width={block.width}
            height={block.height}
          />
        </p>
      )
    case 'button':
      return (
        <p>
          <ButtonLink href={block.href} tone="quiet">
            {block.label}
          </ButtonLink>
        </p>
      )
    case 'item':
      return (
        <section>
          <p class="hint">
            {letterTexts[letter.language].itemKinds[block.from]} ·{' '}
            {writtenDay(dayOf(new Date(block.at)), letter.language)}
          </p>
          <Title>
            <a lang={letter.language} href={block.href}>
              {block.title}
            </a>
          </Title>
          <Prose markdown={block.text} language={letter.language} />
        </section>
      )
  }
}

export interface SubscribePageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly lists: readonly MailingList[]
}

export function SubscribePage({ frame, form, lists }: SubscribePageProps) {
  const { locale } = frame
  const texts = consentTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.subscribeTitle}
      lead={texts.subscribeLead}
      crumbs={[{ label: texts.letters, href: archivePaths.archive }, { label: texts.subscribe }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={archivePaths.subscribe} form={form} submit={texts.send}>
        <Trap locale={locale} />
        <TextField
          name="email"
          label={texts.email}
          type="email"
          autocomplete="email"
          form={form}
          required
        />
        <TextField name="name" label={texts.name} autocomplete="name" form={form} />
        <CheckBoxes
          name="lists"
          label={texts.lists}
          form={form}
          required
          value={lists.length === 1 ? lists[0]?.key : undefined}
          options={lists.map(({ key, name, description }) => ({
            value: key,
            label: name,
            hint: description || undefined,
          }))}
        />
        <CheckBoxes
          name="topics"
          label={texts.topics}
          hint={texts.topicsHint}
          form={form}
          options={challenges.map((topic) => ({
            value: topic,
            label: challengeNames[locale][topic],
          }))}
        />
        <CheckBox
          name="agree"
          label={consentWording(locale, frame.house.name)}
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}

export function AskedPage({ frame }: { frame: Frame }) {
  const texts = consentTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.subscribeTitle}
      lead={texts.asked}
      crumbs={[{ label: texts.letters, href: archivePaths.archive }, { label: texts.subscribe }]}
    />
  )
}

export interface ConfirmPageProps {
  readonly frame: Frame
  readonly token: string
  /** Names of the lists; undefined when the link is dead. */
  readonly lists: readonly string[] | undefined
  /** Whom to ask when the link is dead. */
  readonly help: Help | undefined
}

/** A button, since mail programs open links by themselves. */
export function ConfirmPage({ frame, token, lists, help }: ConfirmPageProps) {
  const texts = consentTexts[frame.locale]
  if (!lists) {
    return (
      <Layout frame={frame} title={texts.dead} lead={texts.deadText}>
        <p>
          <ButtonLink href={archivePaths.subscribe}>{texts.subscribe}</ButtonLink>
        </p>
        <HelpLine locale={frame.locale} help={help} />
      </Layout>
    )
  }
  return (
    <Layout frame={frame} title={texts.confirmTitle} lead={texts.confirmLead}>
      <ul>
        {lists.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
      <p>{consentWording(frame.locale, frame.house.name)}</p>
      <ActionButton
        frame={frame}
        action={filled(archivePaths.confirm, { token })}
        label={texts.confirmButton}
        tone="action"
      />
    </Layout>
  )
}
