import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../paths.ts'
import type { Survey } from '../survey.ts'
import { importTexts } from '../texts/import.ts'
import { crumbsToPrepare } from './survey-crumbs.ts'

/** Faults come back in this field, one a line: each names its cell. */
export const faultsField = 'faults'
export const faultCountField = 'fault_count'
const mostTold = 100

export function ImportPage(props: { frame: Frame; survey: Survey; form: FormState }) {
  const { frame, survey, form } = props
  const texts = importTexts[frame.locale]
  const count = Number(form.values[faultCountField] ?? 0)
  const faults = (form.values[faultsField] ?? '').split('\n').filter(Boolean)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.import(survey.slug)}
        form={form}
        submit={texts.submit}
        multipart
      >
        <FileField
          name="file"
          label={texts.file}
          hint={texts.hint}
          form={form}
          accept=".xlsx,.ods,.txt,.tsv,.json"
          required
        />
      </Form>
      {faults.length > 0 ? (
        <Notice tone="danger" title={texts.faults}>
          <ul>
            {faults.slice(0, mostTold).map((fault) => (
              <li>{fault}</li>
            ))}
          </ul>
          {count > mostTold ? <p>{texts.more(count - mostTold)}</p> : null}
        </Notice>
      ) : null}
    </Layout>
  )
}
