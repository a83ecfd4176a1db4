import { ownOf } from '#kit/own.ts'
import { alsace, departmentCentres, departmentSirens, regionSirens } from './known-facts.ts'
import type {
  IdOf,
  RawCommune,
  RawGrouping,
  RawPlace,
  ReferenceTerritory,
} from './reference-files.ts'
import { inFull } from './search-words.ts'
import { regularDepartmentSiren } from './siren.ts'
import { territorySlug } from './territory.ts'

export function communeRow(raw: RawCommune, idOf: IdOf): ReferenceTerritory {
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
export function groupingRow(
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
  const heaviest = [...weights].sort((weight, other) => other[1] - weight[1])[0]?.[0]
  return raw.membres
    .map((member) => byCode.get(member.code))
    .find((commune) => commune?.departement === heaviest)
}

export function departmentsOf(
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
      ? ownOf(departmentSirens, raw.code)
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
export function regionsOf(
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
        siren: ownOf(regionSirens, raw.code) ?? null,
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

function centreOf(department: string) {
  const centre = departmentCentres.get(department)
  return { lon: centre?.lon ?? null, lat: centre?.lat ?? null }
}

/**
 * A place without contours is drawn around the middle of its department, on a sunflower spiral, so that neighbours
 * do not hide each other. It always falls on the same spot.
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
