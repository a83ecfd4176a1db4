import { shownName } from '#kit/shown-name.ts'
import { Field, type FieldProps, useField } from '../Field/Field.tsx'
import { fileFieldTexts } from './texts.ts'

export interface FileFieldProps extends FieldProps {
  /** The kinds of files, as in HTML: `image/*`, `.pdf,.odt`. */
  readonly accept: string
  /** Several files may be chosen at once. */
  readonly several?: boolean | undefined
}

/** Its form must be `multipart`. */
export function FileField(props: FileFieldProps) {
  const facts = useField(props, () => ({ value: '' }))
  const { control, id, locale } = facts
  const unkept = props.form.unkept?.[props.name] ?? []
  const toldAt = unkept.length > 0 ? `${id}-a-choisir` : undefined
  const described = [control['aria-describedby'], toldAt].filter(Boolean).join(' ')
  return (
    <Field field={props} facts={facts}>
      {toldAt ? (
        <p class="problem" id={toldAt}>
          {fileFieldTexts[locale].unkept(unkept.map(shownName))}
        </p>
      ) : null}
      <input
        {...control}
        {...(described ? { 'aria-describedby': described } : {})}
        class="input file"
        type="file"
        accept={props.accept}
        multiple={props.several}
      />
    </Field>
  )
}
