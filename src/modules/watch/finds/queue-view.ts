import { isId } from '#kit/ids.ts'
import { type ItemState, itemStates, type WatchItem } from './item.ts'

/** What the queue shows, as its address says it. */
export interface QueueView {
  readonly state: ItemState
  readonly sourceId: string | undefined
  readonly theme: string | undefined
  /** Keeps only the items that are given to this person. */
  readonly mine: boolean
  readonly words: string
  readonly page: number
}

/** Words of the address, in French. */
export const stateWords: Readonly<Record<ItemState, string>> = {
  new: 'nouveau',
  later: 'plus-tard',
  kept: 'garde',
  'to-read': 'a-relire',
  published: 'publie',
  dropped: 'ecarte',
}

export const itemsPerPage = 25

export function readQueueView(query: Readonly<Record<string, string | undefined>>): QueueView {
  const state = itemStates.find((item) => stateWords[item] === query['etat']) ?? 'new'
  const source = query['source'] ?? ''
  const page = Number(query['page'])
  return {
    state,
    sourceId: isId(source) ? source : undefined,
    theme: query['theme']?.slice(0, 60) || undefined,
    mine: query['a'] === 'moi',
    words: (query['q'] ?? '').slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The address of a view: only what differs from the usual is said. */
export function queueHref(view: QueueView, change: Partial<QueueView> = {}): string {
  const next = { ...view, page: 1, ...change }
  const params = new URLSearchParams()
  if (next.state !== 'new') params.set('etat', stateWords[next.state])
  if (next.sourceId) params.set('source', next.sourceId)
  if (next.theme) params.set('theme', next.theme)
  if (next.mine) params.set('a', 'moi')
  if (next.words) params.set('q', next.words)
  if (next.page > 1) params.set('page', String(next.page))
  const query = params.toString()
  return query ? `/veille?${query}` : '/veille'
}

export interface QueueLine extends WatchItem {
  readonly sourceTitle: string | undefined
  /** Sources that told the same thing, beside this one. */
  readonly alsoAt: readonly string[]
}
