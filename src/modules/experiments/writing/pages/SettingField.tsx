import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { InstrumentField } from '#kit/instruments/instrument.ts'
import {
  type CellField,
  rowsAsked,
  type SettingOption,
} from '#kit/instruments/instrument-fields.ts'
import type { Locale } from '#kit/texts.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FieldRows } from '#ui/FieldRows/FieldRows.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { settingWords } from '../../template/nouns.ts'
import { rowGesture } from '../setting-form.ts'

export interface SettingFieldProps {
  readonly frame: Frame
  readonly field: InstrumentField
  readonly form: FormState
  /** Address of the form, for the gestures of rows. */
  readonly action: string
}

/** One setting of an instrument, drawn by its kind. */
export function SettingField({ frame, field, form, action }: SettingFieldProps) {
  const { locale } = frame
  const rows = rowsAsked(field)
  if (!rows)
    return (
      <SettingWordField field={field as CellField} name={field.name} form={form} locale={locale} />
    )
  return (
    <FieldRows
      name={field.name}
      label={field.label[locale]}
      hint={field.hint[locale]}
      required={field.required}
      form={form}
      row={rows.row[locale]}
      least={rows.least}
      most={rows.most}
      action={action}
      gesture={rowGesture}
      cells={rows.cells.map((cell) => ({
        name: cell.name,
        label: cell.label[locale],
        draw: (name) => <SettingWordField field={cell} name={name} form={form} locale={locale} />,
      }))}
    />
  )
}

interface WordFieldProps {
  readonly field: CellField
  readonly name: string
  readonly form: FormState
  readonly locale: Locale
}

function SettingWordField({ field, name, form, locale }: WordFieldProps) {
  const texts = settingWords[locale]
  const common = {
    name,
    label: field.label[locale],
    hint: field.hint?.[locale],
    required: field.required,
    eitherOr: field.depends,
    form,
  }
  switch (field.type) {
    case 'text':
      return <TextField {...common} />
    case 'long-text':
      return <TextArea {...common} />
    case 'lines':
      return <TextArea {...common} rows={3} />
    case 'number':
      return <NumberField {...common} />
    case 'money':
      return <NumberField {...common} unit="€" />
    case 'minutes':
      return <NumberField {...common} unit={texts.minutes} />
    case 'date':
      return <DateField {...common} />
    case 'yes-no':
      return (
        <Radios
          {...common}
          options={[
            { value: 'yes', label: texts.yes },
            { value: 'no', label: texts.no },
          ]}
        />
      )
    case 'choice':
      return <Radios {...common} options={optionsOf(field.options, locale)} />
    case 'several':
      return <CheckBoxes {...common} options={optionsOf(field.options, locale)} />
  }
}

function optionsOf(options: readonly SettingOption[], locale: Locale) {
  return options.map(({ value, label }) => ({ value, label: label[locale] }))
}
