import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
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
  const said = importTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={crumbs(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.imports} form={form} submit={said.read} multipart>
        <Radios
          name="kind"
          label={said.kind}
          form={form}
          value="bank"
          required
          options={importKinds.map((value) => ({ value, label: said.kinds[value] }))}
        />
        <FileField
          name="file"
          label={said.file}
          hint={said.fileHint}
          accept=".csv,.txt,.xlsx"
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
  const said = importTexts[frame.locale]
  const open = lines.filter(({ isKnown }) => !isKnown)
  return (
    <Layout
      frame={frame}
      title={said.reviewTitle}
      lead={said.reviewLead}
      crumbs={crumbs(frame)}
      wide
    >
      {props.isConfirmed ? <Notice tone="good">{said.confirmed}</Notice> : null}
      {props.told === undefined ? null : <Notice tone="info">{props.told}</Notice>}
      {lines.length === 0 ? <EmptyState title={said.nothing} /> : null}
      {open.length > 0 ? (
        <Form
          frame={frame}
          action={paths.confirmImport(props.id)}
          form={props.form}
          submit={said.confirm}
        >
          <LineTable {...props} />
        </Form>
      ) : lines.length > 0 ? (
        <LineTable {...props} />
      ) : null}
      {rejected.length > 0 ? (
        <>
          <h2>{said.rejected}</h2>
          <Table
            caption={said.rejected}
            captionHidden
            columns={[
              { title: said.line },
              { title: said.label },
              { title: said.column },
              { title: said.value },
              { title: said.reason },
              { title: said.expectedTitle },
            ]}
            rows={rejected.map(({ line, label, refusal, column = '', value = '' }) => [
              ...[String(line), label, column, value],
              ...[said.refusals[refusal], said.expected[refusal]],
            ])}
          />
          <Actions>
            <ButtonLink tone="quiet" href={paths.rejected(props.id)} download>
              {said.rejectedFile}
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
  const said = importTexts[frame.locale]
  return (
    <>
      <h2>{said.columnsTitle}</h2>
      <ul>
        {columns.read.map(({ part, column }) => (
          <li>{said.columnRead(said.parts[part], column)}</li>
        ))}
        {columns.ignored.map(({ column, cells }) => (
          <li>{said.columnIgnored(column, String(cells))}</li>
        ))}
      </ul>
    </>
  )
}

function LineTable({ frame, form, lines, waiting }: ImportReviewPageProps) {
  const { locale } = frame
  const said = importTexts[locale]
  const options = [
    { value: '', label: said.leaveAside },
    ...waiting.map(({ invoiceId, number, buyer, dueCents }) => ({
      value: invoiceId,
      label: said.waitingFor(number, buyer, writtenMoney(dueCents, locale)),
    })),
  ]
  return (
    <Table
      caption={said.reviewTitle}
      captionHidden
      columns={[
        { title: said.line },
        { title: said.day },
        { title: said.amount, align: 'right' },
        { title: said.label },
        { title: said.why },
        { title: said.invoice },
      ]}
      rows={lines.map(({ line, match, isKnown }) => [
        String(line.line),
        shortDay(line.day, locale, undefined),
        writtenMoney(line.cents, locale),
        line.label,
        isKnown ? said.whys.known : said.whys[match.kind],
        isKnown ? (
          '–'
        ) : (
          <Select
            name={`ligne-${line.line}`}
            label={`${said.invoice}, ${said.line.toLowerCase()} ${line.line}`}
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
