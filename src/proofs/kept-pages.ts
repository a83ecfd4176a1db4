import type { KyselyPlugin } from 'kysely'
import type { Viewer } from '#kit/viewer.ts'
import type { Answer, Door } from '#platform/testing/door.ts'
import type { FormSeen } from './crawl.ts'
import { fill } from './forms.ts'

// What visitors are sent from memory, beside what is drawn for them at the same moment.

/** The same house twice: as it runs, and where each page is drawn anew. */
export interface TwoDoors {
  readonly keeping: Door
  readonly drawing: Door
}

/** The planted fault: nothing that is written is ever seen by what keeps pages. */
export const alwaysTheSameState: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) => ('state' in row && isState(row['state']) ? fixed : row)),
  }),
}

const fixed = { state: '1:1:' }
const isState = (value: unknown) => typeof value === 'string' && /^\d+:\d+:/.test(value)

/** The words of a page: its nonce, the key of its forms and the address that it begins are other ones each time. */
export function wordsOf({ text, status, response }: Answer): string {
  const policy = response.headers.get('content-security-policy') ?? ''
  const [, nonce] = /'nonce-([\w-]+)'/.exec(policy) ?? []
  const plain = nonce ? text.replaceAll(nonce, '') : text
  // Who else has the form open is said to those who have it open, and changes from one moment to the next.
  const alone = plain.replace(/<people-here[\s\S]*?<\/people-here>/g, '')
  return `${status} ${alone.replace(/(name="(?:_key|begun)" value=")[^"]*/g, '$1')}`
}

export const isPage = ({ status, response }: Answer) =>
  status === 200 && /^text\/html/.test(response.headers.get('content-type') ?? '')

/** Those of the pages that are not, for a visitor, what they are when they are drawn. */
export async function stalePages(doors: TwoDoors, pages: readonly string[]): Promise<string[]> {
  const stale: string[] = []
  for (const path of pages) {
    const kept = wordsOf(await doors.keeping.get(path))
    const fresh = wordsOf(await doors.drawing.get(path))
    if (kept !== fresh) stale.push(path)
  }
  return stale
}

/** What one act leaves stale among some pages that visitors had just read. */
export async function staleAfter(
  doors: TwoDoors,
  { form, viewer }: { readonly form: FormSeen; readonly viewer: Viewer | undefined },
  pages: readonly string[],
): Promise<{ readonly isDone: boolean; readonly stale: readonly string[] }> {
  for (const path of pages) await doors.keeping.get(path)
  const typed = fill(form)
  const valuesOf = (name: string) =>
    typed.flatMap(([known, value]) => (known === name ? value : []))
  const fields = Object.fromEntries(typed.map(([name]) => [name, valuesOf(name)]))
  const { status } = await doors.keeping.post(form.action, fields, viewer)
  return { isDone: status === 303, stale: await stalePages(doors, pages) }
}

/** The page of an address, and those above it: `/agenda/x/programme`, `/agenda/x`, `/agenda`. */
export function pagesAbove(path: string): readonly string[] {
  const [plain = ''] = path.split('?')
  const parts = plain.split('/').filter(Boolean)
  return parts.map((_, at) => `/${parts.slice(0, parts.length - at).join('/')}`)
}
