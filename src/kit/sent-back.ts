import { trapField } from './form.ts'

/** What an answer that refuses a form gives back of it: nothing is kept on the way. */
export interface SentBack {
  /** Long texts, in the order of the form, to be copied. */
  readonly texts: readonly string[]
  /** All of it, to be sent again by a button, when nothing in it forbids that. */
  readonly again?: SentAgain | undefined
}

export interface SentAgain {
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

type Sent = Readonly<Record<string, string | File | readonly (string | File)[]>>

/** Never shown, and never sent by a page that did not ask for it. */
const isSecret = (name: string) => /code|pass|secret|token|jeton|otp|pin$/i.test(name)

const longEnough = 25
const mostTexts = 60
/** A page of a thousand lines to tick is not drawn a second time. */
const mostAgain = 400

/** Texts that somebody wrote, as far as a form tells them: several words, or several lines. */
export function textsSent(sent: Sent): readonly string[] {
  const texts = pairsOf(sent).flatMap(([name, value]) =>
    typeof value === 'string' && isWritten(name) && isLong(value) ? [value] : [],
  )
  return [...new Set(texts)].slice(0, mostTexts)
}

/** The same form once more; undefined where it holds a file, that a page cannot send again, or a secret. */
export function sentAgain(action: string, sent: Sent): SentAgain | undefined {
  const pairs = pairsOf(sent)
  if (pairs.length > mostAgain || pairs.some(([name]) => isSecret(name))) return undefined
  const fields: (readonly [string, string])[] = []
  for (const [name, value] of pairs) {
    if (typeof value === 'string') fields.push([name, value])
    else if (value.size > 0) return undefined
  }
  return { action, fields }
}

function pairsOf(sent: Sent): readonly (readonly [string, string | File])[] {
  return Object.entries(sent).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
}

const isWritten = (name: string) => !name.startsWith('_') && name !== trapField && !isSecret(name)

function isLong(value: string): boolean {
  const text = value.trim()
  return /\n/.test(text) || (text.length >= longEnough && /\s/.test(text))
}
