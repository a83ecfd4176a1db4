import type { z } from 'zod'
import type { Locale } from './texts.ts'

/** What came back from a form that could not be accepted: nothing typed is lost. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
}

export const emptyForm: FormState = { values: {}, problems: {} }

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly form: FormState }

/** Raw fields of a form; a field given several times (check boxes) comes as a list. */
export type RawForm = Readonly<Record<string, string | readonly string[]>>

/** Reads typed fields by a zod shape; refusals are sentences in the reader's language. */
export function parseForm<T>(shape: z.ZodType<T>, raw: RawForm, locale: Locale): Parsed<T> {
  const read = shape.safeParse(raw)
  if (read.success) return { ok: true, value: read.data }

  const problems: Record<string, string> = {}
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    problems[field] ??= sentenceOf(issue, locale, isEmpty(raw[field]))
  }
  return { ok: false, form: { values: typedValues(raw), problems } }
}

/** Fields as strings, to fill the form again (lists are joined by a line break). */
export function typedValues(raw: RawForm): Record<string, string> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.join('\n'),
    ]),
  )
}

/** The same form with a refusal of the trade on top. */
export function formRefused(raw: RawForm, sentence: string, field = 'form'): FormState {
  return { values: typedValues(raw), problems: { [field]: sentence } }
}

/** Give a rule its own words: `.refine(test, say('Phrase en français.', 'English sentence.'))`. */
export function say(fr: string, en: string): { params: { fr: string; en: string } } {
  return { params: { fr, en } }
}

function isEmpty(value: RawForm[string] | undefined): boolean {
  return value === undefined || value.length === 0
}

type Issue = z.core.$ZodIssue

function sentenceOf(issue: Issue, locale: Locale, empty: boolean): string {
  const french = locale === 'fr'
  if (issue.code === 'custom') {
    const said = issue.params?.[locale]
    if (typeof said === 'string') return said
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    if (Number(issue.minimum) <= 1)
      return french ? 'Ce champ est à remplir.' : 'Fill in this field.'
    return french
      ? `Il faut au moins ${issue.minimum} caractères.`
      : `At least ${issue.minimum} characters are needed.`
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return french
      ? `C’est trop long : ${issue.maximum} caractères au plus.`
      : `Too long: at most ${issue.maximum} characters.`
  }
  if (issue.code === 'too_small') {
    return french ? `${issue.minimum} au moins.` : `At least ${issue.minimum}.`
  }
  if (issue.code === 'too_big') {
    return french ? `${issue.maximum} au plus.` : `At most ${issue.maximum}.`
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') {
    return french
      ? 'Cette adresse ne semble pas complète, par exemple prenom@exemple.fr.'
      : 'This address does not look complete, for example name@example.org.'
  }
  if (empty) {
    return french ? 'Ce champ est à remplir.' : 'Fill in this field.'
  }
  return french
    ? 'Cette réponse n’est pas dans la forme attendue.'
    : 'This answer is not in the expected form.'
}

/** Name of the field that only machines fill in. */
export const trapField = 'site'
