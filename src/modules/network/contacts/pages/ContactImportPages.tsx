import { widened } from '#kit/column-mapping.ts'
import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { ColumnChoices } from '#ui/StagedImport/ColumnChoices.tsx'
import { ImportGestures } from '#ui/StagedImport/ImportGestures.tsx'
import { ImportUnderWay } from '#ui/StagedImport/ImportUnderWay.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { paths } from '../../paths.ts'
import { contactOrigins } from '../contact.ts'
import type { ContactImport } from '../import.ts'
import { contactFields } from '../mapping.ts'
import type { ContactNote, RejectedCell } from '../report.ts'
import { importTexts } from '../texts/contact-import.ts'
import { contactTexts } from '../texts/contacts.ts'
import { type ReplacedFunction, ReplacedFunctions } from './ReplacedFunctions.tsx'

function crumbsOf(locale: Locale, inside = true) {
  return [
    { label: contactTexts[locale].network, href: paths.network },
    { label: contactTexts[locale].title, href: contactPaths.list },
    ...(inside ? [{ label: importTexts[locale].title, href: contactPaths.importing }] : []),
  ]
}

/** First step: the file; and what was imported before. */
export function ImportFilePage(props: {
  readonly frame: Frame
  readonly form: FormState
  readonly past: readonly ContactImport[]
}) {
  const { frame, form, past } = props
  const texts = importTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame.locale, false)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={contactPaths.importing} form={form} submit={texts.read} multipart>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept={`${tableEndings},.vcf,text/csv,text/vcard`}
          eitherOr
        />
        <TextArea
          name="block"
          label={texts.block}
          hint={texts.blockHint}
          form={form}
          rows={8}
          eitherOr
        />
      </Form>
      <h2>{texts.past}</h2>
      {past.length === 0 ? (
        <p>{texts.noPast}</p>
      ) : (
        <LinkList
          items={past.map((contactImport) => ({
            label: contactImport.fileName,
            href: contactPaths.imported(contactImport.id),
            note: `${texts.states[contactImport.state]}, ${writtenInstant(contactImport.at, frame.locale)}`,
          }))}
        />
      )}
    </Layout>
  )
}

export interface MappingPageProps {
  readonly frame: Frame
  readonly contactImport: ContactImport
  readonly form: FormState
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Second step: what each column holds, and where the file comes from. */
export function MappingPage({ frame, contactImport, form, sample }: MappingPageProps) {
  const texts = importTexts[frame.locale]
  const encoding = texts.encodings[contactImport.encoding as keyof typeof texts.encodings] ?? ''
  return (
    <Layout
      frame={frame}
      title={texts.columnsOf(contactImport.fileName)}
      lead={texts.columnsLead(contactImport.total)}
      crumbs={crumbsOf(frame.locale)}
      refused={Object.keys(form.problems).length > 0}
    >
      {encoding === '' ? null : <Notice tone="info">{encoding}</Notice>}
      <Form
        frame={frame}
        action={contactPaths.mapping(contactImport.id)}
        form={form}
        submit={texts.tryIt}
      >
        <ColumnChoices
          header={contactImport.header}
          mapping={contactImport.mapping}
          sample={sample}
          fields={contactFields.map((value) => ({ value, label: texts.fields[value] }))}
          form={form}
          words={texts}
        />
        <Select
          name="unknownPlaces"
          required
          label={texts.unknownPlaces}
          form={form}
          value={contactImport.unknownPlaces}
          options={(['reject', 'text'] as const).map((value) => ({
            value,
            label: texts.unknownPlacesChoices[value],
          }))}
        />
        <OriginFields locale={frame.locale} form={form} one={contactImport} />
      </Form>
      <h2>{texts.preview}</h2>
      <Table
        caption={texts.preview}
        captionHidden
        columns={[texts.line, ...widened(contactImport.header, sample)].map((title) => ({ title }))}
        rows={sample.map(({ line, cells }) => [String(line), ...cells])}
      />
    </Layout>
  )
}

export function OriginFields(props: {
  readonly locale: Locale
  readonly form: FormState
  readonly one?:
    | { readonly origin?: string | undefined; readonly originDetail?: string | undefined }
    | undefined
}) {
  const { locale, form, one } = props
  const texts = contactTexts[locale]
  return (
    <>
      <Select
        name="origin"
        label={texts.origin}
        hint={texts.originHint}
        form={form}
        value={one?.origin}
        required
        options={contactOrigins.map((value) => ({ value, label: texts.origins[value] }))}
      />
      <TextField
        name="originDetail"
        label={texts.originDetail}
        hint={texts.originDetailHint}
        form={form}
        value={one?.originDetail}
      />
    </>
  )
}

export interface ImportPageProps {
  readonly frame: Frame
  readonly contactImport: ContactImport
  readonly counts: Readonly<
    Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'undone' | 'kept', number>
  >
  /** The first of them; the file has them all. */
  readonly rejected: readonly RejectedCell[]
  readonly notes: readonly ContactNote[]
  readonly ignored: readonly { readonly column: string; readonly cells: number }[]
  /** Said before it is confirmed. */
  readonly replaced?: readonly ReplacedFunction[]
  readonly hasLines: boolean
}

/** Third step and after: what would happen, what happens, what happened. */
export function ImportPage(props: ImportPageProps) {
  const { frame, contactImport, counts } = props
  const texts = importTexts[frame.locale]
  const titles = {
    read: texts.forecast,
    tried: texts.forecast,
    running: texts.runningTitle,
    done: texts.done,
    undoing: texts.undoingTitle,
    undone: texts.undone,
  }
  return (
    <Layout
      frame={frame}
      title={titles[contactImport.state]}
      lead={contactImport.state === 'tried' ? texts.forecastLead : contactImport.fileName}
      crumbs={crumbsOf(frame.locale)}
    >
      <LiveRegion subject={`contacts-import:${contactImport.id}`}>
        {contactImport.state === 'running' || contactImport.state === 'undoing' ? (
          <ImportUnderWay
            locale={frame.locale}
            staged={contactImport}
            href={contactPaths.imported(contactImport.id)}
            words={texts}
          />
        ) : (
          <>
            <Figures {...props} />
            <Gestures {...props} />
          </>
        )}
      </LiveRegion>
      {props.hasLines || contactImport.state === 'running' ? null : <p>{texts.gone}</p>}
      {props.replaced && props.replaced.length > 0 ? (
        <ReplacedFunctions locale={frame.locale} replaced={props.replaced} />
      ) : null}
      {counts.rejected > 0 ? <Rejected {...props} /> : null}
      {props.notes.length > 0 ? <Notes {...props} /> : null}
      {props.ignored.length > 0 ? <Ignored {...props} /> : null}
    </Layout>
  )
}

function Figures({ frame, contactImport, counts }: ImportPageProps) {
  const texts = importTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  const shown = ['created', 'updated', 'unchanged', 'rejected'] as const
  return (
    <BigFigures
      items={
        contactImport.state === 'undone'
          ? (['undone', 'kept'] as const).map((key) => ({
              value: number(counts[key]),
              label: texts.undoneCounts[key],
            }))
          : [
              { value: number(contactImport.total), label: texts.counts.read },
              ...shown.map((key) => ({ value: number(counts[key]), label: texts.counts[key] })),
            ]
      }
    />
  )
}

function Gestures({ frame, contactImport, counts }: ImportPageProps) {
  const texts = importTexts[frame.locale]
  const toWrite = counts.created + counts.updated
  const { confirm, mapping: columns, undo } = contactPaths
  return (
    <ImportGestures
      frame={frame}
      staged={contactImport}
      confirm={toWrite > 0 ? texts.confirm(toWrite) : undefined}
      paths={{ confirm, columns, undo }}
      words={texts}
    >
      <p>
        <a href={`${contactPaths.list}?import=${contactImport.id}`}>{texts.seeContacts}</a>
      </p>
    </ImportGestures>
  )
}

function Rejected({ frame, contactImport, rejected }: ImportPageProps) {
  const texts = importTexts[frame.locale]
  return (
    <>
      <h2>{texts.rejectedTitle}</h2>
      <p>
        <a href={contactPaths.rejected(contactImport.id)}>{texts.rejectedFile}</a>
      </p>
      <Table
        caption={texts.rejectedTitle}
        captionHidden
        columns={[
          texts.line,
          texts.columnTitle,
          texts.value,
          texts.reason,
          texts.expectedTitle,
          texts.choices,
        ].map((title) => ({ title }))}
        rows={rejected.map(({ line, column, value, reason, choices }) => [
          String(line),
          column,
          value,
          texts.reasons[reason],
          texts.expected[reason],
          choices.join(semicolon[frame.locale]),
        ])}
      />
    </>
  )
}

function Notes({ frame, notes }: ImportPageProps) {
  const texts = importTexts[frame.locale]
  return (
    <>
      <h2>{texts.notesTitle}</h2>
      <Table
        caption={texts.notesTitle}
        captionHidden
        columns={[texts.line, texts.columnTitle, texts.value, texts.reason].map((title) => ({
          title,
        }))}
        rows={notes.map(({ line, column, value, problem }) => [
          String(line),
          column,
          value,
          texts.notes[problem],
        ])}
      />
    </>
  )
}

function Ignored({ frame, ignored }: ImportPageProps) {
  const texts = importTexts[frame.locale]
  return (
    <>
      <h2>{texts.ignoredTitle}</h2>
      <ul>
        {ignored.map(({ column, cells }) => (
          <li>{texts.ignored(column, writtenNumber(cells, frame.locale))}</li>
        ))}
      </ul>
    </>
  )
}
