import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { CellEdit } from '#kit/lists/cell-edit.ts'
import { DateField } from '../DateField/DateField.tsx'
import { Select } from '../Select/Select.tsx'
import { TextArea } from '../TextArea/TextArea.tsx'
import { TextField } from '../TextField/TextField.tsx'

/** One question of a described form, where a list asks it: in a cell, or with the confirmation of an act on several rows. */
export function AskedCell(props: {
  readonly frame: Pick<Frame, 'locale'>
  readonly asked: CellEdit<unknown>['asked']
  readonly name: string
  readonly typed: string
  readonly form: FormState
}) {
  const { frame, asked, name, typed, form } = props
  const { locale } = frame
  const common = {
    ...{ name, label: asked.label[locale], hint: asked.hint?.[locale], value: typed },
    ...{ form, required: asked.required },
  }
  switch (asked.type) {
    case 'date':
      return <DateField {...common} />
    case 'long-text':
      return <TextArea {...common} rows={3} />
    case 'choice': {
      const options = (asked.options ?? []).map(({ value, label }) => ({
        value,
        label: label[locale],
      }))
      return <Select {...common} options={options} />
    }
    default:
      return <TextField {...common} />
  }
}
