import { dayOf, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { filled, writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { type LetterBlock, shortened } from '../blocks.ts'
import { pictureFile } from '../picture.ts'
import { letterTexts } from '../texts/letter.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'
import { TypedPreview } from './LetterPreview.tsx'

const refused = (form: FormState) => Object.keys(form.problems).length > 0

export interface NewLetterProps {
  readonly frame: Frame
  readonly form: FormState
  readonly lists: readonly { readonly id: string; readonly name: string }[]
}

export function NewLetterPage({ frame, form, lists }: NewLetterProps) {
  const texts = writingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.newLetter}
      lead={texts.newLead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: texts.newLetter },
      ]}
      refused={refused(form)}
    >
      <Form frame={frame} action={writingPaths.newLetter} form={form} submit={texts.begin}>
        <TextField
          name="title"
          label={texts.titleLabel}
          hint={texts.titleHint}
          form={form}
          required
        />
        <Select
          name="list"
          label={texts.listLabel}
          form={form}
          value={lists.length === 1 ? lists[0]?.id : undefined}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </Form>
    </Layout>
  )
}

interface LetterFormProps {
  readonly frame: Frame
  readonly letter: Letter
  readonly form: FormState
  /** What the page showed when it was opened: the act is refused when another hand was there since. */
  readonly seen: string
}

function LetterFormLayout(
  props: LetterFormProps & { title: string; lead?: string | undefined; children?: unknown },
) {
  const { frame, letter } = props
  return (
    <Layout
      frame={frame}
      title={props.title}
      lead={props.lead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        {
          label: letter.title,
          labelIn: letter.language,
          href: filled(writingPaths.write, { id: letter.id }),
        },
        { label: props.title },
      ]}
      refused={refused(props.form)}
    >
      {props.children as never}
    </Layout>
  )
}

export interface BlockPageProps extends LetterFormProps {
  readonly kind: LetterBlock['kind']
  readonly block: LetterBlock | undefined
  /** Its place, when it is there already. */
  readonly at: number | undefined
}

export function BlockPage(props: BlockPageProps) {
  const { frame, letter, form, kind, at, block } = props
  const texts = writingTexts[frame.locale]
  const title = at === undefined ? texts.kinds[kind] : texts.blockTitle(texts.kinds[kind], at + 1)
  const action =
    at === undefined
      ? filled(writingPaths.addBlock, { id: letter.id })
      : filled(writingPaths.block, { id: letter.id, at: String(at) })
  const value = (name: string) => {
    const known: Readonly<Record<string, unknown>> = { ...block }
    const kept = ownOf(known, name)
    return typeof kept === 'string' ? kept : undefined
  }
  const field = (name: string) => ({ name, form, value: value(name) })
  return (
    <LetterFormLayout {...props} title={title}>
      <Form
        frame={frame}
        id="morceau"
        action={action}
        form={form}
        submit={texts.keep}
        guard
        multipart={kind === 'picture'}
        seen={at !== undefined}
      >
        <HiddenField name="seen" value={props.seen} follows />
        <HiddenField name="kind" value={kind} />
        {at === undefined ? null : <HiddenField name="at" value={String(at)} />}
        {kind === 'heading' ? (
          <TextField {...field('text')} label={texts.fields.text} required />
        ) : null}
        {kind === 'text' ? (
          <TextArea
            {...field('markdown')}
            label={texts.fields.markdown}
            hint={texts.fields.markdownHint}
            rows={10}
            required
          />
        ) : null}
        {kind === 'picture' ? <PictureFields {...props} /> : null}
        {kind === 'button' ? (
          <TextField {...field('label')} label={texts.fields.label} required />
        ) : null}
        {kind === 'item' ? (
          <>
            <TextField {...field('title')} label={texts.fields.itemTitle} required />
            <TextArea {...field('text')} label={texts.fields.itemText} />
          </>
        ) : null}
        {kind === 'button' || kind === 'item' ? (
          <TextField
            {...field('href')}
            label={texts.fields.href}
            hint={texts.fields.hrefHint}
            required
          />
        ) : null}
      </Form>
      {kind === 'picture' ? null : (
        <TypedPreview frame={frame} letter={letter} view="wide" form="morceau" />
      )}
    </LetterFormLayout>
  )
}

/** The file would be sent again at each word: it is seen in the letter once it is kept. */
function PictureFields({ frame, form, block }: BlockPageProps) {
  const texts = writingTexts[frame.locale].picture
  const known = block?.kind === 'picture' ? block : undefined
  return (
    <>
      <FileField
        name={pictureFile.name}
        label={known ? texts.another : texts.file}
        hint={known ? `${texts.anotherHint} ${texts.fileHint}` : texts.fileHint}
        form={form}
        accept=".jpg,.jpeg,.png,.webp"
        required={!known}
      />
      <TextField name="alt" label={texts.alt} hint={texts.altHint} form={form} value={known?.alt} />
      <CheckBox
        name="decorative"
        label={texts.decorative}
        hint={texts.decorativeHint}
        form={form}
        value={known?.decorative ? 'yes' : ''}
      />
    </>
  )
}

export interface PickPageProps extends LetterFormProps {
  readonly items: readonly NewsletterItem[]
  /** What is looked for among them, when they are many. */
  readonly words: string
  readonly isMany: boolean
}

/** What the other rooms could put in this letter. */
export function PickPage(props: PickPageProps) {
  const { frame, letter, form, items } = props
  const texts = writingTexts[frame.locale]
  const kinds = letterTexts[frame.locale].itemKinds
  return (
    <LetterFormLayout {...props} title={texts.pick} lead={texts.pickLead}>
      {props.isMany && (
        <SearchBox
          action={filled(writingPaths.pick, { id: letter.id })}
          name="q"
          label={texts.pickSearch}
          value={props.words}
          submit={texts.pickSearchSubmit}
        />
      )}
      {props.words !== '' && (
        <p>
          {texts.pickFound(items.length)}{' '}
          <a href={filled(writingPaths.pick, { id: letter.id })}>{texts.pickAll}</a>
        </p>
      )}
      {items.length === 0 ? (
        props.words === '' && <EmptyState title={texts.pickEmpty}>{texts.pickEmptyText}</EmptyState>
      ) : (
        <Form
          frame={frame}
          action={filled(writingPaths.pick, { id: letter.id })}
          form={form}
          submit={texts.put}
        >
          <HiddenField name="seen" value={props.seen} />
          <CheckBoxes
            name="items"
            label={texts.pickChoice}
            form={form}
            required
            options={items.map((item) => ({
              value: item.key,
              label: item.title,
              labelIn: item.language ?? writtenLocale,
              hint: `${kinds[item.kind]} · ${writtenDay(dayOf(item.at), frame.locale)}`,
              excerpt: shortened(plainProse(item.text), 140),
            }))}
          />
        </Form>
      )}
    </LetterFormLayout>
  )
}

export interface AudiencePageProps extends LetterFormProps {
  readonly lists: readonly { readonly id: string; readonly name: string }[]
  readonly segments: readonly { readonly id: string; readonly name: string }[]
}

export function AudiencePage(props: AudiencePageProps) {
  const { frame, letter, form, lists, segments } = props
  const texts = writingTexts[frame.locale]
  return (
    <LetterFormLayout {...props} title={texts.audience} lead={texts.audienceLead}>
      <Form
        frame={frame}
        action={filled(writingPaths.audience, { id: letter.id })}
        form={form}
        submit={texts.keep}
      >
        <HiddenField name="seen" value={props.seen} />
        <Select
          name="list"
          label={texts.listLabel}
          form={form}
          value={letter.listId}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Select
          name="segment"
          label={texts.segmentLabel}
          form={form}
          value={letter.segmentId ?? ''}
          options={[
            { value: '', label: texts.everyone },
            ...segments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form>
    </LetterFormLayout>
  )
}
