import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { fresh } from '../../paths.ts'
import type { ItemField, Section } from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'
import { RowGestures } from './ProtocolRows.tsx'

export interface ProtocolItemFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly form: FormState
  /** `nouveau`, or the id of the row. */
  readonly row: string
  readonly baseVersion: number
}

/** One row of a question made of rows. */
export function ProtocolItemForm(props: ProtocolItemFormProps) {
  const { frame, experiment, section, form } = props
  const texts = protocolWriting[frame.locale]
  const isNew = props.row === fresh
  return (
    <>
      <h2>{isNew ? texts.addRow : texts.editRow}</h2>
      <Form
        frame={frame}
        action={protocolPaths.row(experiment.slug, section.address, props.row)}
        form={form}
        submit={texts.save}
      >
        <HiddenField name="base" value={String(props.baseVersion)} />
        {(section.fields ?? []).map((field) => (
          <FieldOf frame={frame} field={field} form={form} />
        ))}
      </Form>
      {isNew ? null : (
        <section>
          <h2>{texts.gestures}</h2>
          <RowGestures {...props} id={props.row} />
        </section>
      )}
    </>
  )
}

function FieldOf(props: { frame: Frame; field: ItemField; form: FormState }) {
  const { frame, field, form } = props
  const common = {
    name: field.name,
    label: field.label[frame.locale],
    hint: field.hint?.[frame.locale],
    required: field.required,
    form,
  }
  switch (field.kind) {
    case 'text':
      return <TextArea {...common} rows={3} maxlength={4000} />
    case 'number':
      return <NumberField {...common} />
    case 'money':
      return <NumberField {...common} unit="€" />
    case 'day':
      return <DateField {...common} />
    case 'choice':
      return (
        <Radios
          {...common}
          options={(field.options ?? []).map((option) => ({
            value: option.value,
            label: option.label[frame.locale],
          }))}
        />
      )
    default:
      return <TextField {...common} />
  }
}
