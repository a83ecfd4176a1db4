import { isId } from '#kit/ids.ts'
import { type ProspectStage, prospectStages } from './prospect.ts'

export const dueFilters = ['en-retard', 'cette-semaine', 'sans-suite'] as const
export type DueFilter = (typeof dueFilters)[number]

/** What the address of the pipeline asks for: it can be shared, and exported as it is shown. */
export interface ProspectView {
  readonly stage: ProspectStage | undefined
  readonly ownerId: string | undefined
  readonly due: DueFilter | undefined
  readonly words: string
  readonly form: 'board' | 'table'
}

type Query = Readonly<Record<string, string | undefined>>

export function readProspectView(query: Query): ProspectView {
  const owner = query['responsable'] ?? ''
  return {
    stage: prospectStages.find((stage) => stage === query['etape']),
    ownerId: isId(owner) ? owner : undefined,
    due: dueFilters.find((filter) => filter === query['faire']),
    words: (query['q'] ?? '').trim().slice(0, 100),
    form: query['forme'] === 'table' ? 'table' : 'board',
  }
}

/** The same view with a change, as an address. */
export function hrefOfView(
  path: string,
  view: ProspectView,
  change: Partial<ProspectView> = {},
): string {
  const next = { ...view, ...change }
  const query = new URLSearchParams()
  if (next.form === 'table') query.set('forme', 'table')
  if (next.stage) query.set('etape', next.stage)
  if (next.ownerId) query.set('responsable', next.ownerId)
  if (next.due) query.set('faire', next.due)
  if (next.words) query.set('q', next.words)
  const asked = query.toString()
  return asked === '' ? path : `${path}?${asked}`
}
