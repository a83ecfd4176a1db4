import { trapField } from './form.ts'

/** What an answer that refuses a form gives back of it: nothing is kept on the way. */
export interface SentBack {
  /** Long texts, in the order of the form, to be copied. */
  readonly texts: readonly string[]
  /** A title, a day, a name: what was answered in few words, in the order of the form. */
  readonly short: readonly string[]
  /** All of it, to be sent again by a button, when nothing in it forbids that. */
  readonly again?: SentAgain | undefined
}

export interface SentAgain {
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

type Sent = Readonly<Record<string, string | File | readonly (string | File)[]>>

const secretWords = [
  ...['password', 'passe', 'passphrase', 'secret', 'token', 'jeton', 'otp', 'totp', 'pin'],
  ...['seed', 'salt', 'iban', 'bic'],
]
/** A key or a code is one when a name ends so: `keyDay` is a day. */
const secretEnds = ['code', 'codes', 'key', 'keys', 'cle', 'cles']
/** Codes that everybody may read, of a place or of a service on an invoice; and the key that each form has once. */
const openNames = ['postalCode', 'serviceCode', '_key']

/**
 * Never shown, and never sent by a page that did not ask for it. A name is read word by word: `secretary` is no secret.
 */
export function isSecret(name: string): boolean {
  if (openNames.includes(name)) return false
  const words = name
    .split(/[^a-zA-Z]|(?=[A-Z])/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
  return words.some((word) => secretWords.includes(word)) || secretEnds.includes(words.at(-1) ?? '')
}

const longEnough = 25
const mostTexts = 60
const mostShort = 200
/** A page of a thousand lines to tick is not drawn a second time. */
const mostAgain = 400

/** What somebody wrote, as far as a form tells it: texts of several words or lines, and the answers in few words. */
export function writtenIn(sent: Sent): Pick<SentBack, 'texts' | 'short'> {
  const written = pairsOf(sent).flatMap(([name, value]) =>
    typeof value === 'string' && isWritten(name) && !isMark(value) ? [value.trim()] : [],
  )
  const texts = written.filter(isLong)
  const short = written.filter((value) => !isLong(value))
  return {
    texts: [...new Set(texts)].slice(0, mostTexts),
    // Boxes and buttons alone are nothing that somebody wrote.
    short: short.every(isChoice) ? [] : short.slice(0, mostShort),
  }
}

/** Without the words of lists to choose from, which are ours: a button that sends the form again sends them too. */
export function withoutChoices(short: readonly string[]): readonly string[] {
  return short.filter((value) => !isChoice(value))
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

/** Empty, a ticked box, or what names a thing inside the house. */
const isMark = (value: string) =>
  /^(?:yes|on|[0-9a-f]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i.test(value.trim())

/** As the words of our lists are written, `by-consent`; a word that somebody typed may look so too. */
const isChoice = (value: string) => /^[a-z]+(?:[-_:][a-z0-9]+)*$/.test(value)

function isLong(text: string): boolean {
  return /\n/.test(text) || (text.length >= longEnough && /\s/.test(text))
}
