import type { z } from 'zod'
import type { Locale } from './texts.ts'

/** What came back from a form that could not be accepted: nothing typed is lost. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
  /** Long texts that somebody else saved meanwhile, whole, to be read beside one’s own. */
  readonly stands?: Readonly<Record<string, string>>
  /** The names of the files that came with it, by their field: a page cannot give a file back. */
  readonly unkept?: Readonly<Record<string, readonly string[]>>
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

  const fieldOf = ({ path }: Issue) => String(path[0] ?? 'form')
  return {
    ok: false,
    form: { values: typedValues(raw), problems: problemsIn(read.error, raw, locale, fieldOf) },
  }
}

/** What a shape refuses, in sentences, each under the field that `fieldOf` names. */
export function problemsIn(
  error: z.ZodError,
  raw: RawForm,
  locale: Locale,
  fieldOf: (issue: Issue) => string,
): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = fieldOf(issue)
    problems[field] ??= sentenceOf(issue, locale, isEmpty(raw[field]))
  }
  return problems
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

/** It came back: something in it is to be mended. */
export function hasProblems({ problems }: FormState): boolean {
  return Object.keys(problems).length > 0
}

/** The same form with a refusal of the trade on top. */
export function formRefused(raw: RawForm, sentence: string, field = 'form'): FormState {
  return { values: typedValues(raw), problems: { [field]: sentence } }
}

/**
 * The form given back when a text is longer than its field allows, with the bound under it; nothing when all of them fit.
 * A text that somebody wrote is never cut in silence.
 */
export function tooLong(
  raw: RawForm,
  bounds: Readonly<Record<string, number>>,
  locale: Locale,
): FormState | undefined {
  const problems = Object.entries(bounds).flatMap(([name, most]) => {
    const typed = raw[name]
    // A browser counts a line break as one sign, and sends two.
    const text = typeof typed === 'string' ? typed.trim().replaceAll('\r\n', '\n') : ''
    // By characters: half of one would be no text any more.
    const isLong = text.length > most && [...text].length > most
    return isLong ? [[name, longSaid(most, locale)] as const] : []
  })
  if (problems.length === 0) return undefined
  return { values: typedValues(raw), problems: Object.fromEntries(problems) }
}

function longSaid(most: number | bigint, locale: Locale): string {
  return locale === 'fr'
    ? `C’est trop long : ${most} caractères au plus.`
    : `Too long: at most ${most} characters.`
}

/** Give a rule its own words: `.refine(test, say('Phrase en français.', 'English sentence.'))`. */
export function say(fr: string, en: string): { params: { fr: string; en: string } } {
  return { params: { fr, en } }
}

function isEmpty(value: RawForm[string] | undefined): boolean {
  return value === undefined || value.length === 0
}

type Issue = z.core.$ZodIssue

/** An answer is missing. A page that knows the question names it instead: see `problemSaid` in `src/ui/Field`. */
export const missingAnswer: Readonly<Record<Locale, string>> = {
  fr: 'Remplissez ce champ.',
  en: 'Fill in this field.',
}

/** What fits no rule that has its own words, by what was expected. */
const unfit = {
  address: {
    fr: 'Cette adresse n’est pas complète. Écrivez-la comme prenom@exemple.fr.',
    en: 'This address is not complete. Write it like name@example.org.',
  },
  web: {
    fr: 'Écrivez une adresse entière, qui commence par https://.',
    en: 'Write a whole address, beginning with https://.',
  },
  number: { fr: 'Écrivez un nombre, en chiffres.', en: 'Write a number, in figures.' },
  choice: { fr: 'Choisissez une des réponses proposées.', en: 'Choose one of the answers.' },
  other: {
    fr: 'Corrigez cette réponse : suivez l’exemple, s’il y en a un.',
    en: 'Correct this answer: follow the example, if there is one.',
  },
} satisfies Record<string, Record<Locale, string>>

function sentenceOf(issue: Issue, locale: Locale, empty: boolean): string {
  if (issue.code === 'custom') {
    const sentence = issue.params?.[locale]
    if (typeof sentence === 'string') return sentence
  }
  if (empty) return missingAnswer[locale]
  if (issue.code === 'too_small' || issue.code === 'too_big') return boundSaid(issue, locale)
  return unfit[expectedBy(issue)][locale]
}

function boundSaid(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  locale: Locale,
): string {
  const french = locale === 'fr'
  if (issue.code === 'too_small') {
    if (issue.origin !== 'string')
      return french ? `${issue.minimum} au moins.` : `At least ${issue.minimum}.`
    if (Number(issue.minimum) <= 1) return missingAnswer[locale]
    return french
      ? `Il faut au moins ${issue.minimum} caractères.`
      : `At least ${issue.minimum} characters are needed.`
  }
  if (issue.origin !== 'string')
    return french ? `${issue.maximum} au plus.` : `At most ${issue.maximum}.`
  return longSaid(issue.maximum, locale)
}

function expectedBy(issue: Issue): keyof typeof unfit {
  if (issue.code === 'invalid_union') {
    const inside = issue.errors.flat().map(expectedBy)
    return inside.find((kind) => kind !== 'other' && kind !== 'choice') ?? 'other'
  }
  if (issue.code === 'invalid_value') return 'choice'
  if (issue.code === 'invalid_type') return issue.expected === 'number' ? 'number' : 'other'
  if (issue.code !== 'invalid_format') return 'other'
  if (issue.format === 'email') return 'address'
  return issue.format === 'url' ? 'web' : 'other'
}

/** Name of the field that only machines fill in. */
export const trapField = 'site'
