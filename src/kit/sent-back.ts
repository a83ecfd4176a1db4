import { trapField } from './form.ts'
import type { Locale } from './texts.ts'
import { colon, onOneLine } from './words.ts'

/** What an answer that refuses a form gives back of it: nothing is kept on the way. */
export interface SentBack {
  /** Long texts, in the order of the form, to be copied. */
  readonly texts: readonly Written[]
  /** A title, a day, a name: what was answered in few words, in the order of the form. */
  readonly short: readonly Written[]
  /** The whole form, to be sent again by a button, when no part of it forbids that. */
  readonly again?: SentAgain | undefined
}

export interface Written {
  /** How the page of the form calls the field where it was written, when the form said so. */
  readonly label?: string | undefined
  readonly text: string
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
 * Whether a field holds a secret: never shown, nor sent by a page that did not ask for it. A name is read word by
 * word: `secretary` is no secret.
 */
export function isSecret(name: string): boolean {
  if (openNames.includes(name)) return false
  const words = name
    .split(/[^a-zA-Z]|(?=[A-Z])/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
  return words.some((word) => secretWords.includes(word)) || secretEnds.includes(words.at(-1) ?? '')
}

/** Beside its fields, a form says how its page calls those where somebody writes: a line each. */
export const labelsField = '_labels'
const mostLabels = 200
const longestLabel = 160

export function labelsWritten(labels: ReadonlyMap<string, string>): string {
  const lines = [...labels]
    .filter(([name]) => !/\s/.test(name) && isWritten(name))
    .map(([name, label]) => `${name} ${onOneLine(label).slice(0, longestLabel)}`)
  return lines.slice(0, mostLabels).join('\n')
}

function labelsIn(sent: Sent): ReadonlyMap<string, string> {
  const said = sent[labelsField]
  if (typeof said !== 'string') return new Map()
  const lines = said.split('\n', mostLabels).map((line) => /^(\S+) (\S.*)$/.exec(line.trim()))
  return new Map(
    lines.flatMap((line) =>
      line?.[1] && line[2] ? [[line[1], line[2].slice(0, longestLabel)]] : [],
    ),
  )
}

const longEnough = 25
/** The most fields that keep a place of their own; longer texts after them stand with the short answers. */
const mostTexts = 200
/** A page of a thousand lines to tick is not drawn a second time. */
const mostAgain = 400

/** What somebody wrote, as far as a form tells it: texts of several words or lines, and the answers in few words. */
export function writtenIn(sent: Sent): Pick<SentBack, 'texts' | 'short'> {
  const labels = labelsIn(sent)
  const written = pairsOf(sent).flatMap(([name, value]): Written[] => {
    const text = typeof value === 'string' && isWritten(name) ? value.trim() : ''
    const label = labels.get(name)
    // Where a page lets somebody write, « oui » or « yes » is an answer like any other.
    if (text === '' || (label === undefined && isMark(text))) return []
    return [{ label, text }]
  })
  const long = onceEach(written.filter(({ text }) => isLong(text)))
  const short = [...written.filter(({ text }) => !isLong(text)), ...long.slice(mostTexts)]
  return {
    texts: long.slice(0, mostTexts),
    // Boxes and buttons alone are nothing that somebody wrote.
    short: short.every(isChosen) ? [] : short,
  }
}

/**
 * The short answers without choices from lists, whose words are ours: a button that sends the form again sends them
 * too.
 */
export function withoutChoices(short: readonly Written[]): readonly Written[] {
  return short.filter((one) => !isChosen(one))
}

/** « Titre : Haies »; an answer of which nothing is known stands alone. */
export function namedAnswer({ label, text }: Written, locale: Locale): string {
  if (label === undefined) return text
  return /[?!.:]$/.test(label) ? `${label} ${text}` : `${label}${colon[locale]}${text}`
}

function onceEach(written: readonly Written[]): readonly Written[] {
  return [...new Map(written.map((one) => [`${one.label ?? ''}\n${one.text}`, one])).values()]
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

/** A choice looks as the words of our lists are written, `by-consent`; a word that somebody typed may look so too. */
const isChoice = (value: string) => /^[a-z]+(?:[-_:][a-z0-9]+)*$/.test(value)

const isChosen = ({ label, text }: Written) => label === undefined && isChoice(text)

function isLong(text: string): boolean {
  return /\n/.test(text) || (text.length >= longEnough && /\s/.test(text))
}
