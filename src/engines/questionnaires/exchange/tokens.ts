/** What could not be read, as it is written: the rest of the expression is not guessed. */
export class UnreadExpression extends Error {}

export interface Token<Kind extends string> {
  readonly kind: Kind
  readonly text: string
}

/** The signs of a small language of conditions. */
export interface Alphabet<Kind extends string> {
  /** Sticky (`y`), with one group for each of `kinds`; a text between quotes is what stands between them. */
  readonly pattern: RegExp
  readonly kinds: readonly Kind[]
  /** Signs that one expression may hold. */
  readonly longest: number
}

/** Cuts an expression. Throws `UnreadExpression` with what stands where the pattern finds nothing. */
export function tokensOf<Kind extends string>(
  source: string,
  { pattern, kinds, longest }: Alphabet<Kind>,
): readonly Token<Kind>[] {
  if (source.length > longest) throw new UnreadExpression(source.slice(0, 60))
  const tokens: Token<Kind>[] = []
  const text = source.trimEnd()
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex
    const groups = pattern.exec(text)?.slice(1) ?? []
    const at = groups.findIndex((group) => group !== undefined)
    const kind = kinds[at]
    if (kind === undefined) throw new UnreadExpression(text.slice(from, from + 30).trim())
    tokens.push({ kind, text: groups[at] ?? '' })
  }
  return tokens
}

export type Sign = '=' | '≠' | '<' | '≤' | '>' | '≥'

/** The same comparison, its two sides exchanged: some write the value first. */
export const turned: Readonly<Record<Sign, Sign>> = {
  ...{ '=': '=', '≠': '≠', '<': '>', '≤': '≥', '>': '<', '≥': '≤' },
}
