import { Field, type FieldProps, useField } from '../Field/Field.tsx'

/** A civil day; sent as `YYYY-MM-DD`. */
export function DateField(props: FieldProps) {
  const facts = useField(props)
  return (
    <Field field={props} facts={facts}>
      <input {...facts.control} class="input date" type="date" value={facts.current} />
    </Field>
  )
}
