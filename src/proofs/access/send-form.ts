import type { Viewer } from '#kit/viewer.ts'
import type { Answer, Door } from '#platform/testing/door.ts'
import { type Filled, fill, formsOf } from '../forms.ts'

/** Opens a page, fills its first form whose address begins so, and sends it. */
export async function sendForm(
  door: Door,
  staff: Viewer,
  page: string,
  beginning: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const shown = await door.get(page, staff)
  const form = formsOf(shown.text, page).find(
    ({ method, action }) =>
      method === 'POST' && action.startsWith(beginning) && !isOfHeader(action, beginning),
  )
  if (!form) throw new Error(`no form for ${beginning} on ${page} (${shown.status})`)
  const { action } = form
  const answer = await door.post(action, grouped(fill(form, fields)), staff)
  if (answer.status === 303) return answer
  // What was made up did not fit: nothing there, then.
  const refused = Object.fromEntries(invalidIn(answer.text).map((name) => [name, '']))
  const second = await door.post(action, grouped(fill(form, { ...refused, ...fields })), staff)
  if (second.status === 303) return second
  throw new Error(`${action}: ${second.status} ${invalidIn(second.text)}`)
}

/** The header of a draft publishes it, on each of its pages: not the form that is meant. */
function isOfHeader(action: string, beginning: string): boolean {
  return action.endsWith('/publier') && !beginning.endsWith('/publier')
}

export function grouped(filled: Filled): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of filled) fields[name] = [...(fields[name] ?? []), value]
  return fields
}

/** Names of the fields that the house refused. */
export function invalidIn(html: string): readonly string[] {
  const refused = [...html.matchAll(/<(?:input|textarea|select)\b[^>]*aria-invalid="true"[^>]*>/g)]
  return refused.flatMap(([tag]) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? [])
}
