/** Signs of the name of a file: enough to know it again. */
const longest = 120

/**
 * The name of a file as its person called it, as it may be kept and shown: without the signs that nobody sees (controls,
 * marks of direction, which would turn `.exe` around), nor half a sign, and cut between two signs.
 */
export function shownName(name: string): string {
  const signs = Array.from(name.normalize('NFC').replace(unseen, ''))
  return signs.slice(0, longest).join('').trim()
}

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
