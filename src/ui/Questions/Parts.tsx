import { FieldGroup, type FieldProps, useField } from '../Field/Field.tsx'
import { Radios } from '../Radios/Radios.tsx'
import { Select } from '../Select/Select.tsx'
import { TextField } from '../TextField/TextField.tsx'
import type { Control } from './asked-question.ts'

interface PartsProps<Kind extends Control['kind']> {
  readonly field: FieldProps
  readonly control: Extract<Control, { readonly kind: Kind }>
}

/** A row is a question of its own, side by side with the others where there is room, stacked on a phone. */
export function GridRows({ field, control, clear }: PartsProps<'grid'> & { clear: string }) {
  const { form, required } = field
  return (
    <Together field={field} look="question-grid">
      {control.rows.map(({ name, label, labelIn }) => {
        const isAnswered = (form.values[name] ?? '') !== ''
        const options =
          isAnswered && !required
            ? [...control.columns, { value: '', label: clear }]
            : control.columns
        return <Radios {...{ name, label, labelIn, form, required, options }} eitherOr />
      })}
    </Together>
  )
}

interface RankingTexts {
  readonly place: (rank: number) => string
  readonly unplaced: string
}

/** One place for each option, chosen in a list: no dragging, the same on a keyboard and on a phone. */
export function RankingPlaces({
  field,
  control,
  texts,
}: PartsProps<'ranking'> & { texts: RankingTexts }) {
  const places = Array.from({ length: control.most }, (_, at) => ({
    value: String(at + 1),
    label: texts.place(at + 1),
  }))
  return (
    <Together field={field} look="question-ranking">
      {control.options.map(({ name, label, labelIn }) => (
        <Select
          {...{ name, label, labelIn }}
          form={field.form}
          options={[{ value: '', label: texts.unplaced }, ...places]}
          eitherOr
        />
      ))}
    </Together>
  )
}

const typeOf = { name: 'text', email: 'email', phone: 'tel' } as const
const autocompleteOf = { name: 'name', email: 'email', phone: 'tel' } as const

interface ContactTexts {
  readonly ways: Readonly<Record<'name' | 'email' | 'phone', string>>
}

export function ContactParts({
  field,
  control,
  texts,
}: PartsProps<'contact'> & { texts: ContactTexts }) {
  return (
    <Together field={field} look="question-contact">
      {control.ways.map(({ name, way }) => (
        <TextField
          name={name}
          label={texts.ways[way]}
          type={typeOf[way]}
          autocomplete={autocompleteOf[way]}
          form={field.form}
          eitherOr
        />
      ))}
    </Together>
  )
}

/** Several fields that answer one question: its words are their legend, and the summary of errors leads to the first. */
function Together(props: { field: FieldProps; look: string; children?: unknown }) {
  const facts = useField(props.field, () => ({ value: '', quiet: true }))
  return (
    <FieldGroup field={props.field} facts={facts}>
      <div id={facts.id} class={props.look} tabindex={-1}>
        {props.children}
      </div>
    </FieldGroup>
  )
}
