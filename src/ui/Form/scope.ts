import { createContext, useContext } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'

/** What a form tells its fields, and what they tell it back. */
export interface FormScope {
  /** Keeps ids apart when a page holds several forms. */
  readonly prefix: string
  readonly locale: Locale
  /** Labels by field name, in the order of the form: the error summary names its fields with them. */
  readonly labels: Map<string, string> | undefined
}

export const FormScopeContext = createContext<FormScope>({
  prefix: 'champ',
  locale: 'fr',
  labels: undefined,
})

export function newScope(prefix: string, locale: Locale): FormScope {
  return { prefix, locale, labels: new Map() }
}

export function useFormScope(): FormScope {
  return useContext(FormScopeContext)
}

export function fieldId(scope: FormScope, name: string): string {
  return `${scope.prefix}-${name}`
}
