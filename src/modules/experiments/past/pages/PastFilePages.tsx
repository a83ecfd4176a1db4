import { widened } from '#kit/column-mapping.ts'
import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { ColumnChoices } from '#ui/StagedImport/ColumnChoices.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { pastPaths } from '../../paths/past.ts'
import { paths } from '../../paths.ts'
import { navigationTexts } from '../../texts/navigation.ts'
import { fileLimits, type PastImport, type PastLine, pastFields } from '../past-import.ts'
import { pastTexts } from '../texts/past-import.ts'

export function crumbsOf({ locale }: Frame, inside = true) {
  return [
    { label: navigationTexts[locale].experiments, href: paths.list },
    ...(inside ? [{ label: pastTexts[locale].title, href: pastPaths.importing }] : []),
  ]
}

interface FileProps {
  readonly frame: Frame
  readonly form: FormState
  readonly past: readonly PastImport[]
}

/** First step: the file; and what was imported before. */
export function PastFilePage({ frame, form, past }: FileProps) {
  const texts = pastTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, false)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={pastPaths.importing} form={form} submit={texts.read} multipart>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint(fileLimits.lines)}
          form={form}
          accept={`${tableEndings},text/csv`}
          required
        />
      </Form>
      <h2>{texts.past}</h2>
      {past.length === 0 ? (
        <p>{texts.noPast}</p>
      ) : (
        <LinkList
          items={past.map(({ id, fileName, state, at }) => ({
            label: fileName,
            href: pastPaths.imported(id),
            note: `${texts.states[state]}, ${writtenInstant(at, frame.locale)}`,
          }))}
        />
      )}
    </Layout>
  )
}

interface ColumnsProps {
  readonly frame: Frame
  readonly staged: PastImport
  readonly form: FormState
  readonly sample: readonly Pick<PastLine, 'line' | 'cells'>[]
}

/** Second step: what each column holds. */
export function PastColumnsPage({ frame, staged, form, sample }: ColumnsProps) {
  const texts = pastTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.columnsOf(staged.fileName)}
      lead={texts.columnsLead(staged.total)}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={pastPaths.columns(staged.id)} form={form} submit={texts.tryIt}>
        <ColumnChoices
          header={staged.header}
          mapping={staged.mapping}
          sample={sample}
          fields={pastFields.map((value) => ({ value, label: texts.fields[value] }))}
          form={form}
          words={texts}
        />
        <p>{texts.stageNote}</p>
      </Form>
      <h2>{texts.preview}</h2>
      <Table
        caption={texts.preview}
        captionHidden
        columns={[texts.line, ...widened(staged.header, sample)].map((title) => ({ title }))}
        rows={sample.map(({ line, cells }) => [String(line), ...cells])}
      />
    </Layout>
  )
}
