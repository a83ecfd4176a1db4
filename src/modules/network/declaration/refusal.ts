/** Why an act of this subject could not be done; each has its sentence. */
export type DeclarationRefusal =
  | 'forbidden'
  | 'not-found'
  | 'no-text'
  | 'not-now'
  | 'written-meanwhile'
  | 'in-the-future'
  | 'too-many'
