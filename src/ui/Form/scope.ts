import type { ShownField } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import { createContext, useContext } from '../drawing/runtime.ts'

/** What a form tells its fields, and what they tell it back. */
export interface FormScope {
  /** Keeps ids apart when a page holds several forms. */
  readonly prefix: string
  readonly locale: Locale
  /** Labels by field name, in the order of the form: the error summary names its fields with them. */
  readonly labels: Map<string, string> | undefined
  /** Those of the fields where somebody writes: whoever gives a text back names it so. */
  readonly written: Map<string, string> | undefined
  /** What each field shows, as a browser would send it: whoever saves is told what changed meanwhile. */
  readonly shown: Map<string, ShownField> | undefined
  /** What is wrong is said once, by the summary: a form of one field would say it twice in a row. */
  readonly saidAbove?: boolean
}

export const FormScopeContext = createContext<FormScope>({
  prefix: 'champ',
  locale: 'fr',
  labels: undefined,
  written: undefined,
  shown: undefined,
})

export function newScope(prefix: string, locale: Locale): FormScope {
  return { prefix, locale, labels: new Map(), written: new Map(), shown: new Map() }
}

export function useFormScope(): FormScope {
  return useContext(FormScopeContext)
}

export function fieldId(scope: FormScope, name: string): string {
  return `${scope.prefix}-${name}`
}

/** The sentences of the summary, that describe a field which does not repeat them. */
export function summaryId({ prefix }: FormScope): string {
  return `${prefix}-a-revoir-liste`
}
