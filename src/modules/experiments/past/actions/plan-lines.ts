import { plainWords } from '#kit/words.ts'
import { isTotalRow } from '#kit/writing/total-row.ts'
import { matchPlaces } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { placedIn } from '../../placed-territory.ts'
import type { PastImport, PastLine, RejectReason } from '../past-import.ts'
import { type Decision, isSame } from '../plan.ts'
import { type PastSaid, readPastLine } from '../row.ts'
import { listKnownTitles } from '../store/imports.ts'

type Line = Pick<PastLine, 'line' | 'cells'>

/** Lines of a file, understood, placed, and compared with what the house and the lines before them know. Writes nothing. */
export async function planLines(
  db: Db,
  { header, mapping }: Pick<PastImport, 'header' | 'mapping'>,
  lines: readonly Line[],
): Promise<readonly Decision[]> {
  const read = lines.map(({ line, cells }) => ({
    line,
    faults: faultsOfShape(header, cells),
    read: readPastLine(header, cells, mapping),
  }))
  const placed = await placesOf(
    db,
    read.flatMap(({ read: result }) => (result.ok && result.said.place ? [result.said.place] : [])),
  )
  const known = new Map<string, { id: string | undefined; territoryId: string | undefined }[]>(
    [...(await listKnownTitles(db))].map(([key, all]) => [key, [...all]]),
  )
  return read.map(({ line, faults, read: result }) => {
    const reasons = [...faults]
    // A total is no experiment: what its cells lack is no fault of theirs.
    if (!result.ok && !faults.includes('total-row')) reasons.push(...result.reasons)
    const places = result.ok && result.said.place ? placed(result.said.place) : []
    if (result.ok && result.said.place && places.length !== 1)
      reasons.push(places.length === 0 ? 'unknown-place' : 'several-places')
    if (!result.ok || reasons.length > 0) return { kind: 'rejected', line, reasons }
    const [place] = places
    const key = plainWords(result.said.title)
    const same = (known.get(key) ?? []).find((titled) => isSame(titled, place?.id))
    if (same) return { kind: 'unchanged', line, experimentId: same.id }
    known.set(key, [...(known.get(key) ?? []), { id: undefined, territoryId: place?.id }])
    return { kind: 'create', line, said: result.said, place }
  })
}

function faultsOfShape(header: readonly string[], cells: readonly string[]): RejectReason[] {
  const isBeyond = cells.some((cell, at) => at >= header.length && cell !== '')
  return [
    ...(isTotalRow(cells) ? (['total-row'] as const) : []),
    ...(isBeyond ? (['no-cell'] as const) : []),
  ]
}

type Place = NonNullable<PastSaid['place']>

/** Places that these words may mean; many lines say the same one, and each is looked for once. */
async function placesOf(db: Db, words: readonly Place[]) {
  const asked = new Map(words.map((place) => [JSON.stringify(place), place]))
  const found =
    asked.size === 0
      ? []
      : await matchPlaces(
          db,
          [...asked.values()].map(({ name, insee }) => ({
            ...{ name, insee, siren: undefined, postalCode: undefined, department: undefined },
          })),
        )
  const places = new Map([...asked.keys()].map((key, at) => [key, (found[at] ?? []).map(placedIn)]))
  return (place: Place) => places.get(JSON.stringify(place)) ?? []
}
