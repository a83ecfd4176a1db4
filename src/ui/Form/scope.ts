import { createContext, useContext } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'

/** What a form tells its fields: the prefix of their ids (several forms on one page) and the language. */
export interface FormScope {
  readonly prefix: string
  readonly locale: Locale
}

export const FormScopeContext = createContext<FormScope>({ prefix: 'champ', locale: 'fr' })

export function useFormScope(): FormScope {
  return useContext(FormScopeContext)
}

export function fieldId(scope: FormScope, name: string): string {
  return `${scope.prefix}-${name}`
}
