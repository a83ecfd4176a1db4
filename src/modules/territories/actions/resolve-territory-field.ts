import type { RawForm } from '#kit/form.ts'
import type { Db } from '#platform/context.ts'
import { readTyped, stillStands, type TerritoryAnswer } from '../answer.ts'
import { searchTerritories } from '../store/search.ts'
import { findTerritory } from '../store/territories.ts'
import type { TerritoryKind } from '../territory.ts'

const offered = 12

/**
 * Reads what a `TerritoryField` called `name` has sent: the chosen place; or the places among which to
 * choose, to be handed back to the field; or nothing. Works the same with and without JavaScript.
 */
export async function resolveTerritoryField(
  db: Db,
  raw: RawForm,
  name: string,
  options: { readonly kinds?: readonly TerritoryKind[] } = {},
): Promise<TerritoryAnswer> {
  const typed = readTyped(raw, name)
  const known = typed.id === undefined ? undefined : await findTerritory(db, typed.id)
  const allowed = known && (options.kinds?.includes(known.kind) ?? true)
  if (known && allowed && stillStands(typed, known)) return { kind: 'chosen', territory: known }
  if (typed.text === '') return { kind: 'nothing' }

  const territories = await searchTerritories(db, typed.text, { ...options, limit: offered })
  const exact = territories.filter((hit) => hit.exact)
  const [only] = exact.length > 0 ? exact : territories
  if (only && (exact.length === 1 || territories.length === 1)) {
    return { kind: 'chosen', territory: only.territory }
  }
  return { kind: 'choices', query: typed.text, choices: territories }
}
