import { type FormState, type RawForm, typedValues } from '#kit/form.ts'
import type { Shown } from '#kit/seen.ts'

/** How many sessions a member came to, and who counted. */
export interface Attended {
  readonly sessions: number
  /** When a person typed it; the sheets of the linked sessions counted it otherwise. */
  readonly notedAt: Date | undefined
}

/** The house holds no panel that met more often; the table says the same. */
export const mostSessions = 200

export const sessionsField = (personId: string) => `sessions-${personId}`

/**
 * What a person typed goes before what the sheets say: a member may have come without signing. An empty box leaves it to the
 * sheets.
 */
export function attendedBy(
  counted: ReadonlyMap<string, number>,
  noted: ReadonlyMap<string, { readonly sessions: number; readonly at: Date }>,
): ReadonlyMap<string, Attended> {
  const all = new Map<string, Attended>()
  for (const [id, sessions] of counted) all.set(id, { sessions, notedAt: undefined })
  for (const [id, { sessions, at }] of noted) all.set(id, { sessions, notedAt: at })
  return all
}

/** What the form shows of these members, as it would be typed. */
export function shownSessions(
  ids: readonly string[],
  noted: ReadonlyMap<string, { readonly sessions: number }>,
): Shown {
  return Object.fromEntries(
    ids.map((id) => [sessionsField(id), String(noted.get(id)?.sessions ?? '')]),
  )
}

/** One whole number for each member, or none; every box that is wrong says `sentence`. A box that was not sent is not read. */
export function readSessionNumbers(
  raw: RawForm,
  ids: readonly string[],
  sentence: string,
):
  | { readonly ok: true; readonly value: ReadonlyMap<string, number | undefined> }
  | { readonly ok: false; readonly form: FormState } {
  const values = typedValues(raw)
  const problems: Record<string, string> = {}
  const typed = new Map<string, number | undefined>()
  for (const id of ids) {
    const text = values[sessionsField(id)]?.trim()
    if (text === undefined) continue
    if (/^\d{0,3}$/.test(text) && Number(text) <= mostSessions)
      typed.set(id, text === '' ? undefined : Number(text))
    else problems[sessionsField(id)] = sentence
  }
  return Object.keys(problems).length > 0
    ? { ok: false, form: { values, problems } }
    : { ok: true, value: typed }
}
