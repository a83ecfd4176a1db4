import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { colon } from '#kit/words.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../paths.ts'
import type { Publisher } from '../publisher.ts'
import { firstHourTexts } from '../texts/first-hour.ts'
import { legalTexts } from '../texts/legal.ts'

interface PublisherProps {
  readonly frame: Frame
  readonly publisher: Publisher
  readonly form: FormState
}

/** One form for all that the law wants published about the instance. */
export function PublisherPage({ frame, publisher, form }: PublisherProps) {
  const texts = legalTexts[frame.locale]
  const refused = Object.keys(form.problems).length > 0
  return (
    <Layout
      frame={frame}
      title={texts.formTitle}
      lead={texts.formLead}
      crumbs={[{ label: firstHourTexts[frame.locale].title, href: paths.firstHour }]}
      refused={refused}
    >
      <p>
        {texts.seePages}
        {colon[frame.locale]}
        <a href={paths.legal}>{texts.legalTitle}</a>,{' '}
        <a href={paths.accessibility}>{texts.accessTitle}</a>.
      </p>
      <Form frame={frame} action={paths.publisher} form={form} submit={texts.save} seen>
        <PublisherFields frame={frame} publisher={publisher} form={form} />
        <HostFields frame={frame} publisher={publisher} form={form} />
        <AuditFields frame={frame} publisher={publisher} form={form} />
      </Form>
    </Layout>
  )
}

function PublisherFields({ frame, publisher, form }: PublisherProps) {
  const texts = legalTexts[frame.locale]
  return (
    <>
      <h2>{texts.publisherSection}</h2>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        form={form}
        value={publisher.name}
      />
      <TextField name="address" label={texts.address} form={form} value={publisher.address} />
      <TextField name="phone" type="tel" label={texts.phone} form={form} value={publisher.phone} />
      <TextField
        name="registration"
        label={texts.registration}
        hint={texts.registrationHint}
        form={form}
        value={publisher.registration}
      />
      <TextField
        name="director"
        label={texts.director}
        hint={texts.directorHint}
        form={form}
        value={publisher.director}
      />
    </>
  )
}

function HostFields({ frame, publisher, form }: PublisherProps) {
  const texts = legalTexts[frame.locale]
  return (
    <>
      <h2>{texts.hostSection}</h2>
      <TextField
        name="hostName"
        label={texts.hostName}
        hint={texts.hostNameHint}
        form={form}
        value={publisher.hostName}
      />
      <TextField
        name="hostAddress"
        label={texts.hostAddress}
        form={form}
        value={publisher.hostAddress}
      />
      <TextField
        name="hostPhone"
        type="tel"
        label={texts.hostPhone}
        form={form}
        value={publisher.hostPhone}
      />
    </>
  )
}

function AuditFields({ frame, publisher, form }: PublisherProps) {
  const texts = legalTexts[frame.locale]
  const { auditRate } = publisher
  return (
    <>
      <h2>{texts.accessSection}</h2>
      <NumberField
        name="auditRate"
        label={texts.auditRate}
        hint={texts.auditRateHint}
        unit="%"
        form={form}
        value={auditRate === undefined ? '' : writtenNumber(auditRate, frame.locale)}
      />
      <DateField
        name="auditedOn"
        label={texts.auditedOn}
        form={form}
        value={publisher.auditedOn ?? ''}
      />
      <TextField name="auditedBy" label={texts.auditedBy} form={form} value={publisher.auditedBy} />
      <TextArea
        name="shortcomings"
        label={texts.shortcomings}
        hint={texts.shortcomingsHint}
        form={form}
        value={publisher.shortcomings}
        rows={6}
      />
    </>
  )
}
