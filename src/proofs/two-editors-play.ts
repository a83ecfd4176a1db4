import { seenField } from '#kit/seen.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Door } from '#platform/testing/door.ts'
import { type Field, type Form, formsOf } from './forms.ts'

// Two people, one form: each opens its page, changes a field of it and sends it, as browsers do.

export interface Play {
  readonly door: Door
  readonly who: Viewer
  /** The page that holds the form, and where the form goes. */
  readonly page: string
  readonly action: string
}

type Sent = Record<string, string | string[]>

/** The form as it opens now, with its marks. */
export async function opened({ door, who, page, action }: Play): Promise<Form> {
  const { text } = await door.get(page, who)
  return marked(text, page, action)
}

export function marked(html: string, page: string, action: string): Form {
  const isOne = (form: Form) =>
    form.action === action && form.fields.some(({ name }) => name === seenField)
  const form = formsOf(html, page).find(isOne)
  if (!form) throw new Error(`${page} holds no marked form to ${action}`)
  return form
}

/** Why something is written again: it goes to the history, and is no part of the thing. */
const reasons: readonly string[] = ['reason', 'why']

/** What a browser sends of an untouched form; a reason that is asked for is given. */
export function asSent(form: Form): Sent {
  const sent: Sent = {}
  for (const { name, type, value, checked } of form.fields) {
    if (type === 'file' || type === 'submit') continue
    if ((type === 'checkbox' || type === 'radio') && !checked) continue
    const before = sent[name]
    sent[name] = before === undefined ? value : [before, value].flat()
  }
  for (const name of reasons)
    if (sent[name] === '') sent[name] = 'Une erreur de saisie, vue après coup.'
  return sent
}

const kinds = ['textarea', 'text', 'number', 'date'] as const

/** Fields that two people may write differently, long texts first. */
function writable(form: Form): readonly Field[] {
  const kindOf = ({ type, inputmode }: Field) =>
    type === 'text' && /decimal|numeric/.test(inputmode) ? 'number' : type
  const free = form.fields.filter(({ name }) => !reasons.includes(name))
  return kinds.flatMap((kind) => free.filter((field) => kindOf(field) === kind))
}

/** Another answer, one for each writer. */
export function otherwise({ type, inputmode, value }: Field, writer: 1 | 2): string {
  // Never the day that stands: to write it again is to write nothing. A day before it keeps the order of days.
  if (type === 'date') {
    const standing = value.startsWith('2027-03-') ? Number(value.slice(8)) : 29
    return `2027-03-${String(standing > 3 ? standing - writer : 28 + writer).padStart(2, '0')}`
  }
  if (/decimal|numeric/.test(inputmode)) return String((Number(value) || 3) + writer)
  return `${value} ${writer === 1 ? 'premier' : 'second'}`.trim()
}

export function send({ door, who, action }: Play, sent: Sent) {
  return door.post(action, sent, who)
}

/** Writes a field and finds one that the form accepts: some are read by rules of their own. */
export async function firstAccepted(play: Play, form: Form): Promise<Field> {
  const found = await nextAccepted(play, form)
  if ('field' in found) return found.field
  throw new NoneAccepted(found.refused)
}

type Accepted = { readonly field: Field } | { readonly refused: string }

export async function nextAccepted(play: Play, form: Form, not?: string): Promise<Accepted> {
  const answers: string[] = []
  for (const field of writable(form).filter(({ name }) => name !== not)) {
    const answer = await send(play, { ...asSent(form), [field.name]: otherwise(field, 1) })
    if (answer.status === 303) return { field }
    const problem = /class="error-summary"[\s\S]*?<\/ul>/.exec(answer.text)?.[0] ?? ''
    answers.push(`${field.name} ${answer.status} ${problem.replace(/<[^>]*>/g, ' ')}`)
  }
  return { refused: answers.join('; ') }
}

/** Another example of the same form may be played. */
export class NoneAccepted extends Error {}

export const valueIn = (form: Form, name: string) =>
  form.fields.find((field) => field.name === name)?.value
