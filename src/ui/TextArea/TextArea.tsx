import { Field, type FieldProps, useField } from '../Field/Field.tsx'

export interface TextAreaProps extends FieldProps {
  readonly rows?: number | undefined
  readonly maxlength?: number | undefined
}

export function TextArea(props: TextAreaProps) {
  const facts = useField(props)
  return (
    <Field field={props} facts={facts}>
      <textarea
        {...facts.control}
        class="input full"
        rows={props.rows ?? 5}
        maxlength={props.maxlength}
      >
        {facts.current.startsWith('\n') ? `\n${facts.current}` : facts.current}
      </textarea>
    </Field>
  )
}
