import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { invoiceTexts } from '../../invoices/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import type { LineMatch, WaitingInvoice } from '../payment-import.ts'
import { importKinds, type RejectedLine, type StatementLine } from '../statement.ts'
import type { StatementColumns } from '../statement-columns.ts'
import { importTexts } from '../texts/payment-import.ts'

/** Gives the file: nothing is written yet. */
export function ImportPage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = importTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbs(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.imports} form={form} submit={texts.read} multipart>
        <Radios
          name="kind"
          label={texts.kind}
          form={form}
          value="bank"
          required
          options={importKinds.map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          accept={tableEndings}
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}

export interface MatchedLine {
  readonly line: StatementLine
  readonly match: LineMatch
  readonly isKnown: boolean
}

export interface ImportReviewPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly id: string
  readonly lines: readonly MatchedLine[]
  readonly rejected: readonly RejectedLine[]
  readonly columns: StatementColumns | undefined
  readonly told: string | undefined
  readonly waiting: readonly WaitingInvoice[]
  readonly isConfirmed: boolean
}

/** Each line with the invoice it seems to pay; a person says yes. */
export function ImportReviewPage(props: ImportReviewPageProps) {
  const { frame, lines, rejected } = props
  const texts = importTexts[frame.locale]
  const open = lines.filter(({ isKnown }) => !isKnown)
  return (
    <Layout
      frame={frame}
      title={texts.reviewTitle}
      lead={texts.reviewLead}
      crumbs={crumbs(frame)}
      wide
    >
      {props.isConfirmed ? <Notice tone="good">{texts.confirmed}</Notice> : null}
      {props.told === undefined ? null : <Notice tone="info">{props.told}</Notice>}
      {lines.length === 0 ? <EmptyState title={texts.nothing} /> : null}
      {open.length > 0 ? (
        <Form
          frame={frame}
          action={paths.confirmImport(props.id)}
          form={props.form}
          submit={texts.confirm}
        >
          <LineTable {...props} />
        </Form>
      ) : lines.length > 0 ? (
        <LineTable {...props} />
      ) : null}
      {rejected.length > 0 ? (
        <>
          <h2>{texts.rejected}</h2>
          <Table
            caption={texts.rejected}
            captionHidden
            columns={[
              { title: texts.line },
              { title: texts.label },
              { title: texts.column },
              { title: texts.value },
              { title: texts.reason },
              { title: texts.expectedTitle },
            ]}
            rows={rejected.map(({ line, label, refusal, column = '', value = '' }) => [
              ...[String(line), label, column, value],
              ...[texts.refusals[refusal], texts.expected[refusal]],
            ])}
          />
          <Actions>
            <ButtonLink tone="quiet" href={paths.rejected(props.id)} download>
              {texts.rejectedFile}
            </ButtonLink>
          </Actions>
        </>
      ) : null}
      {props.columns === undefined ? null : <Columns frame={frame} columns={props.columns} />}
    </Layout>
  )
}

/** Which title was taken for what, since several could have been; and what nothing was read from. */
function Columns({ frame, columns }: { frame: Frame; columns: StatementColumns }) {
  const texts = importTexts[frame.locale]
  return (
    <>
      <h2>{texts.columnsTitle}</h2>
      <ul>
        {columns.read.map(({ part, column }) => (
          <li>{texts.columnRead(texts.parts[part], column)}</li>
        ))}
        {columns.ignored.map(({ column, cells }) => (
          <li>{texts.columnIgnored(column, String(cells))}</li>
        ))}
      </ul>
    </>
  )
}

function LineTable({ frame, form, lines, waiting }: ImportReviewPageProps) {
  const { locale } = frame
  const texts = importTexts[locale]
  const options = [
    { value: '', label: texts.leaveAside },
    ...waiting.map(({ invoiceId, number, buyer, dueCents }) => ({
      value: invoiceId,
      label: texts.waitingFor(number, buyer, writtenMoney(dueCents, locale)),
    })),
  ]
  return (
    <Table
      caption={texts.reviewTitle}
      captionHidden
      columns={[
        { title: texts.line },
        { title: texts.day },
        { title: texts.amount, align: 'right' },
        { title: texts.label },
        { title: texts.why },
        { title: texts.invoice },
      ]}
      rows={lines.map(({ line, match, isKnown }) => [
        String(line.line),
        shortDay(line.day, locale, undefined),
        writtenMoney(line.cents, locale),
        line.label,
        isKnown ? texts.whys.known : texts.whys[match.kind],
        isKnown ? (
          '–'
        ) : (
          <Select
            name={`ligne-${line.line}`}
            label={`${texts.invoice}, ${texts.line.toLowerCase()} ${line.line}`}
            form={form}
            value={match.kind === 'none' ? '' : match.invoiceId}
            options={options}
          />
        ),
      ])}
    />
  )
}

function crumbs(frame: Frame) {
  return [
    { label: invoiceTexts[frame.locale].title, href: paths.invoices },
    { label: importTexts[frame.locale].title, href: paths.imports },
  ]
}
