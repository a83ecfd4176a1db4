import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { visitPaths } from '../../paths/visits.ts'
import { eventPath } from '../../paths.ts'
import { visitTexts } from '../texts/visit.ts'
import type { Visit } from '../visit.ts'

export interface VisitFormPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly visit: Visit
  readonly hostName: string | undefined
  readonly form: FormState
}

export function PrepareVisitPage(props: VisitFormPageProps) {
  const { frame, event, visit, hostName, form } = props
  const texts = visitTexts[frame.locale]
  const logistics = ['transport', 'lodging', 'meals'] as const
  return (
    <Layout
      frame={frame}
      title={texts.prepare}
      lead={texts.prepareLead}
      crumbs={crumbsOf(props)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={visitPaths.prepare(event.slug)}
        form={form}
        submit={texts.save}
        seen
      >
        <TextField
          name="hostName"
          label={texts.hostName}
          hint={hostName ? texts.hostKnown(hostName) : undefined}
          form={form}
          autocomplete="off"
        />
        <TextField
          name="hostEmail"
          label={texts.hostEmail}
          hint={texts.hostHint}
          form={form}
          type="email"
          autocomplete="off"
        />
        <TextArea
          name="toSee"
          label={texts.toSee}
          hint={texts.toSeeHint}
          form={form}
          value={visit.toSee}
          rows={8}
          required
        />
        {logistics.map((name) => (
          <TextArea name={name} label={texts[name]} form={form} value={visit[name]} rows={3} />
        ))}
        <TextArea
          name="costs"
          label={texts.costs}
          hint={texts.costsHint}
          form={form}
          value={visit.costs}
          rows={3}
        />
      </Form>
    </Layout>
  )
}

/** What we saw, what surprised us, what we take home, and the limits. */
export function ReportVisitPage(props: VisitFormPageProps) {
  const { frame, event, visit, form } = props
  const texts = visitTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.report}
      lead={texts.reportLead}
      crumbs={crumbsOf(props)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={visitPaths.report(event.slug)}
        form={form}
        submit={texts.reportSave}
        seen
      >
        <TextArea name="saw" label={texts.saw} form={form} value={visit.saw} rows={8} required />
        <TextArea
          name="surprised"
          label={texts.surprised}
          form={form}
          value={visit.surprised}
          rows={5}
          required
        />
        <TextArea
          name="takeHome"
          label={texts.takeHome}
          form={form}
          value={visit.takeHome}
          rows={5}
          required
        />
        <TextArea
          name="limits"
          label={texts.limits}
          hint={texts.limitsHint}
          form={form}
          value={visit.limits}
          rows={5}
          required
        />
      </Form>
    </Layout>
  )
}

function crumbsOf({ frame, event }: VisitFormPageProps) {
  return [
    { label: event.title, labelIn: writtenLocale, href: eventPath('event', event.slug) },
    { label: visitTexts[frame.locale].title, href: visitPaths.show(event.slug) },
  ]
}
