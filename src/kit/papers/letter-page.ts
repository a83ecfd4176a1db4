/** Where the code of any letter of the house is typed: printed on paper, and linked from every page. */
export const letterPath = '/lettre'

/**
 * What somebody typed, or the address that they copied with it: the code alone is what follows the last slash. Each room
 * reads spaces, hyphens and capitals in its own way.
 */
export function codeInTyped(typed: string): string {
  const plain = typed
    .trim()
    .replace(/[?#].*/s, '')
    .replace(/(?<!\/)\/+$/, '')
  return plain.slice(plain.lastIndexOf('/') + 1).slice(0, 100)
}
