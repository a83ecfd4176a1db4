import { Field, type FieldProps, useField } from '../Field/Field.tsx'
import { uiTexts } from '../texts.ts'

export interface Option {
  readonly value: string
  readonly label: string
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[]
}

export function Select(props: SelectProps) {
  const blank = !props.options.some((option) => option.value === '')
  const facts = useField(props, (current) => {
    const chosen = props.options.find((option) => option.value === current)
    // Where nothing is chosen, a browser sends the first line of the list.
    const sent = chosen ?? (blank ? undefined : props.options[0])
    return { value: sent?.value ?? '', said: sent?.label }
  })
  return (
    <Field field={props} facts={facts}>
      <select {...facts.control} class="input select">
        {blank ? <option value="">{uiTexts[facts.locale].choose}</option> : null}
        {props.options.map((option) => (
          <option
            value={option.value}
            selected={option.value === facts.current}
            lang={option.labelIn}
          >
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
