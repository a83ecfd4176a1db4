import { addressKey } from '#engines/sortition/index.ts'
import { ownOf } from '#kit/own.ts'

/** An address as people write it: one or several lines, then postal code and place. */
export interface WrittenAddress {
  readonly lines: string
  readonly postalCode: string
  readonly city: string
}

/** What two addresses are to each other. `near` is told and settled by a person, never merged in silence. */
export type Nearness = 'same' | 'near' | 'other'

/** Shorter words that a street carries, beside those the engine knows. */
const short: Readonly<Record<string, string>> = {
  r: 'rue',
  st: 'saint',
  ste: 'sainte',
  gal: 'general',
  gen: 'general',
  dr: 'docteur',
  pdt: 'president',
  pr: 'professeur',
  mal: 'marechal',
  cne: 'capitaine',
  col: 'colonel',
  lot: 'lotissement',
  qu: 'quai',
  crs: 'cours',
  pass: 'passage',
  esc: 'escalier',
  etg: 'etage',
  hlm: '',
  b: 'bis',
  t: 'ter',
  q: 'quater',
}

/** Small words that come and go, and what leads to someone’s door. */
const empty = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'numero', 'no', 'cedex', ''])

/** Words that begin what tells one flat from another within one building. */
const withinBuilding =
  /\b(appartement|batiment|escalier|etage|porte|residence|boite|entree|hall|tour|bloc)\b/

/** The dwelling, and the building that holds it: two keys, since many write one without the other. */
export interface HouseholdKeys {
  readonly dwelling: string
  readonly building: string
}

/**
 * Keys of a household from an address as people write it. Case, accents, punctuation, abbreviations and small
 * words do not count; `12 bis`, `12bis` and `12 B` are one; the flat may come before or after the
 * street; whoever they live with (`chez …`) is left out. Undefined when no street or no place is said:
 * an unknown address is a household alone.
 */
export function householdKeys(address: WrittenAddress): HouseholdKeys | undefined {
  const place = placeOf(address)
  const parts = address.lines
    .split(/[\n,;]| - /)
    .map(plain)
    .filter((part) => part !== '' && !/^(chez|c o|aux bons soins)\b/.test(part))
  if (place === '' || parts.length === 0) return undefined

  const flats: string[] = []
  const streets: string[] = []
  for (const part of parts) {
    const at = part.search(withinBuilding)
    const street = at < 0 ? part : part.slice(0, at)
    const flat = at < 0 ? '' : part.slice(at)
    // `appartement 3 15 avenue` without a comma: what follows the flat’s own word and number is the street.
    const [, own, after] = /^(\w+ \w+)((?: \w+)*)$/.exec(flat) ?? []
    const rest = after?.trim() ?? ''
    const goesOn = /^\d+ (?:bis |ter |quater )?[a-z]{2,}/.test(rest) && !withinBuilding.test(rest)
    if (goesOn) streets.push(rest)
    else if (street.trim() !== '') streets.push(street.trim())
    if (flat !== '') flats.push(goesOn ? (own ?? '') : flat)
  }
  const building = `${[...streets].sort().join(' ')}|${place}`
  const flat = flats.join(' ').split(' ').filter(Boolean).sort().join(' ')
  return streets.length === 0
    ? { dwelling: `${flat}|${place}`, building: `${flat}|${place}` }
    : { dwelling: `${building}|${flat}`, building }
}

/** The same building: the same household if the flats are the same, or if neither said one. */
export function nearness(a: HouseholdKeys, b: HouseholdKeys): Nearness {
  if (a.dwelling === b.dwelling) return 'same'
  if (a.building !== b.building) return 'other'
  const said = [a, b].filter(({ dwelling, building }) => dwelling !== `${building}|`)
  return said.length === 2 ? 'other' : 'near'
}

function placeOf({ postalCode, city }: WrittenAddress): string {
  const code = /\d{5}/.exec(postalCode.replace(/\s/g, ''))?.[0]
  return code ?? plain(city)
}

function plain(text: string): string {
  const known =
    addressKey([text.replace(/(?<!\d)(\d+)\s*(bis|ter|quater|[a-d])\b/gi, '$1 $2')]) ?? ''
  const words = known.replace(/œ/g, 'oe').split(' ')
  return words
    .map((word, at) => {
      // A letter after a number is bis or ter; a lone letter elsewhere is a name of its own.
      if (/^[btq]$/.test(word) && !/^\d+$/.test(words[at - 1] ?? '')) return word
      if (word === 'road' && /^\d+$/.test(words[at - 1] ?? '')) return word
      return ownOf(short, word) ?? word
    })
    .filter((word) => !empty.has(word))
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .join(' ')
}
