import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { InstrumentField } from '#kit/instruments/instrument.ts'
import { wholeField } from '#kit/left-out.ts'
import type { Texts } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { protocolWriting } from '../texts/writing.ts'
import { SettingField } from './SettingField.tsx'

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
  const texts = protocolWriting[frame.locale]
  const notice = kind.notice[frame.locale]
  return (
    <>
      <h2>{kind.texts[frame.locale].title}</h2>
      <p>{kind.texts[frame.locale].help}</p>
      <p>{texts.instrumentLead}</p>
      <Form frame={frame} action={props.action} form={form} submit={texts.save}>
        <HiddenField name="base" value={String(props.baseVersion)} />
        <HiddenField name="kind" value={kind.name} />
        {kind.fields.map((field) => (
          <SettingField frame={frame} field={field} form={form} action={props.action} />
        ))}
        {/* After the fields: whoever sends it had received all of them, and left a box out knowingly. */}
        <HiddenField name={wholeField} value="yes" />
      </Form>
      <Disclosure summary={texts.notice}>
        <p>{notice.recorded}</p>
        <p>{notice.retention}</p>
        <p>{notice.conduct}</p>
      </Disclosure>
    </>
  )
}
