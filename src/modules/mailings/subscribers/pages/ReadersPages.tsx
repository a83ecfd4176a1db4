import { writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { readerPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { sendingTexts } from '../../texts/sending.ts'
import type { BrevoReading, ImportCounts } from '../brevo.ts'
import type { Proof } from '../consent.ts'
import { readerTexts } from '../texts/readers.ts'

export interface ReadersProps {
  readonly frame: Frame
  readonly lists: readonly {
    readonly id: string
    readonly name: string
    readonly counts: Readonly<Record<string, number>>
  }[]
  /** The address that was looked up, with its consents: none when it is not there. */
  readonly asked: { readonly email: string; readonly proofs: readonly Proof[] } | undefined
}

/** How many read, and the proof of one consent at a time. */
export function ReadersPage({ frame, lists, asked }: ReadersProps) {
  const texts = readerTexts[frame.locale]
  const number = (value = 0) => writtenNumber(value, frame.locale)
  return (
    <Layout
      frame={frame}
      title={texts.readersTitle}
      lead={texts.readersLead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: texts.readers },
      ]}
    >
      <Table
        caption={texts.readers}
        captionHidden
        columns={[
          { title: texts.list },
          { title: texts.active, align: 'right' },
          { title: texts.pending, align: 'right' },
          { title: texts.left, align: 'right' },
          { title: texts.exportBrevo },
        ]}
        rows={lists.map(({ id, name, counts }) => [
          name,
          number(counts['active']),
          number(counts['pending']),
          number(counts['unsubscribed']),
          <ActionButton
            frame={frame}
            action={readerPaths.exportReaders}
            label={texts.exportBrevo}
            spoken={`${texts.exportBrevo} ${name}`}
            fields={{ list: id }}
          />,
        ])}
      />
      <p>
        <ButtonLink href={readerPaths.importReaders} tone="quiet">
          {texts.importTitle}
        </ButtonLink>
      </p>
      <Form
        frame={frame}
        method="get"
        action={readerPaths.readers}
        form={emptyForm}
        submit={texts.find}
      >
        <TextField
          name="adresse"
          type="email"
          label={texts.search}
          hint={texts.searchHint}
          form={emptyForm}
          value={asked?.email}
        />
      </Form>
      {asked ? <Proofs frame={frame} {...asked} /> : null}
    </Layout>
  )
}

function Proofs(props: { frame: Frame; email: string; proofs: readonly Proof[] }) {
  const { locale } = props.frame
  const texts = readerTexts[locale]
  const at = (date: Date | undefined) => (date ? writtenInstant(date, locale) : '')
  if (props.proofs.length === 0) return <Notice tone="info">{texts.notFound}</Notice>
  const states: Readonly<Record<string, string>> = texts.states
  return (
    <>
      <h2>{texts.proofs(props.email)}</h2>
      {props.proofs.map((proof) => (
        <section>
          <h3>{proof.listName}</h3>
          <Facts
            items={[
              { name: texts.state, value: ownOf(states, proof.state) ?? proof.state },
              { name: texts.wording, value: proof.wording },
              { name: texts.source, value: proof.source },
              { name: texts.askedAt, value: at(proof.askedAt) },
              { name: texts.consentedAt, value: at(proof.consentedAt) },
              { name: texts.unsubscribedAt, value: at(proof.unsubscribedAt) },
            ].filter(({ value }) => value !== '')}
          />
        </section>
      ))}
    </>
  )
}

export interface ImportResult extends Omit<BrevoReading, 'contacts'> {
  readonly dry: boolean
  readonly read: number
  readonly counts: ImportCounts
  /** What was not read of the file: sheets, lines above the titles. */
  readonly told: string | undefined
}

export interface ImportProps {
  readonly frame: Frame
  readonly form: FormState
  readonly lists: readonly { readonly id: string; readonly name: string }[]
  readonly result: ImportResult | undefined
}

export function ImportReadersPage({ frame, form, lists, result }: ImportProps) {
  const texts = readerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.importTitle}
      lead={texts.importLead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: texts.readers, href: readerPaths.readers },
        { label: texts.importTitle },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {result ? <Result frame={frame} result={result} /> : null}
      <Form
        frame={frame}
        action={readerPaths.importReaders}
        form={form}
        submit={texts.run}
        multipart
      >
        <FileField
          name="file"
          accept={tableEndings}
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          required
        />
        <Select
          name="list"
          label={texts.list}
          form={form}
          value={lists.length === 1 ? lists[0]?.id : undefined}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <TextArea
          name="origin"
          label={texts.origin}
          hint={texts.originHint}
          form={form}
          rows={3}
          required
        />
        <Radios
          name="mode"
          label={texts.mode}
          form={form}
          value="dry"
          options={[
            { value: 'dry', label: texts.dry },
            { value: 'really', label: texts.really },
          ]}
        />
      </Form>
    </Layout>
  )
}

function Result({ frame, result }: { frame: Frame; result: ImportResult }) {
  const texts = readerTexts[frame.locale]
  const { counts, rejected } = result
  const number = (value: number) => writtenNumber(value, frame.locale)
  const rowsAside = new Set(rejected.map(({ line }) => line)).size
  return (
    <>
      <h2>{result.dry ? texts.dryResult : texts.result}</h2>
      <Facts
        items={[
          { name: texts.counts.read, value: number(result.read) },
          { name: texts.counts.added, value: number(counts.added) },
          { name: texts.counts.known, value: number(counts.known) },
          { name: texts.counts.refusing, value: number(counts.refusing) },
          { name: texts.counts.rejected, value: number(rowsAside) },
        ]}
      />
      {result.told === undefined ? null : <Notice tone="info">{result.told}</Notice>}
      <h3>{texts.columnsTitle}</h3>
      <ul>
        {result.columns.map(({ part, column }) => (
          <li>{texts.columnRead(texts.parts[part], column)}</li>
        ))}
        {result.ignored.map(({ column, cells }) => (
          <li>{texts.columnIgnored(column, number(cells))}</li>
        ))}
      </ul>
      {rejected.length > 0 ? (
        <Table
          caption={texts.counts.rejected}
          columns={[
            { title: texts.line },
            { title: texts.column },
            { title: texts.address },
            { title: texts.reason },
            { title: texts.expectedTitle },
          ]}
          rows={rejected
            .slice(0, 200)
            .map(({ line, column, value, reason }) => [
              ...[number(line), column, value],
              ...[texts.reasons[reason], texts.expected[reason]],
            ])}
        />
      ) : null}
    </>
  )
}
