import { useFormScope } from '../Form/scope.ts'

export interface HiddenFieldProps {
  readonly name: string
  readonly value: string
  /** In a form that is `seen`: it goes with what stands, and takes what others saved meanwhile. */
  readonly follows?: boolean
}

export function HiddenField({ name, value, follows }: HiddenFieldProps) {
  const { shown } = useFormScope()
  if (follows) shown?.set(name, { value, quiet: true })
  return <input type="hidden" name={name} value={value} />
}
