import { Field, type FieldProps, useField } from '../Field/Field.tsx'

export interface FileFieldProps extends FieldProps {
  /** The kinds of files, as in HTML: `image/*`, `.pdf,.odt`. */
  readonly accept: string
  /** Several files may be chosen at once. */
  readonly several?: boolean | undefined
}

/** Its form must be `multipart`. */
export function FileField(props: FileFieldProps) {
  const facts = useField(props, () => ({ value: '' }))
  return (
    <Field field={props} facts={facts}>
      <input
        {...facts.control}
        class="input file"
        type="file"
        accept={props.accept}
        multiple={props.several}
      />
    </Field>
  )
}
