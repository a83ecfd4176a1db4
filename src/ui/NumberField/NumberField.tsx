import { Field, type FieldProps, useField } from '../Field/Field.tsx'

export interface NumberFieldProps extends FieldProps {
  /** Written after the box: “personnes”, “€”. */
  readonly unit?: string | undefined
}

/** Text with a numeric keyboard: `type=number` loses what is typed with a comma or a space. */
export function NumberField(props: NumberFieldProps) {
  const facts = useField(props)
  return (
    <Field field={props} facts={facts}>
      <span class="with-unit">
        <input
          {...facts.control}
          class="input short"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={facts.current}
        />
        {props.unit ? <span class="unit">{props.unit}</span> : null}
      </span>
    </Field>
  )
}
