import type { FormState } from '#kit/form.ts'
import { type AskedField, type AskedFields as Fields, typedIn } from '#kit/forms/asked-fields.ts'
import type { Locale } from '#kit/texts.ts'
import { CheckBox } from '../CheckBox/CheckBox.tsx'
import { DateField } from '../DateField/DateField.tsx'
import { NumberField } from '../NumberField/NumberField.tsx'
import { Radios } from '../Radios/Radios.tsx'
import { TextArea } from '../TextArea/TextArea.tsx'
import { TextField } from '../TextField/TextField.tsx'

export interface AskedFieldsProps {
  readonly fields: Fields
  readonly form: FormState
  readonly locale: Locale
  /** What stands, for a form of what exists. */
  readonly values?: Readonly<Record<string, unknown>> | undefined
}

/** The questions of a form, each drawn by its kind, in the order in which they were described. */
export function AskedFields({ fields, form, locale, values = {} }: AskedFieldsProps) {
  return (
    <>
      {Object.entries(fields).map(([name, asked]) => (
        <AskedFieldControl
          name={name}
          asked={asked}
          form={form}
          locale={locale}
          value={typedIn(asked, values[name])}
        />
      ))}
    </>
  )
}

interface ControlProps {
  readonly name: string
  readonly asked: AskedField<unknown>
  readonly form: FormState
  readonly locale: Locale
  readonly value: string | undefined
}

function AskedFieldControl({ name, asked, form, locale, value }: ControlProps) {
  const common = {
    name,
    label: asked.label[locale],
    hint: asked.hint?.[locale],
    required: asked.required,
    eitherOr: asked.sometimes,
    form,
    value,
  }
  switch (asked.type) {
    case 'text':
      return <TextField {...common} />
    case 'long-text':
      return <TextArea {...common} rows={asked.rows} />
    case 'date':
      return <DateField {...common} />
    case 'box':
      return <CheckBox {...common} />
    case 'figure':
      return <NumberField {...common} unit={asked.unit?.[locale]} />
    case 'choice': {
      const options = asked.options.map((option) => ({
        value: option.value,
        label: option.label[locale],
      }))
      return <Radios {...common} value={value ?? asked.first} options={options} />
    }
  }
}
