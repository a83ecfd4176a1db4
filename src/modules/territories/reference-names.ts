import { shortNames } from './known-facts.ts'
import type { IdOf, RawCommune, ReferenceName, ReferenceTerritory } from './reference-files.ts'
import { inFull, nameWords, withoutLegalForm } from './search-words.ts'

export function namesOf(
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
