import { widened } from '#kit/column-mapping.ts'
import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { ColumnChoices } from '#ui/StagedImport/ColumnChoices.tsx'
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
  const texts = resourceImportTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={importCrumbs(frame.locale, false)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={importPaths.importing} form={form} submit={texts.read} multipart>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint(megabytes(fileLimits.bytes), megabytes(mostReferences))}
          form={form}
          accept={`${tableEndings},.docx,.bib,.ris,.json,.jsonl`}
          required
        />
      </Form>
      <h2>{texts.past}</h2>
      {past.length === 0 ? (
        <p>{texts.noPast}</p>
      ) : (
        <LinkList
          items={past.map((resourceImport) => ({
            label: resourceImport.fileName,
            href: importPaths.imported(resourceImport.id),
            note: `${texts.states[resourceImport.state]}, ${writtenInstant(resourceImport.at, frame.locale)}`,
          }))}
        />
      )}
    </Layout>
  )
}

export interface PreparePageProps {
  readonly frame: Frame
  readonly resourceImport: ResourceImport
  readonly form: FormState
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Second step: what the columns hold when a person must say it, who numbered the lines, which licence. */
export function PreparePage({ frame, resourceImport, form, sample }: PreparePageProps) {
  const texts = resourceImportTexts[frame.locale]
  const lines = writtenNumber(resourceImport.total, frame.locale)
  return (
    <Layout
      frame={frame}
      title={texts.prepare(resourceImport.fileName)}
      lead={texts.prepareLead(texts.formats[resourceImport.format], lines)}
      crumbs={importCrumbs(frame.locale)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={importPaths.prepare(resourceImport.id)}
        form={form}
        submit={texts.tryIt}
        seen
      >
        {asksColumns(resourceImport.format) ? (
          <ColumnChoices
            header={resourceImport.header}
            mapping={resourceImport.mapping}
            sample={sample}
            fields={importFields.map((value) => ({ value, label: nameOf(value, frame.locale) }))}
            form={form}
            words={texts}
            longest={longestCell}
          />
        ) : null}
        <TextField
          name="source"
          label={texts.source}
          hint={texts.sourceHint}
          form={form}
          value={resourceImport.source}
          required
        />
        {resourceImport.format === 'jsonl' || resourceImport.format === 'participedia' ? null : (
          <Select
            name="kind"
            label={texts.kind}
            hint={texts.kindHint}
            form={form}
            value={resourceImport.kind}
            options={[
              { value: '', label: texts.noKind },
              ...resourceKinds.map((value) => ({
                value,
                label: resourceTexts[frame.locale].kinds[value],
              })),
            ]}
          />
        )}
        <Select
          name="licence"
          label={texts.licence}
          hint={texts.licenceHint}
          form={form}
          value={resourceImport.licence}
          options={licenceChoices(resourceImport.licence).map((value) => ({
            value,
            label: licenceName(value, frame.locale),
          }))}
        />
        <Select
          name="alike"
          label={texts.alike}
          form={form}
          value={resourceImport.alike}
          options={(['import', 'skip'] as const).map((value) => ({
            value,
            label: texts.alikeChoices[value],
          }))}
        />
      </Form>
      {asksColumns(resourceImport.format) ? (
        <>
          <h2>{texts.preview}</h2>
          <Table
            caption={texts.preview}
            captionHidden
            columns={[texts.line, ...widened(resourceImport.header, sample)].map((title) => ({
              title,
            }))}
            rows={sample.map(({ line, cells }) => [String(line), ...cells.map(short)])}
          />
        </>
      ) : null}
    </Layout>
  )
}

function nameOf(field: ImportField, locale: Locale): string {
  const texts = resourceImportTexts[locale]
  const [family, key] = field.split(':')
  if (family === 'section') return texts.section(resourceTexts[locale].sections[key as SectionKey])
  if (family === 'essential') {
    return texts.essential(resourceTexts[locale].essential[key as EssentialKey])
  }
  if (family === 'fact') return texts.fact(resourceTexts[locale].facts[key as FactKey])
  return texts.fields[field as keyof typeof texts.fields]
}

const longestCell = 60

function short(cell: string): string {
  return cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell
}
