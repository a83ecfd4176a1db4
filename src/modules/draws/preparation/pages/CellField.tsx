import type { FormState } from '#kit/form.ts'
import { fieldId, useFormScope } from '#ui/Form/scope.ts'

/** A box without a visible label: the table names it, and its label says all of it. */
export function CellField(props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly form: FormState
  readonly open: boolean
}) {
  const scope = useFormScope()
  if (!props.open) return <>{props.value}</>
  scope.labels?.set(props.name, props.label)
  const value = props.form.values[props.name] ?? props.value
  scope.shown?.set(props.name, { value })
  const problem = props.form.problems[props.name]
  return (
    <input
      id={fieldId(scope, props.name)}
      name={props.name}
      class="input quota"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-label={props.label}
      aria-invalid={problem ? 'true' : undefined}
      value={value}
    />
  )
}
