import { type Outcome, outcomes } from './resource.ts'
import { type ResourceKind, resourceKinds } from './resource-shape.ts'

/** A view of the centre: it lives in the address, so it can be shared. */
export interface ResourceFilter {
  readonly words?: string | undefined
  readonly challenge?: string | undefined
  readonly theme?: string | undefined
  readonly method?: string | undefined
  readonly region?: string | undefined
  readonly outcome?: Outcome | undefined
  readonly kind?: ResourceKind | undefined
}

const names = {
  words: 'q',
  challenge: 'enjeu',
  theme: 'theme',
  method: 'methode',
  region: 'region',
  outcome: 'issue',
  kind: 'type',
} as const satisfies Record<keyof ResourceFilter, string>

/** Reads the query of an address; what it does not know is left aside. */
export function readFilter(query: (name: string) => string | undefined): ResourceFilter {
  const read = (key: keyof ResourceFilter) => {
    const text = query(names[key])?.replaceAll('\u0000', '').trim().slice(0, 120)
    return text === '' ? undefined : text
  }
  return {
    words: read('words'),
    challenge: read('challenge'),
    theme: read('theme'),
    method: read('method'),
    region: read('region'),
    outcome: outcomes.find((outcome) => outcome === read('outcome')),
    kind: resourceKinds.find((kind) => kind === read('kind')),
  }
}

/** The address of a view, always with its parts in the same order. */
export function filterQuery(filter: ResourceFilter, page = 1): string {
  const query = new URLSearchParams()
  for (const key of Object.keys(names) as (keyof ResourceFilter)[]) {
    const value = filter[key]
    if (value) query.set(names[key], value)
  }
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

/** The parts of a view that a new search keeps, as fields of its form. */
export function keptFields(filter: ResourceFilter): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const key of Object.keys(names) as (keyof ResourceFilter)[]) {
    const value = filter[key]
    if (value && key !== 'words') kept[names[key]] = value
  }
  return kept
}
