import { ownOf } from '#kit/own.ts'
import { plainWords } from '#kit/words.ts'
import { isTotalRow } from '#kit/writing/total-row.ts'
import type { DrawFeature } from '../quota.ts'

/** What a column of a file may hold, beside the answer to a feature (`feature:age`). */
export const peopleFields = [
  'id',
  'firstName',
  'lastName',
  'name',
  'birthYear',
  'email',
  'phone',
  'number',
  'repetition',
  'street',
  'address',
  'postcode',
  'town',
  'stratum',
] as const

export type PeopleField = (typeof peopleFields)[number]

/** `heading → field`, or `heading → feature:<key>`; a heading that is not in it is left aside. */
export type PeopleMapping = Readonly<Record<string, string>>

/** The usual names of these columns, in the files of the field and in French ones, without accents. */
const synonyms: Readonly<Record<PeopleField, readonly string[]>> = {
  id: [
    'id',
    'nationbuilder id',
    'unique id',
    'external id',
    'person id',
    'identifiant',
    'cle interop',
  ],
  firstName: ['prenom', 'prenoms', 'first name', 'firstname', 'given name'],
  lastName: ['nom', 'nom de naissance', 'nom d usage', 'nom de famille', 'last name', 'surname'],
  name: ['nom complet', 'nom et prenom', 'prenom et nom', 'full name', 'name'],
  birthYear: [
    'annee de naissance',
    'date de naissance',
    'naissance',
    'birth year',
    'year of birth',
    'date of birth',
  ],
  email: ['courriel', 'email', 'e mail', 'mail', 'adresse mail', 'adresse electronique'],
  phone: ['telephone', 'tel', 'portable', 'mobile', 'phone', 'phone number', 'mobile number'],
  number: ['numero', 'numero de voie', 'no voie', 'street number'],
  repetition: ['rep', 'indice de repetition', 'suffixe', 'repetition'],
  street: ['nom voie', 'voie', 'libelle de voie', 'nom de la voie', 'street', 'voie nom'],
  address: [
    'adresse',
    'address',
    'primary address1',
    'address line 1',
    'adresse 1',
    'adresse postale',
    'complement d adresse',
  ],
  postcode: ['code postal', 'cp', 'postcode', 'zip', 'zip royal mail', 'postal code'],
  town: ['commune', 'ville', 'nom commune', 'commune nom', 'town', 'city', 'bureau distributeur'],
  stratum: ['strate', 'stratum', 'bureau de vote', 'secteur', 'quartier', 'canton', 'iris'],
}

/** A first guess, by the headings alone; a person reads it over. A feature comes before a usual word. */
export function guessMapping(
  header: readonly string[],
  features: readonly DrawFeature[],
): PeopleMapping {
  const taken = new Set<string>()
  return Object.fromEntries(
    header.flatMap((heading) => {
      const words = plainWords(heading)
      const feature = features.find(
        ({ key, label }) => plainWords(label) === words || plainWords(key) === words,
      )
      const field = peopleFields.find((item) => synonyms[item].includes(words))
      const found = feature ? `feature:${feature.key}` : field
      if (found === undefined || (taken.has(found) && found !== 'address')) return []
      taken.add(found)
      return [[heading, found] as const]
    }),
  )
}

export interface FilePerson {
  readonly externalId: string
  readonly firstName: string
  readonly lastName: string
  readonly birthYear: number | undefined
  readonly email: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly town: string
  readonly stratum: string
  readonly answers: Readonly<Record<string, string>>
}

export const lineReasons = [
  'empty',
  'total-row',
  'no-cell',
  'no-way-to-reach',
  'no-name',
  'empty-value',
  'unknown-value',
  'spreadsheet-number',
  'bad-year',
  'too-young',
  'twice-in-file',
  'opted-out',
  'already-here',
] as const
export type LineReason = (typeof lineReasons)[number]

export interface LineProblem {
  readonly reason: LineReason
  readonly column: string
  readonly found: string
  /** What could stand there. */
  readonly expected: string
}

export type ReadLine =
  | { readonly ok: true; readonly person: FilePerson }
  | { readonly ok: false; readonly problems: readonly LineProblem[] }

interface LineRules {
  readonly kind: 'frame' | 'people'
  readonly features: readonly DrawFeature[]
  readonly minimumAge: number
  readonly year: number
}

/** One line of a file by its mapping: a person, or all that stands in the way at once. */
export function readLine(
  header: readonly string[],
  cells: readonly string[],
  mapping: PeopleMapping,
  rules: LineRules,
): ReadLine {
  const at = (field: string) =>
    header.flatMap((heading, column) =>
      ownOf(mapping, heading) === field ? [tidy(cells[column])] : [],
    )
  const one = (field: PeopleField) => at(field)[0] ?? ''
  const columnOf = (field: string) =>
    header.find((heading) => ownOf(mapping, heading) === field) ?? ''
  if (cells.every((cell) => tidy(cell) === ''))
    return { ok: false, problems: [{ reason: 'empty', column: '', found: '', expected: '' }] }

  const first = cells.findIndex((cell) => tidy(cell) !== '')
  if (isTotalRow(cells)) {
    const found = tidy(cells[first])
    const problem = {
      reason: 'total-row' as const,
      column: header[first] ?? '',
      found,
      expected: '',
    }
    return { ok: false, problems: [problem] }
  }

  const beyond = cells.findIndex((cell, column) => column >= header.length && tidy(cell) !== '')
  if (beyond >= 0) {
    // No title stands above: the separator is in a text, or a column has slipped, and nobody knows which cell is which.
    const column = String(beyond + 1)
    const problem = { reason: 'no-cell' as const, column, found: tidy(cells[beyond]), expected: '' }
    return { ok: false, problems: [problem] }
  }

  const problems: LineProblem[] = []
  const wrong = (reason: LineReason, column: string, found: string, expected = '') =>
    problems.push({ reason, column, found, expected })
  const [firstName, lastName] = namesOf(one('firstName'), one('lastName'), one('name'))
  const street = [one('number'), one('repetition'), one('street')].filter(Boolean).join(' ')
  const address = [...at('address'), street].filter(Boolean).join(', ')
  const year = yearOf(one('birthYear'))
  if (one('birthYear') !== '' && !isYear(year, rules.year))
    wrong('bad-year', columnOf('birthYear'), one('birthYear'), '1957')
  else if (year !== undefined && rules.year - year < rules.minimumAge)
    wrong('too-young', columnOf('birthYear'), String(year), String(rules.minimumAge))

  const reach = [address !== '' && one('postcode') + one('town') !== '', one('phone'), one('email')]
  if (rules.kind === 'frame' && !reach.some(Boolean)) wrong('no-way-to-reach', '', '')
  if (rules.kind === 'people' && firstName + lastName + one('id') === '') wrong('no-name', '', '')

  const answers: Record<string, string> = {}
  for (const feature of rules.kind === 'people' ? rules.features.filter(isAsked) : []) {
    const column = columnOf(`feature:${feature.key}`)
    const cell = at(`feature:${feature.key}`)[0] ?? ''
    const value = valueIn(feature, cell)
    const band =
      value ?? (cell === '' && year !== undefined ? bandOf(feature, rules.year - year) : undefined)
    if (band !== undefined) answers[feature.key] = band
    else {
      const repair = valueIn(feature, cell.replace(/[.,]0+$/, ''))
      const expected = feature.values.map(({ label }) => label).join(' | ')
      const known = repair && (feature.values.find(({ key }) => key === repair)?.label ?? repair)
      if (cell === '') wrong('empty-value', column || feature.label, '', expected)
      else if (known) wrong('spreadsheet-number', column, cell, known)
      else wrong('unknown-value', column, cell, expected)
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    person: {
      externalId: one('id'),
      firstName,
      lastName,
      birthYear: year,
      email: one('email'),
      phone: one('phone'),
      address,
      postcode: one('postcode'),
      town: one('town'),
      stratum: one('stratum'),
      answers,
    },
  }
}

function isAsked({ asked }: Pick<DrawFeature, 'asked'>): boolean {
  return asked
}

/** A cell is a value when it is its key or its label, whatever the case, the accents and the spaces. */
function valueIn(feature: DrawFeature, cell: string): string | undefined {
  const words = comparable(cell)
  return feature.values.find(
    ({ key, label }) => comparable(label) === words || comparable(key) === words,
  )?.key
}

/** The age band that holds this age, for features whose values are bands: `16-29`, `30 à 44 ans`, `75 et +`. */
export function bandOf(feature: DrawFeature, age: number): string | undefined {
  const bands = feature.values.map(({ key, label }) => ({
    key,
    span: spanOf(label) ?? spanOf(key),
  }))
  if (bands.some(({ span }) => span === undefined)) return undefined
  return bands.find(({ span }) => span && age >= span[0] && age <= span[1])?.key
}

function spanOf(text: string): readonly [number, number] | undefined {
  const numbers = [...text.matchAll(/\d{1,3}/g)].map(([digits]) => Number(digits))
  const [low, high] = numbers
  if (low === undefined || numbers.length > 2) return undefined
  if (high !== undefined) return low < high ? [low, high] : undefined
  return /moins|under|</i.test(text)
    ? [0, low - 1]
    : /plus|over|et \+|\+|>|≥/i.test(text)
      ? [low, 200]
      : undefined
}

function namesOf(first: string, last: string, whole: string): readonly [string, string] {
  if (first !== '' || last !== '' || whole === '') return [first, last]
  const words = whole.split(' ')
  // « RIOU Anna »: the family name is written in capitals; otherwise it comes last.
  const capitals = words.filter((word) => word.length > 1 && word === word.toUpperCase())
  if (capitals.length > 0 && capitals.length < words.length)
    return [words.filter((word) => !capitals.includes(word)).join(' '), capitals.join(' ')]
  return [words[0] ?? '', words.slice(1).join(' ')]
}

function yearOf(text: string): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}

function isYear(year: number | undefined, now: number): boolean {
  return year !== undefined && year <= now && year > now - 125
}

function tidy(cell: string | undefined): string {
  return (cell ?? '')
    .normalize('NFC')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function comparable(text: string): string {
  return tidy(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/’/g, "'")
}
