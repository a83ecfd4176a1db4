import { shortDay, writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { type ReportTool, reportParts } from '../../told-report.ts'
import { presenceImportTexts } from '../texts/report.ts'

interface ImportsProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly days: readonly string[]
  readonly form: FormState
  /** Headings of a file that was not recognised: a person says which is which. */
  readonly headings: readonly string[]
  readonly before: readonly {
    readonly id: string
    readonly fileName: string
    readonly tool: ReportTool
    readonly createdAt: Date
    readonly applied: boolean
    readonly present: number
  }[]
}

export function PresenceImportsPage(props: ImportsProps) {
  const { frame, event, days, form, headings, before } = props
  const texts = presenceImportTexts[frame.locale]
  const { slug } = event
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={eventCrumbs(event, frame.locale, true)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={presencePath('imports', { slug })}
        form={form}
        submit={texts.send}
        multipart
      >
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept=".csv,.tsv,.txt,text/csv"
          required
        />
        <Select
          name="day"
          label={texts.day}
          form={form}
          value={days[0]}
          options={days.map((day) => ({
            value: day,
            label: shortDay(day, frame.locale, undefined),
          }))}
        />
        {headings.length > 0 ? (
          <fieldset>
            <legend>{texts.columns}</legend>
            <p class="hint">{texts.columnsLead}</p>
            {reportParts.map((part) => (
              <Select
                name={`column-${part}`}
                eitherOr
                label={texts.parts[part]}
                form={form}
                options={[
                  { value: '', label: texts.noColumn },
                  ...headings.map((heading) => ({ value: heading, label: heading })),
                ]}
              />
            ))}
          </fieldset>
        ) : null}
      </Form>
      <p class="hint">{texts.keptFor}</p>
      {before.length > 0 ? (
        <Table
          caption={texts.before}
          columns={[
            { title: texts.file },
            { title: texts.day },
            { title: texts.present, align: 'right' },
          ]}
          rows={before.map((entry) => [
            <a href={presencePath('oneImport', { slug, id: entry.id })}>
              {texts.tools[entry.tool]}, {entry.fileName} ({texts.beforeState(entry.applied)})
            </a>,
            writtenInstant(entry.createdAt, frame.locale),
            String(entry.present),
          ])}
        />
      ) : null}
    </Layout>
  )
}
