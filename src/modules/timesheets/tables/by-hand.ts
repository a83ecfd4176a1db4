/** What the database cannot say of its columns. */
// biome-ignore lint/suspicious/noEmptyInterface: every column of this room says all of itself.
export interface ByHand {}
