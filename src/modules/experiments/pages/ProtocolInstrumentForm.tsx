import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { InstrumentField } from '#kit/instrument.ts'
import type { Texts } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { protocolWriting } from '../texts/protocol-writing.ts'

/** What this page needs to know of a kind of instrument. */
export interface KindShown {
  readonly name: string
  readonly texts: Texts<{ title: string; help: string }>
  readonly fields: readonly InstrumentField[]
  readonly notice: Texts<{ recorded: string; retention: string; conduct: string }>
}

export interface ProtocolInstrumentFormProps {
  readonly frame: Frame
  readonly action: string
  readonly kind: KindShown
  readonly form: FormState
  readonly baseVersion: number
}

/** The settings of one instrument, drawn from what its kind asks. */
export function ProtocolInstrumentForm(props: ProtocolInstrumentFormProps) {
  const { frame, kind, form } = props
  const said = protocolWriting[frame.locale]
  const notice = kind.notice[frame.locale]
  return (
    <>
      <h2>{kind.texts[frame.locale].title}</h2>
      <p>{kind.texts[frame.locale].help}</p>
      <p>{said.instrumentLead}</p>
      <Form frame={frame} action={props.action} form={form} submit={said.save}>
        <HiddenField name="base" value={String(props.baseVersion)} />
        <HiddenField name="kind" value={kind.name} />
        {kind.fields.map((field) => (
          <SettingField frame={frame} field={field} form={form} />
        ))}
      </Form>
      <Disclosure summary={said.notice}>
        <p>{notice.recorded}</p>
        <p>{notice.retention}</p>
        <p>{notice.conduct}</p>
      </Disclosure>
    </>
  )
}

function SettingField(props: { frame: Frame; field: InstrumentField; form: FormState }) {
  const { frame, field, form } = props
  const common = {
    name: field.name,
    label: field.label[frame.locale],
    hint: field.hint[frame.locale],
    form,
    required: true,
  }
  switch (field.type) {
    case 'long-text':
      return <TextArea {...common} required={false} />
    case 'number':
      return <NumberField {...common} />
    case 'date':
      return <DateField {...common} />
    default:
      return <TextField {...common} required={false} />
  }
}
