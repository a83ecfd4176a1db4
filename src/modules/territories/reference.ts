import {
  alsace,
  departmentCentres,
  departmentSirens,
  regionSirens,
  shortNames,
} from './known-facts.ts'
import { inFull, nameWords, withoutLegalForm } from './search-words.ts'
import { regularDepartmentSiren } from './siren.ts'
import { type TerritoryKind, territorySlug } from './territory.ts'

/** The yearly files of the official list of places, as they are published. */
export interface ReferenceFiles {
  readonly communes: readonly RawCommune[]
  readonly intercommunalities: readonly RawGrouping[]
  readonly publicEstablishments: readonly RawGrouping[]
  readonly departments: readonly RawPlace[]
  readonly regions: readonly RawPlace[]
}

export interface RawPlace {
  readonly code: string
  readonly nom: string
  /** Missing for the communes of overseas collectivities. */
  readonly typeLiaison?: number
  readonly zone: 'metro' | 'drom' | 'com'
  readonly region?: string
}

export interface RawCommune extends RawPlace {
  readonly type: string
  readonly departement: string
  readonly siren?: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
  readonly anciensCodes?: readonly string[]
  /** Of a part: the commune it belongs to. */
  readonly chefLieu?: string
  readonly commune?: string
}

export interface RawGrouping {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly populationMunicipale?: number
  readonly membres: readonly { readonly code: string; readonly populationMunicipale?: number }[]
}

export interface Reference {
  readonly territories: readonly ReferenceTerritory[]
  readonly names: readonly ReferenceName[]
  readonly links: readonly { child_id: string; parent_id: string; nature: string }[]
  readonly formerCodes: readonly { code: string; territory_id: string }[]
  readonly postalCodes: readonly { postal_code: string; territory_id: string }[]
}

/** A row as the store writes it: the reference is 37,000 of them, so nothing is converted twice. */
export interface ReferenceTerritory {
  readonly id: string
  readonly kind: TerritoryKind
  readonly subtype: string
  readonly code: string
  readonly siren: string | null
  readonly slug: string
  readonly name: string
  readonly name_article: number
  readonly department_code: string | null
  readonly region_code: string | null
  readonly population: number | null
  readonly zone: string | null
  readonly lon: number | null
  readonly lat: number | null
}

export interface ReferenceName {
  readonly territory_id: string
  readonly nature: 'official' | 'short' | 'former'
  readonly name: string
  readonly plain: string
  readonly words: string
  readonly sorted_words: string
  readonly likeness: string
  readonly kind: TerritoryKind
  readonly department_code: string | null
  readonly population: number
}

export type IdOf = (kind: TerritoryKind, code: string) => string

/** The files, turned into the rows of this room. Pure: the same files always give the same rows. */
export function buildReference(files: ReferenceFiles, idOf: IdOf): Reference {
  const communes = files.communes.filter((raw) => raw.type === 'commune-actuelle')
  const parts = files.communes.filter((raw) => raw.type !== 'commune-actuelle')
  const groupings = [...files.intercommunalities, ...files.publicEstablishments]
  const byCode = new Map(communes.map((raw) => [raw.code, raw]))

  const communeRows = communes.map((raw) => communeRow(raw, idOf))
  const departmentRows = departmentsOf(files.departments, communes, idOf)
  const territories = [
    ...communeRows,
    ...groupings.map((raw) => groupingRow(raw, byCode, idOf)),
    ...departmentRows,
    ...regionsOf(files.regions, departmentRows, idOf),
  ]

  return {
    territories,
    names: namesOf(territories, parts, byCode, idOf),
    links: linksOf(groupings, files.departments, idOf),
    formerCodes: formerCodesOf(communes, parts, idOf),
    postalCodes: communes.flatMap((raw) =>
      [...new Set(raw.codesPostaux)].map((postal_code) => ({
        postal_code,
        territory_id: idOf('commune', raw.code),
      })),
    ),
  }
}

function communeRow(raw: RawCommune, idOf: IdOf): ReferenceTerritory {
  const name = inFull(raw.nom)
  return {
    id: idOf('commune', raw.code),
    kind: 'commune',
    subtype: '',
    code: raw.code,
    siren: raw.siren ?? null,
    slug: territorySlug(name, raw.code),
    name,
    name_article: raw.typeLiaison ?? 0,
    department_code: raw.departement,
    region_code: raw.zone === 'com' ? null : (raw.region ?? null),
    population: raw.population ?? null,
    zone: raw.zone,
    ...nearCentre(raw.departement, raw.code),
  }
}

/** Its department is the one where most of its inhabitants live (89 of them cover several). */
function groupingRow(
  raw: RawGrouping,
  byCode: ReadonlyMap<string, RawCommune>,
  idOf: IdOf,
): ReferenceTerritory {
  const kind = raw.type === 'EPT' ? 'territorial-public-establishment' : 'intercommunality'
  const name = inFull(raw.nom)
  const main = mainCommune(raw, byCode)
  const department = main?.departement ?? null
  return {
    id: idOf(kind, raw.code),
    kind,
    subtype: raw.type,
    code: raw.code,
    siren: raw.code,
    slug: territorySlug(name, raw.code),
    name,
    name_article: 0,
    department_code: department,
    region_code: main?.region ?? null,
    population: raw.populationMunicipale ?? null,
    zone: main?.zone ?? null,
    ...(department ? nearCentre(department, raw.code) : { lon: null, lat: null }),
  }
}

function mainCommune(raw: RawGrouping, byCode: ReadonlyMap<string, RawCommune>) {
  const weights = new Map<string, number>()
  for (const member of raw.membres) {
    const department = byCode.get(member.code)?.departement ?? ''
    weights.set(department, (weights.get(department) ?? 0) + (member.populationMunicipale ?? 0))
  }
  const heaviest = [...weights].sort((one, other) => other[1] - one[1])[0]?.[0]
  return raw.membres
    .map((member) => byCode.get(member.code))
    .find((commune) => commune?.departement === heaviest)
}

function departmentsOf(
  places: readonly RawPlace[],
  communes: readonly RawCommune[],
  idOf: IdOf,
): ReferenceTerritory[] {
  const sums = new Map<string, number>()
  for (const { departement, population } of communes) {
    sums.set(departement, (sums.get(departement) ?? 0) + (population ?? 0))
  }
  const rows = places.map((raw) => departmentRow(raw, sums.get(raw.code), idOf))
  const halves = rows.filter((row) => alsace.departments.some((code) => code === row.code))
  const [first] = halves
  return first ? [...rows, alsaceRow(first, halves, idOf)] : rows
}

function departmentRow(
  raw: RawPlace,
  population: number | undefined,
  idOf: IdOf,
): ReferenceTerritory {
  const name = inFull(raw.nom)
  const overseasCollectivity = raw.zone === 'com'
  const siren =
    raw.code in departmentSirens || overseasCollectivity
      ? departmentSirens[raw.code]
      : regularDepartmentSiren(raw.code)
  return {
    id: idOf('department', raw.code),
    kind: 'department',
    subtype: overseasCollectivity ? 'COM' : '',
    code: raw.code,
    siren: siren ?? null,
    slug: territorySlug(name, raw.code),
    name,
    name_article: raw.typeLiaison ?? 0,
    department_code: raw.code,
    region_code: overseasCollectivity ? null : (raw.region ?? null),
    population: population ?? null,
    zone: raw.zone,
    ...centreOf(raw.code),
  }
}

function alsaceRow(
  pattern: ReferenceTerritory,
  halves: readonly ReferenceTerritory[],
  idOf: IdOf,
): ReferenceTerritory {
  return {
    ...pattern,
    id: idOf('department', alsace.code),
    subtype: 'CEA',
    code: alsace.code,
    siren: alsace.siren,
    slug: territorySlug(alsace.name, alsace.code),
    name: alsace.name,
    name_article: 0,
    department_code: null,
    population: sum(halves.map((half) => half.population)),
  }
}

/** The overseas collectivities are listed with the departments: once is enough. */
function regionsOf(
  places: readonly RawPlace[],
  departments: readonly ReferenceTerritory[],
  idOf: IdOf,
): ReferenceTerritory[] {
  return places
    .filter((raw) => raw.zone !== 'com')
    .map((raw) => {
      const inside = departments.filter(
        (row) => row.region_code === raw.code && row.department_code !== null,
      )
      const name = inFull(raw.nom)
      return {
        id: idOf('region', raw.code),
        kind: 'region',
        subtype: '',
        code: raw.code,
        siren: regionSirens[raw.code] ?? null,
        slug: territorySlug(name, raw.code),
        name,
        name_article: raw.typeLiaison ?? 0,
        department_code: null,
        region_code: raw.code,
        population: sum(inside.map((row) => row.population)),
        zone: raw.zone,
        lon: mean(inside.map((row) => row.lon)),
        lat: mean(inside.map((row) => row.lat)),
      }
    })
}

function namesOf(
  territories: readonly ReferenceTerritory[],
  parts: readonly RawCommune[],
  byCode: ReadonlyMap<string, RawCommune>,
  idOf: IdOf,
): ReferenceName[] {
  const byId = new Map(territories.map((row) => [row.id, row]))
  const names = new Map<string, ReferenceName>()
  const add = (row: ReferenceTerritory, nature: ReferenceName['nature'], name: string) => {
    const entry = nameRow(row, nature, name)
    const key = `${entry.territory_id} ${nature} ${entry.plain}`
    if (!names.has(key)) names.set(key, entry)
  }

  for (const row of territories) {
    add(row, 'official', row.name)
    for (const short of shortNames[`${row.kind}:${row.code}`] ?? []) add(row, 'short', short)
  }
  for (const part of parts) {
    const whole = byCode.get(part.chefLieu ?? part.commune ?? '')
    const row = whole && byId.get(idOf('commune', whole.code))
    if (row && whole.nom !== part.nom) add(row, 'former', inFull(part.nom))
  }
  return [...names.values()]
}

/** How one name of a place is stored, so that any usual way of typing it finds it. */
export function nameRow(
  territory: Pick<ReferenceTerritory, 'id' | 'kind' | 'department_code' | 'population'>,
  nature: ReferenceName['nature'],
  name: string,
): ReferenceName {
  const { plain } = nameWords(name)
  const { words, sorted, likeness } = nameWords(withoutLegalForm(name) || name)
  return {
    territory_id: territory.id,
    nature,
    name,
    plain,
    words,
    sorted_words: sorted,
    likeness,
    kind: territory.kind,
    department_code: territory.department_code,
    population: territory.population ?? 0,
  }
}

function linksOf(
  groupings: readonly RawGrouping[],
  departments: readonly RawPlace[],
  idOf: IdOf,
): Reference['links'][number][] {
  const members = groupings.flatMap((raw) => {
    const kind = raw.type === 'EPT' ? 'territorial-public-establishment' : 'intercommunality'
    return raw.membres.map((member) => ({
      child_id: idOf('commune', member.code),
      parent_id: idOf(kind, raw.code),
      nature: 'member',
    }))
  })
  const regions = departments
    .filter((raw) => raw.zone !== 'com')
    .map((raw) => ({
      child_id: idOf('department', raw.code),
      parent_id: idOf('region', raw.region ?? ''),
      nature: 'region',
    }))
  const halves = departments
    .filter((raw) => alsace.departments.some((code) => code === raw.code))
    .map((raw) => ({
      child_id: idOf('department', raw.code),
      parent_id: idOf('department', alsace.code),
      nature: 'department',
    }))
  return [...members, ...regions, ...halves]
}

function formerCodesOf(
  communes: readonly RawCommune[],
  parts: readonly RawCommune[],
  idOf: IdOf,
): Reference['formerCodes'][number][] {
  const current = new Set(communes.map((raw) => raw.code))
  const pairs = [
    ...communes.flatMap((raw) => (raw.anciensCodes ?? []).map((code) => [code, raw.code] as const)),
    ...parts.map((part) => [part.code, part.chefLieu ?? part.commune ?? ''] as const),
  ].filter(([code, whole]) => !current.has(code) && current.has(whole))
  const unique = new Map(pairs.map((pair) => [pair.join(' '), pair]))
  return [...unique.values()].map(([code, whole]) => ({
    code,
    territory_id: idOf('commune', whole),
  }))
}

function centreOf(department: string) {
  const centre = departmentCentres.get(department)
  return { lon: centre?.lon ?? null, lat: centre?.lat ?? null }
}

/**
 * Without contours a place is drawn around the middle of its department, on a sunflower spiral, so
 * that neighbours do not hide each other. It always falls on the same spot.
 */
function nearCentre(department: string, code: string) {
  const centre = departmentCentres.get(department)
  if (!centre) return { lon: null, lat: null }
  const seed = [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)
  const angle = seed * 2.399963
  const reach =
    (department.length === 3 || /^(75|9[0-5])$/.test(department) ? 0.05 : 0.22) *
    Math.sqrt(seed / 997)
  return {
    lon: rounded(centre.lon + (reach * Math.cos(angle)) / Math.cos((centre.lat * Math.PI) / 180)),
    lat: rounded(centre.lat + reach * Math.sin(angle)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : rounded(sum(known) / known.length)
}
