export type EssentialKey = 'what' | 'who' | 'when' | 'cost' | 'result' | 'limits' | 'redo'
export type PartKey =
  | 'summary'
  | 'context'
  | 'objectives'
  | 'method'
  | 'steps'
  | 'actors'
  | 'means'
  | 'results'
  | 'followUp'
  | 'worked'
  | 'difficulties'
  | 'vigilance'
  | 'advice'

/** What people write; figures and the place are joined from the data when it is published. */
export interface SheetDraftContent {
  readonly essential: Readonly<Partial<Record<EssentialKey, string>>>
  readonly parts: Readonly<Partial<Record<PartKey, string>>>
  readonly authors: readonly { readonly name: string; readonly organisation: string }[]
  readonly evidenceLevel: number
  readonly evidenceReason: string
  /** What is read elsewhere of this experiment. */
  readonly sources: readonly { readonly label: string; readonly href: string }[]
  readonly themes: readonly string[]
  readonly methods: readonly string[]
  /** “24 people, 3 evenings”: the foot of its card in a list. */
  readonly participants: string
}
