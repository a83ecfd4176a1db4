import { widened } from '#kit/column-mapping.ts'
import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { asksColumns, fileLimits } from '../../import-states.ts'
import { licenceChoices } from '../../licence.ts'
import { importPaths } from '../../paths/imports.ts'
import { paths } from '../../paths.ts'
import { resourceKinds } from '../../resource-shape.ts'
import type { EssentialKey, FactKey, SectionKey } from '../../sheet-content.ts'
import { licenceName } from '../../texts/licences.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { type ImportField, importFields } from '../fields.ts'
import type { ResourceImport } from '../staged.ts'
import { resourceImportTexts } from '../texts/import.ts'

export function importCrumbs(locale: Locale, inside = true) {
  return [
    { label: resourceTexts[locale].resources, href: paths.list },
    ...(inside ? [{ label: resourceImportTexts[locale].title, href: importPaths.importing }] : []),
  ]
}

function megabytes(bytes: number): string {
  return String(Math.floor(bytes / 1_000_000))
}

/** First step: the file; and what was imported before. */
export function ImportFilePage(props: {
  readonly frame: Frame
  readonly form: FormState
  readonly past: readonly ResourceImport[]
  /** Bytes that a file of references may hold: less than the others. */
  readonly mostReferences: number
}) {
  const { frame, form, past, mostReferences } = props
  const said = resourceImportTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={importCrumbs(frame.locale, false)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={importPaths.importing} form={form} submit={said.read} multipart>
        <FileField
          name="file"
          label={said.file}
          hint={said.fileHint(megabytes(fileLimits.bytes), megabytes(mostReferences))}
          form={form}
          accept=".csv,.txt,.tsv,.xlsx,.docx,.bib,.ris,.json,.jsonl"
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
            href: importPaths.imported(one.id),
            note: `${said.states[one.state]}, ${writtenInstant(one.at, frame.locale)}`,
          }))}
        />
      )}
    </Layout>
  )
}

export interface PreparePageProps {
  readonly frame: Frame
  readonly one: ResourceImport
  readonly form: FormState
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Second step: what the columns hold when a person must say it, who numbered the lines, which licence. */
export function PreparePage({ frame, one, form, sample }: PreparePageProps) {
  const said = resourceImportTexts[frame.locale]
  const lines = writtenNumber(one.total, frame.locale)
  return (
    <Layout
      frame={frame}
      title={said.prepare(one.fileName)}
      lead={said.prepareLead(said.formats[one.format], lines)}
      crumbs={importCrumbs(frame.locale)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={importPaths.prepare(one.id)} form={form} submit={said.tryIt}>
        {asksColumns(one.format) ? <ColumnFields {...{ frame, one, form, sample }} /> : null}
        <TextField
          name="source"
          label={said.source}
          hint={said.sourceHint}
          form={form}
          value={one.source}
          required
        />
        {one.format === 'jsonl' || one.format === 'participedia' ? null : (
          <Select
            name="kind"
            label={said.kind}
            hint={said.kindHint}
            form={form}
            value={one.kind}
            options={[
              { value: '', label: said.noKind },
              ...resourceKinds.map((value) => ({
                value,
                label: resourceTexts[frame.locale].kinds[value],
              })),
            ]}
          />
        )}
        <Select
          name="licence"
          label={said.licence}
          hint={said.licenceHint}
          form={form}
          value={one.licence}
          options={licenceChoices(one.licence).map((value) => ({
            value,
            label: licenceName(value, frame.locale),
          }))}
        />
        <Select
          name="alike"
          label={said.alike}
          form={form}
          value={one.alike}
          options={(['import', 'skip'] as const).map((value) => ({
            value,
            label: said.alikeChoices[value],
          }))}
        />
      </Form>
      {asksColumns(one.format) ? (
        <>
          <h2>{said.preview}</h2>
          <Table
            caption={said.preview}
            captionHidden
            columns={[said.line, ...widened(one.header, sample)].map((title) => ({ title }))}
            rows={sample.map(({ line, cells }) => [String(line), ...cells.map(short)])}
          />
        </>
      ) : null}
    </Layout>
  )
}

function ColumnFields({ frame, one, form, sample }: PreparePageProps) {
  const said = resourceImportTexts[frame.locale]
  return (
    <>
      {one.header.map((heading, at) => {
        const cells = sample
          .map((row) => short(row.cells[at] ?? ''))
          .filter((cell) => cell !== '')
          .slice(0, 2)
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
              ...importFields.map((value) => ({ value, label: nameOf(value, frame.locale) })),
            ]}
          />
        )
      })}
    </>
  )
}

function nameOf(field: ImportField, locale: Locale): string {
  const said = resourceImportTexts[locale]
  const [family, key] = field.split(':')
  if (family === 'section') return said.section(resourceTexts[locale].sections[key as SectionKey])
  if (family === 'essential') {
    return said.essential(resourceTexts[locale].essential[key as EssentialKey])
  }
  if (family === 'fact') return said.fact(resourceTexts[locale].facts[key as FactKey])
  return said.fields[field as keyof typeof said.fields]
}

function short(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 60)}…` : cell
}
