import { crossFeatures } from './crossed-feature.ts'
import type { TypedFeature } from './feature-form.ts'
import { sharesOf } from './quota-grid.ts'
import { usualFeature } from './usual-features.ts'

/** A table that was read: its titles, and its rows. */
export interface CensusTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The line of each row in the file; without them, the rows follow the titles. */
  readonly lines?: readonly number[]
}

/** The files of the INSEE that are known, by the columns that only they have. */
export type CensusKind = 'ages' | 'occupations' | 'diplomas' | 'housing'

export interface CensusFound {
  readonly kind: CensusKind
  readonly features: readonly TypedFeature[]
  /** Sex and age together, when the file counted them so. */
  readonly crossed?: TypedFeature
  /** People counted, rounded: the census is a weighted survey. */
  readonly people: number
  /** Only from this age on: those who may be drawn. Without it, whoever the file counts. */
  readonly since?: number
  /** Codes asked that the file does not have. */
  readonly missing: readonly string[]
}

/** What could not be read, and where: it is never counted as zero. */
export interface CensusProblem {
  /** Line of the file; 0 when a whole column is missing. */
  readonly line: number
  readonly column: string
  readonly value: string
  readonly expected: 'column' | 'number' | 'age' | 'sex' | 'part'
}

export type CensusRead =
  | { readonly kind: 'found'; readonly found: CensusFound }
  | { readonly kind: 'problems'; readonly problems: readonly CensusProblem[] }

/**
 * Which file this is. Titles carry the year (`P22_`, `C22_`, `P19_`), older files have `BTT_` before: only what
 * does not move is looked at.
 */
export function censusKind(header: readonly string[]): CensusKind | undefined {
  const titles = new Set(header.map(plainTitle))
  if (titles.has('SEXE') && titles.has('NB') && ageColumn(header) >= 0) return 'ages'
  if (titles.has('NSCOL15P')) return 'diplomas'
  if (titles.has('RP_PROP')) return 'housing'
  if (occupationColumns(header).length > 0) return 'occupations'
  return undefined
}

/**
 * The features of a territory, from the communes that make it. Ages begin at `least`, so that shares are those of
 * the people who may be drawn. Several communes also give a feature of their own, by population.
 */
export function readCensus(
  table: CensusTable,
  codes: readonly string[],
  input: {
    readonly least: number
    readonly reference: string
    readonly names?: ReadonlyMap<string, string>
  },
): CensusRead | undefined {
  const kind = censusKind(table.header)
  const place = placeColumn(table.header)
  if (!kind || place < 0) return undefined
  const wanted = new Map(codes.map((code) => [code, [] as Omit<Row, 'code'>[]]))
  for (const [at, cells] of table.rows.entries())
    wanted
      .get(codeAsked(wanted, cells[place] ?? ''))
      ?.push({ cells, line: table.lines?.[at] ?? at + 2 })
  const rows = [...wanted].flatMap(([code, own]) => {
    // Some tables have a city and its districts: they are not counted twice.
    const whole = own.filter(({ cells }) => wholeCode(cells[place] ?? '') === code)
    return (whole.length > 0 ? whole : own).map((row) => ({ code, ...row }))
  })
  const problems =
    kind === 'ages' ? ageProblems(table.header, rows) : wideProblems(kind, table.header, rows)
  if (problems.length > 0) return { kind: 'problems', problems }
  const missing = [...wanted].filter(([, own]) => own.length === 0).map(([code]) => code)
  const found =
    kind === 'ages'
      ? byAge(table.header, rows, input)
      : wide(kind, table.header, rows, input.reference)
  return { kind: 'found', found: { kind, missing, ...found } }
}

interface Row {
  readonly code: string
  readonly cells: readonly string[]
  readonly line: number
}

function longColumns(header: readonly string[]) {
  return [
    ageColumn(header),
    header.findIndex((title) => plainTitle(title) === 'SEXE'),
    header.findIndex((title) => plainTitle(title) === 'NB'),
  ] as const
}

/** A line whose age, sex or number is not one: a total of both sexes, a band of ages, a secret kept by a letter. */
function ageProblems(header: readonly string[], rows: readonly Row[]): readonly CensusProblem[] {
  const [age, sex, count] = longColumns(header)
  return rows.flatMap(({ cells, line }) => {
    const cell = (at: number) => (cells[at] ?? '').trim()
    const at = (column: number, expected: CensusProblem['expected']) => ({
      ...{ line, column: header[column]?.trim() ?? '', value: cell(column), expected },
    })
    return [
      ...(/^\d{1,3}\+?$/.test(cell(age)) ? [] : [at(age, 'age')]),
      ...(/^[12]$/.test(cell(sex)) ? [] : [at(sex, 'sex')]),
      ...(amount(cells[count]) === undefined ? [at(count, 'number')] : []),
    ]
  })
}

/** The long table: commune × sex × age, one row each. */
function byAge(
  header: readonly string[],
  rows: readonly Row[],
  { least, reference, names }: Parameters<typeof readCensus>[2],
) {
  const [age, sex, count] = longColumns(header)
  const ages = [0, 0, 0, 0, 0]
  const sexes = [0, 0]
  const pairs = new Map<string, number>()
  const communes = new Map<string, number>()
  for (const { code, cells } of rows) {
    const years = Number.parseInt(cells[age] ?? '', 10)
    const people = amount(cells[count]) ?? 0
    if (years < least) continue
    const band = [30, 45, 60, 75].findIndex((end) => years < end)
    ages[band < 0 ? 4 : band] = (ages[band < 0 ? 4 : band] ?? 0) + people
    // The INSEE writes 1 for men, 2 for women.
    const side = cells[sex]?.trim() === '2' ? 0 : 1
    sexes[side] = (sexes[side] ?? 0) + people
    const pair = `${side} ${band < 0 ? 4 : band}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + people)
    communes.set(code, (communes.get(code) ?? 0) + people)
  }
  const features = [
    usualFeature('sexe', reference, sharesOf(sexes)),
    usualFeature('age', reference, sharesOf(ages)),
  ]
  if (communes.size > 1) features.push(communeFeature(communes, reference, names))
  const whole = named(features, least)
  const [sexFeature, ageFeature] = whole
  const all = total(ages)
  const shareOf = (a: string, b: string) => {
    const side = sexFeature?.values.findIndex(({ key }) => key === a) ?? -1
    const band = ageFeature?.values.findIndex(({ key }) => key === b)
    return all > 0 && side < sexes.length ? (pairs.get(`${side} ${band}`) ?? 0) / all : undefined
  }
  return {
    features: whole,
    people: Math.round(all),
    since: least,
    ...(sexFeature && ageFeature
      ? { crossed: crossFeatures(sexFeature, ageFeature, reference, shareOf) }
      : {}),
  }
}

function communeFeature(
  communes: ReadonlyMap<string, number>,
  reference: string,
  names: ReadonlyMap<string, string> | undefined,
): TypedFeature {
  const shares = sharesOf([...communes.values()])
  return {
    key: 'commune',
    label: 'Commune',
    reference,
    values: [...communes.keys()].map((code, at) => ({
      key: code.toLowerCase(),
      label: names?.get(code) ?? code,
      share: shares[at],
    })),
  }
}

/** The first band begins at the age from which one may be drawn. */
function named(features: readonly TypedFeature[], least: number): readonly TypedFeature[] {
  return features.map((feature) =>
    feature.key === 'age'
      ? {
          ...feature,
          values: feature.values.map((value, at) =>
            at === 0 ? { ...value, label: `${least} à 29 ans` } : value,
          ),
        }
      : feature,
  )
}

/** The wide tables: one row for each commune, one column for each group. */
function wide(
  kind: Exclude<CensusKind, 'ages'>,
  header: readonly string[],
  rows: readonly Row[],
  reference: string,
) {
  const columns = columnsOf(kind, header)
  const counted = columns.map((own) =>
    total(rows.flatMap(({ cells }) => own.map((at) => amount(cells[at]) ?? 0))),
  )
  // Social housing is counted among the rented: the two are parted.
  const [owners = 0, rented = 0, social = 0] = counted
  const counts = kind === 'housing' ? [owners, rented - social, social] : counted
  const key = { occupations: 'profession', diplomas: 'diplome', housing: 'logement' } as const
  return {
    features: [usualFeature(key[kind], reference, sharesOf(counts))],
    people: Math.round(total(counts)),
  }
}

/** A column that is not there, a cell that is no number, more social housing than rented: said, never counted as zero. */
function wideProblems(
  kind: Exclude<CensusKind, 'ages'>,
  header: readonly string[],
  rows: readonly Row[],
): readonly CensusProblem[] {
  const missing = titlesOf(kind)
    .flat()
    .filter((name) => columnOf(header, name) < 0)
    .map((column) => ({ line: 0, column, value: '', expected: 'column' as const }))
  if (missing.length > 0) return missing
  const columns = columnsOf(kind, header)
  const cells = rows.flatMap(({ cells: own, line }) =>
    columns.flat().flatMap((at) => {
      const [column, value] = [header[at]?.trim() ?? '', (own[at] ?? '').trim()]
      return amount(value) === undefined
        ? [{ line, column, value, expected: 'number' as const }]
        : []
    }),
  )
  if (cells.length > 0 || kind !== 'housing') return cells
  const [, rented = [], social = []] = columns
  return rows.flatMap(({ cells: own, line }) => {
    const sum = (group: readonly number[]) => total(group.map((at) => amount(own[at]) ?? 0))
    if (sum(social) <= sum(rented)) return []
    const [at = 0] = social
    return [{ line, column: header[at] ?? '', value: own[at] ?? '', expected: 'part' as const }]
  })
}

/** Titles of the columns of each answer of the usual feature, in its order; occupations have two numberings. */
function titlesOf(kind: Exclude<CensusKind, 'ages'>): readonly (readonly string[])[] {
  // The table counts who is out of school: those who study are the rest of the 15 and over.
  if (kind === 'diplomas')
    return [
      ['SCOL1517', 'SCOL1824', 'SCOL2529', 'SCOL30P'],
      ['NSCOL15P_DIPLMIN', 'NSCOL15P_BEPC'],
      ['NSCOL15P_CAPBEP'],
      ['NSCOL15P_BAC'],
      ['NSCOL15P_SUP2', 'NSCOL15P_SUP34', 'NSCOL15P_SUP5'],
    ]
  if (kind === 'housing') return [['RP_PROP'], ['RP_LOC', 'RP_GRAT'], ['RP_LOCHLMV']]
  return []
}

function columnsOf(kind: Exclude<CensusKind, 'ages'>, header: readonly string[]): number[][] {
  if (kind === 'occupations') return occupationColumns(header)
  return titlesOf(kind).map((names) => names.map((name) => columnOf(header, name)))
}

function columnOf(header: readonly string[], name: string): number {
  return header.findIndex((title) => plainTitle(title) === name)
}

const newOccupations = [['11', '12'], ['13'], ['14'], ['15'], ['16'], ['32'], ['40']]
const oldOccupations = [['1', '2'], ['3'], ['4'], ['5'], ['6'], ['7'], ['8']]

/** `STAT_GSEC11_21` since 2022, `CS1` before: two numberings of the same groups. */
function occupationColumns(header: readonly string[]): number[][] {
  const find = (shape: RegExp) => {
    const found = header.findIndex((title) => shape.test(plainTitle(title)))
    return found < 0 ? [] : [found]
  }
  const recent = newOccupations.map((codes) =>
    codes.flatMap((code) => find(new RegExp(`^POP15P_STAT_GSEC${code}(_\\d+)?$`))),
  )
  if (recent.every((own) => own.length > 0)) return recent
  const old = oldOccupations.map((codes) =>
    codes.flatMap((code) => find(new RegExp(`^POP15P_CS${code}$`))),
  )
  return old.every((own) => own.length > 0) ? old : []
}

/** `P22_NSCOL15P`, `BTT_P12_NSCOL15P` → `NSCOL15P`. */
function plainTitle(title: string): string {
  return title
    .trim()
    .toUpperCase()
    .replace(/^BTT_/, '')
    .replace(/^[PC]\d{2}_/, '')
}

export function placeColumn(header: readonly string[]): number {
  return header.findIndex((title) => /^(CODGEO|COM|GEO)$/.test(plainTitle(title)))
}

function ageColumn(header: readonly string[]): number {
  return header.findIndex((title) => /^(AGED?100|AGED?)$/.test(plainTitle(title)))
}

/** The code under which a line was asked for: its own (a district may be), or that of its city. */
export function codeAsked(wanted: { has(code: string): boolean }, code: string): string {
  const own = wholeCode(code)
  return wanted.has(own) ? own : communeOf(own)
}

/** A code that lost its zero in a spreadsheet gets it back. */
function wholeCode(code: string): string {
  const typed = code.trim().toUpperCase()
  return /^\d{4}$/.test(typed) ? `0${typed}` : typed
}

/** A district of Paris, Lyon or Marseille belongs to its commune. */
export function communeOf(code: string): string {
  const whole = wholeCode(code)
  if (/^751\d\d$/.test(whole)) return '75056'
  if (/^6938\d$/.test(whole)) return '69123'
  return /^132[01]\d$/.test(whole) ? '13055' : whole
}

/** Weighted counts have decimals, written with a point or a comma; what is no number stays unknown. */
function amount(cell: string | undefined): number | undefined {
  const typed = (cell ?? '').trim().replace(',', '.')
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(typed) ? Number(typed) : undefined
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
