import type { RejectReason } from './past-import.ts'
import type { PastSaid } from './row.ts'

/** A place that the house knows, as this room keeps it. */
interface PlaceFound {
  readonly id: string
  readonly regionCode: string | undefined
}

/** What would become of a line. */
export type Decision =
  | {
      readonly kind: 'create'
      readonly line: number
      readonly said: PastSaid
      readonly place: PlaceFound | undefined
    }
  /** The same title, at the same place or where one of both says none: it is there already. */
  | {
      readonly kind: 'unchanged'
      readonly line: number
      readonly experimentId: string | undefined
    }
  | { readonly kind: 'rejected'; readonly line: number; readonly reasons: readonly RejectReason[] }

interface Titled {
  readonly id: string | undefined
  readonly territoryId: string | undefined
}

/** Whether two experiments of one title are one: two territories may try the same thing. */
export function isSame(titled: Titled, territoryId: string | undefined): boolean {
  return (
    titled.territoryId === undefined ||
    territoryId === undefined ||
    titled.territoryId === territoryId
  )
}
