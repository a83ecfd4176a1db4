/** What a page says once an act is done that writes to people: two sentences, of which the act chooses by what it wrote. */
export interface Telling {
  /** A letter is in the outbox; with a count where there may be several. */
  readonly told: string | ((letters: number) => string)
  /** Nobody could be written to: says so, and how else they can be told. */
  readonly nobody: string
}

export function saidOfLetters({ told, nobody }: Telling, letters: number): string {
  if (letters === 0) return nobody
  return typeof told === 'string' ? told : told(letters)
}
