/** Who an account says that it is. */
export interface OwnAddress {
  readonly name: string
  readonly email: string
}

/** In the export of a person, how many rows of a room use their address under another name: a number, and no content. */
export const othersAtAddress = 'othersAtYourAddress'

/**
 * An address proves that one reads a mailbox, and a mailbox may be that of several people: a household, the `contact@` of a
 * town hall. What was written without an account is somebody’s own when its name agrees too; a row without a name is
 * nobody’s.
 */
export function partByName<T>(
  rows: readonly T[],
  own: OwnAddress,
  nameOf: (row: T) => string | null,
): { readonly own: readonly T[]; readonly others: number } {
  const mine = rows.filter((row) => isSameName(nameOf(row) ?? '', own.name))
  return { own: mine, others: rows.length - mine.length }
}

/** Nothing is said when there are none: most people share their address with nobody. */
export function tellOthers(count: number): Readonly<Record<string, number>> {
  return count === 0 ? {} : { [othersAtAddress]: count }
}

/** The same words in any order, whatever their accents, capitals and titles: « RIOU Anna » is « Anna Riou », and nobody else. */
export function isSameName(one: string, other: string): boolean {
  const words = wordsOf(one)
  return words !== '' && words === wordsOf(other)
}

/** How somebody is addressed says nothing of who they are. */
const titles: readonly string[] = [
  'm',
  'mr',
  'mme',
  'mlle',
  'mrs',
  'ms',
  'dr',
  'monsieur',
  'madame',
]

/** Of every alphabet: names that are compared without their own letters would all agree. */
function wordsOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .split(/[^\p{L}\p{N}]+/u)
  return words
    .filter((word) => word !== '' && !titles.includes(word))
    .sort()
    .join(' ')
}
