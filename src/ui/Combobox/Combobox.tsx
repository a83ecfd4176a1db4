import { Field, type FieldProps, useField } from '../Field/Field.tsx'
import { useFormScope } from '../Form/scope.ts'

export interface ComboboxProps extends FieldProps {
  /** Address that answers `?q=…` with JSON `[{value, label, note?}]`. */
  readonly source: string
  /** Field that receives the value of the chosen suggestion (the text itself stays in `name`). */
  readonly valueName?: string | undefined
  readonly chosen?: string | undefined
}

/** A plain search field; with JavaScript it proposes as one types. */
export function Combobox(props: ComboboxProps) {
  const facts = useField(props)
  const chosen = props.form.values[props.valueName ?? ''] ?? props.chosen ?? ''
  const shown = { value: chosen, quiet: true, follows: props.name }
  if (props.valueName) useFormScope().shown?.set(props.valueName, shown)
  return (
    <Field field={props} facts={facts}>
      <combo-box data-source={props.source}>
        <input
          {...facts.control}
          class="input full"
          type="text"
          autocomplete="off"
          value={facts.current}
        />
        {props.valueName ? (
          <input type="hidden" name={props.valueName} value={chosen} data-chosen />
        ) : null}
      </combo-box>
    </Field>
  )
}
