import { alsace } from './known-facts.ts'
import type {
  IdOf,
  RawCommune,
  RawGrouping,
  RawPlace,
  Reference,
  ReferenceFiles,
} from './reference-files.ts'
import { namesOf } from './reference-names.ts'
import { communeRow, departmentsOf, groupingRow, regionsOf } from './reference-rows.ts'

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
