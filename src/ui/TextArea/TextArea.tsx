import { Field, type FieldProps, useField } from '../Field/Field.tsx'

export interface TextAreaProps extends FieldProps {
  readonly rows?: number | undefined
  readonly maxlength?: number | undefined
  /** To be read and copied: nobody writes there. */
  readonly readonly?: boolean | undefined
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
        readonly={props.readonly}
      >
        {facts.current.startsWith('\n') ? `\n${facts.current}` : facts.current}
      </textarea>
    </Field>
  )
}
