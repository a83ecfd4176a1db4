/**
 * The key of a household from its address cells, written as people write: case, accents, punctuation and the
 * usual abbreviations do not count. Empty cells mean that nothing is known: no key, hence a household alone.
 */
export function addressKey(cells: readonly string[]): string | undefined {
  const key = cells.map((cell) => words(cell).join(' ')).join('|')
  return /[^|]/.test(key) ? key : undefined
}

/** The same words in another order are perhaps the same place: told, never merged. */
export function similarityKey(key: string): string {
  return key.split(/[ |]/).filter(Boolean).sort().join(' ')
}

const abbreviations: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  boul: 'boulevard',
  pl: 'place',
  all: 'allee',
  ch: 'chemin',
  che: 'chemin',
  chem: 'chemin',
  imp: 'impasse',
  rte: 'route',
  sq: 'square',
  res: 'residence',
  bat: 'batiment',
  apt: 'appartement',
  appt: 'appartement',
  app: 'appartement',
  fbg: 'faubourg',
  fg: 'faubourg',
  rd: 'road',
  ln: 'lane',
  dr: 'drive',
}

function words(cell: string): string[] {
  return cell
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/n[°º]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : undefined) ?? word)
}
