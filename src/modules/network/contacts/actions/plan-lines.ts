import { isTotalRow } from '#kit/writing/total-row.ts'
import { listKnownPersons, listPersonsByEmail } from '#modules/people/index.ts'
import { matchPlaces, territoryLabel } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { ContactImport, RejectReason } from '../import.ts'
import type { ContactPlan, Decision, LineToPlan } from '../plan.ts'
import { isOrderUndone } from '../report.ts'
import { type PlaceSaid, readLine } from '../row.ts'
import { listBook } from '../store/book.ts'

/** Lines of a file, understood, placed, and compared with what the house knows. Writes nothing. */
export async function planLines(
  db: Db,
  contactImport: Pick<ContactImport, 'header' | 'mapping' | 'unknownPlaces'>,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
  plan: ContactPlan,
): Promise<readonly Decision[]> {
  const read = lines.map(({ line, cells }) => ({
    line,
    read: readLine(contactImport.header, cells, contactImport.mapping),
  }))
  const width = contactImport.header.length
  const faults = new Map<number, RejectReason[]>(
    lines.map(({ line, cells }) => [
      line,
      [
        ...(isTotalRow(cells) ? (['total-row'] as const) : []),
        ...(cells.some((cell, at) => at >= width && cell !== '') ? (['no-cell'] as const) : []),
        ...(isOrderUndone(contactImport.header, cells) ? (['not-paid'] as const) : []),
      ],
    ]),
  )
  const good: Pick<LineToPlan, 'line' | 'said'>[] = []
  const bad: { readonly line: number; readonly place: PlaceSaid | undefined }[] = []
  for (const { line, read: result } of read) {
    const own = faults.get(line) ?? []
    // A total is nobody: what its cells lack is no fault of theirs.
    if (!result.ok && !own.includes('total-row')) own.push(...result.reasons)
    if (result.ok && own.length === 0) good.push({ line, said: result.said })
    else bad.push({ line, place: result.ok ? result.said.place : result.place })
  }
  const [found, among] = [await withPlaces(db, good), await placesOf(db, bad)]
  const placed = contactImport.unknownPlaces === 'text' ? found.map(inWords) : found
  await learn(db, plan, placed)
  const toPlan = new Map(placed.map((row) => [row.line, row]))
  const elsewhere = new Map(bad.map(({ line, place }) => [line, place && among(place)]))
  return read.map(({ line }) => {
    const known = toPlan.get(line)
    if (known) return plan.decide(known)
    // Its place is looked for too: a line that is mended is not refused again for that.
    const places = elsewhere.get(line)
    const reasons = faults.get(line) ?? []
    if (places?.length === 0 && contactImport.unknownPlaces === 'reject')
      reasons.push('unknown-place')
    if (places && places.length > 1) reasons.push('several-places')
    const choices = places && places.length > 1 ? places.map(({ label }) => label) : []
    return { kind: 'rejected', line, reasons, choices }
  })
}

type PlaceFound = NonNullable<LineToPlan['places']>

/** Places that these words may mean; many lines say the same one, and each is looked for once. */
async function placesOf(
  db: Db,
  rows: readonly { readonly place: PlaceSaid | undefined }[],
): Promise<(place: PlaceSaid) => PlaceFound> {
  const asked = new Map<string, PlaceSaid>()
  for (const { place } of rows) if (place) asked.set(JSON.stringify(place), place)
  const found = asked.size === 0 ? [] : await matchPlaces(db, [...asked.values()])
  const places = new Map(
    [...asked.keys()].map((key, at) => [
      key,
      (found[at] ?? []).map((place) => ({ id: place.id, label: territoryLabel(place) })),
    ]),
  )
  return (place) => places.get(JSON.stringify(place)) ?? []
}

async function withPlaces(
  db: Db,
  rows: readonly Pick<LineToPlan, 'line' | 'said'>[],
): Promise<readonly LineToPlan[]> {
  const among = await placesOf(
    db,
    rows.map(({ said }) => said),
  )
  return rows.map(({ line, said }) => ({ line, said, places: said.place && among(said.place) }))
}

/** An organisation that the house does not know stays what the file says: words beside the function. */
function inWords(row: LineToPlan): LineToPlan {
  const words = row.said.place?.name ?? ''
  if (row.places?.length !== 0 || words === '') return row
  const held = [row.said.function, words].filter((text) => text !== '').join(', ')
  return { ...row, said: { ...row.said, function: held.slice(0, 160) }, places: undefined }
}

/** People with these addresses, contacts at these places, and the people behind them. */
async function learn(db: Db, plan: ContactPlan, rows: readonly LineToPlan[]): Promise<void> {
  const holders = await listPersonsByEmail(
    db,
    rows.flatMap(({ said }) => said.email ?? []),
  )
  const contacts = await listBook(db, {
    personIds: [...holders.values()].map(({ personId }) => personId),
    territoryIds: [...new Set(rows.flatMap(({ places }) => (places ?? []).map(({ id }) => id)))],
  })
  const persons = await listKnownPersons(
    db,
    contacts.map(({ personId }) => personId),
  )
  plan.learn({ persons: [...holders.values(), ...persons.values()], contacts })
}
