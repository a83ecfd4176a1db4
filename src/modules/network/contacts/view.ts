import { isId } from '#kit/ids.ts'
import { type ContactKind, contactKinds } from './contact.ts'

/** What the address of the book asks for. */
export interface ContactView {
  readonly words: string
  readonly kind: ContactKind | undefined
  readonly importId: string | undefined
  readonly toInform: boolean
  readonly page: number
}

type Query = Readonly<Record<string, string | undefined>>

export function readContactView(query: Query): ContactView {
  const asked = query['import'] ?? ''
  const page = Number(query['page'] ?? '1')
  return {
    words: (query['q'] ?? '').trim().slice(0, 100),
    kind: contactKinds.find((kind) => kind === query['qualite']),
    importId: isId(asked) ? asked : undefined,
    toInform: query['informer'] === 'oui',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

export function hrefOfContacts(
  path: string,
  view: ContactView,
  change: Partial<ContactView> = {},
): string {
  const next = { ...view, ...change }
  const query = new URLSearchParams()
  if (next.words) query.set('q', next.words)
  if (next.kind) query.set('qualite', next.kind)
  if (next.importId) query.set('import', next.importId)
  if (next.toInform) query.set('informer', 'oui')
  if (next.page > 1) query.set('page', String(next.page))
  const asked = query.toString()
  return asked === '' ? path : `${path}?${asked}`
}
