import { widened } from '#kit/column-mapping.ts'
import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { paths } from '../../paths.ts'
import { contactOrigins } from '../contact.ts'
import type { ContactImport } from '../import.ts'
import { contactFields } from '../mapping.ts'
import type { ContactNote, RejectedCell } from '../report.ts'
import { importTexts } from '../texts/contact-import.ts'
import { contactTexts } from '../texts/contacts.ts'

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
  const said = importTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={crumbsOf(frame.locale, false)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={contactPaths.importing} form={form} submit={said.read} multipart>
        <FileField
          name="file"
          label={said.file}
          hint={said.fileHint}
          form={form}
          accept=".csv,.txt,.tsv,.xlsx,.vcf,text/csv,text/vcard"
          required
        />
      </Form>
      <h2>{said.past}</h2>
      {past.length === 0 ? (
        <p>{said.noPast}</p>
      ) : (
        <LinkList
          items={past.map((one) => ({
            label: one.fileName,
            href: contactPaths.imported(one.id),
            note: `${said.states[one.state]}, ${writtenInstant(one.at, frame.locale)}`,
          }))}
        />
      )}
    </Layout>
  )
}

export interface MappingPageProps {
  readonly frame: Frame
  readonly one: ContactImport
  readonly form: FormState
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Second step: what each column holds, and where the file comes from. */
export function MappingPage({ frame, one, form, sample }: MappingPageProps) {
  const said = importTexts[frame.locale]
  const encoding = said.encodings[one.encoding as keyof typeof said.encodings] ?? ''
  return (
    <Layout
      frame={frame}
      title={said.columnsOf(one.fileName)}
      lead={said.columnsLead(one.total)}
      crumbs={crumbsOf(frame.locale)}
      refused={Object.keys(form.problems).length > 0}
    >
      {encoding === '' ? null : <Notice tone="info">{encoding}</Notice>}
      <Form frame={frame} action={contactPaths.mapping(one.id)} form={form} submit={said.tryIt}>
        <ColumnFields frame={frame} one={one} form={form} sample={sample} />
        <Select
          name="unknownPlaces"
          label={said.unknownPlaces}
          form={form}
          value={one.unknownPlaces}
          options={(['reject', 'text'] as const).map((value) => ({
            value,
            label: said.unknownPlacesChoices[value],
          }))}
        />
        <OriginFields locale={frame.locale} form={form} one={one} />
      </Form>
      <h2>{said.preview}</h2>
      <Table
        caption={said.preview}
        captionHidden
        columns={[said.line, ...widened(one.header, sample)].map((title) => ({ title }))}
        rows={sample.map(({ line, cells }) => [String(line), ...cells])}
      />
    </Layout>
  )
}

function ColumnFields({ frame, one, form, sample }: MappingPageProps) {
  const said = importTexts[frame.locale]
  return (
    <>
      {one.header.map((heading, at) => {
        const cells = sample
          .map((row) => row.cells[at] ?? '')
          .filter((cell) => cell !== '')
          .slice(0, 2)
          .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell))
          .join(' · ')
        return (
          <Select
            name={`column${at}`}
            label={said.column(heading)}
            hint={cells === '' ? undefined : said.example(cells)}
            form={form}
            value={ownOf(one.mapping, heading) ?? ''}
            options={[
              { value: '', label: said.aside },
              ...contactFields.map((value) => ({ value, label: said.fields[value] })),
            ]}
          />
        )
      })}
    </>
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
  const said = contactTexts[locale]
  return (
    <>
      <Select
        name="origin"
        label={said.origin}
        hint={said.originHint}
        form={form}
        value={one?.origin}
        required
        options={contactOrigins.map((value) => ({ value, label: said.origins[value] }))}
      />
      <TextField
        name="originDetail"
        label={said.originDetail}
        hint={said.originDetailHint}
        form={form}
        value={one?.originDetail}
      />
    </>
  )
}

export interface ImportPageProps {
  readonly frame: Frame
  readonly one: ContactImport
  readonly counts: Readonly<
    Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'undone' | 'kept', number>
  >
  /** The first of them; the file has them all. */
  readonly rejected: readonly RejectedCell[]
  readonly notes: readonly ContactNote[]
  readonly ignored: readonly { readonly column: string; readonly cells: number }[]
  readonly hasLines: boolean
}

/** Third step and after: what would happen, what happens, what happened. */
export function ImportPage(props: ImportPageProps) {
  const { frame, one, counts } = props
  const said = importTexts[frame.locale]
  const titles = {
    read: said.forecast,
    tried: said.forecast,
    running: said.runningTitle,
    done: said.done,
    undoing: said.undoingTitle,
    undone: said.undone,
  }
  return (
    <Layout
      frame={frame}
      title={titles[one.state]}
      lead={one.state === 'tried' ? said.forecastLead : one.fileName}
      crumbs={crumbsOf(frame.locale)}
    >
      <LiveRegion subject={`contacts-import:${one.id}`}>
        {one.state === 'running' || one.state === 'undoing' ? (
          <UnderWay {...props} />
        ) : (
          <>
            <Figures {...props} />
            <Gestures {...props} />
          </>
        )}
      </LiveRegion>
      {props.hasLines || one.state === 'running' ? null : <p>{said.gone}</p>}
      {counts.rejected > 0 ? <Rejected {...props} /> : null}
      {props.notes.length > 0 ? <Notes {...props} /> : null}
      {props.ignored.length > 0 ? <Ignored {...props} /> : null}
    </Layout>
  )
}

function UnderWay({ frame, one }: ImportPageProps) {
  const said = importTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  return (
    <>
      <Progress
        label={one.fileName}
        value={one.handled}
        max={one.total}
        text={said.running(number(one.handled), number(one.total))}
        again={{ href: contactPaths.imported(one.id), label: said.lookAgain }}
      />
      <p>{said.canLeave}</p>
    </>
  )
}

function Figures({ frame, one, counts }: ImportPageProps) {
  const said = importTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  const shown = ['created', 'updated', 'unchanged', 'rejected'] as const
  return (
    <BigFigures
      items={
        one.state === 'undone'
          ? (['undone', 'kept'] as const).map((key) => ({
              value: number(counts[key]),
              label: said.undoneCounts[key],
            }))
          : [
              { value: number(one.total), label: said.counts.read },
              ...shown.map((key) => ({ value: number(counts[key]), label: said.counts[key] })),
            ]
      }
    />
  )
}

function Gestures({ frame, one, counts }: ImportPageProps) {
  const said = importTexts[frame.locale]
  const toWrite = counts.created + counts.updated
  if (one.state === 'tried') {
    return (
      <>
        {toWrite === 0 ? (
          <p>{said.nothing}</p>
        ) : (
          <ActionButton
            frame={frame}
            action={contactPaths.confirm(one.id)}
            label={said.confirm(toWrite)}
            tone="action"
          />
        )}
        <p>
          <a href={contactPaths.mapping(one.id)}>{said.change}</a>
        </p>
      </>
    )
  }
  if (one.state !== 'done') return null
  return (
    <>
      <p>
        <a href={`${contactPaths.list}?import=${one.id}`}>{said.seeContacts}</a>
      </p>
      <ActionButton
        frame={frame}
        action={contactPaths.undo(one.id)}
        label={said.undo}
        confirm={said.undoConfirm}
        tone="danger"
      />
    </>
  )
}

function Rejected({ frame, one, rejected }: ImportPageProps) {
  const said = importTexts[frame.locale]
  return (
    <>
      <h2>{said.rejectedTitle}</h2>
      <p>
        <a href={contactPaths.rejected(one.id)}>{said.rejectedFile}</a>
      </p>
      <Table
        caption={said.rejectedTitle}
        captionHidden
        columns={[
          said.line,
          said.columnTitle,
          said.value,
          said.reason,
          said.expectedTitle,
          said.choices,
        ].map((title) => ({ title }))}
        rows={rejected.map(({ line, column, value, reason, choices }) => [
          String(line),
          column,
          value,
          said.reasons[reason],
          said.expected[reason],
          choices.join(semicolon[frame.locale]),
        ])}
      />
    </>
  )
}

function Notes({ frame, notes }: ImportPageProps) {
  const said = importTexts[frame.locale]
  return (
    <>
      <h2>{said.notesTitle}</h2>
      <Table
        caption={said.notesTitle}
        captionHidden
        columns={[said.line, said.columnTitle, said.value, said.reason].map((title) => ({ title }))}
        rows={notes.map(({ line, column, value, problem }) => [
          String(line),
          column,
          value,
          said.notes[problem],
        ])}
      />
    </>
  )
}

function Ignored({ frame, ignored }: ImportPageProps) {
  const said = importTexts[frame.locale]
  return (
    <>
      <h2>{said.ignoredTitle}</h2>
      <ul>
        {ignored.map(({ column, cells }) => (
          <li>{said.ignored(column, writtenNumber(cells, frame.locale))}</li>
        ))}
      </ul>
    </>
  )
}
