import { unzipSync } from 'fflate'
import type { Viewer } from '#kit/viewer.ts'
import type { Answer, Door } from '#platform/testing/door.ts'

/** An address, and the form that would be accepted there when it is an act. */
export interface Tried {
  readonly method: string
  readonly path: string
  /** Behind an audience: a visitor is not let in at all. */
  readonly closed: boolean
  readonly form: Readonly<Record<string, string | readonly string[]>>
}

/**
 * What a session that still owes its second factor is told beyond what a visitor is told. Nothing may be:
 * behind a closed door it is shown the way to its second factor (beside what was sent, or else what was typed would be
 * lost), and open pages are those of a visitor, who is asked once when several owe theirs.
 */
export async function faultOfUnproven(
  door: Door,
  tried: Tried,
  viewer: Viewer,
  toldVisitor: () => Promise<Answer> = () => tryAs(door, tried, undefined),
): Promise<string | undefined> {
  const unproven = await tryAs(door, tried, viewer)
  if (tried.closed && tried.method === 'POST') {
    const shown = unproven.text.includes('href="/connexion/second-facteur" target="_blank"')
    return unproven.status === 403 && shown ? undefined : `got in (${unproven.status})`
  }
  if (tried.closed) {
    const shown = (unproven.location ?? '').startsWith('/connexion/second-facteur?suite=')
    return unproven.status === 303 && shown ? undefined : `got in (${unproven.status})`
  }
  const visitor = await toldVisitor()
  if (visitor.status !== unproven.status)
    return `was answered ${unproven.status}, a visitor ${visitor.status}`
  if (masked(visitor.location ?? '') !== masked(unproven.location ?? ''))
    return `was sent to ${unproven.location}, a visitor to ${visitor.location}`
  const [theirs, own] = [await wordsOf(visitor), await wordsOf(unproven)]
  return theirs === own ? undefined : 'read something else'
}

export function tryAs(door: Door, { method, path, form }: Tried, as: Viewer | undefined) {
  return method === 'GET' ? door.get(path, as) : door.post(path, form, as)
}

/** A Word file is packed anew each time (its hour, the keys of its fonts): what it says is what is compared. */
async function wordsOf({ text, response }: Answer): Promise<string> {
  const bytes = new Uint8Array(await response.clone().arrayBuffer())
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return masked(text)
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /(?:document|content|header\d*|footer\d*)\.xml$/.test(name),
  )
  return parts.map(([name, part]) => name + new TextDecoder().decode(part)).join('\n')
}

/** Without what differs each time, and without the sentence that says what is awaited. */
function masked(text: string): string {
  return text
    .replace(/<div class="page-notice unproven">.*?<\/div><\/div><\/div>/s, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replace(/[0-9a-f]{64}/g, 'key')
    .replace(/nonce="[^"]*"/g, 'nonce')
}
