import type { ItemKind } from '../fields.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  watch_items: { kind: ItemKind }
}
