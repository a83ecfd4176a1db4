/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  audit_lines: { detail: Record<string, string | number | boolean | null> }
}
