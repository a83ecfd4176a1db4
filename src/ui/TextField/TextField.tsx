import { Field, type FieldProps, useField } from '../Field/Field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  readonly maxlength?: number | undefined
  /** Width that hints at the length of the answer. */
  readonly width?: 'short' | 'medium' | 'full' | undefined
}

export function TextField(props: TextFieldProps) {
  const facts = useField(props)
  return (
    <Field field={props} facts={facts}>
      <input
        {...facts.control}
        class={`input ${props.width ?? 'full'}`}
        type={props.type ?? 'text'}
        value={facts.current}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
      />
    </Field>
  )
}
