import { listKnownPersons, listPersonsByEmail } from '#modules/people/index.ts'
import { matchPlaces, territoryLabel } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { ContactImport } from '../contact-import.ts'
import type { ContactPlan, Decision, LineToPlan } from '../contact-plan.ts'
import { isOrderUndone } from '../contact-report.ts'
import { type PlaceSaid, readLine } from '../contact-row.ts'
import { listBook } from '../store/contact-book.ts'

/** Lines of a file, understood, placed, and compared with what the house knows. Writes nothing. */
export async function planLines(
  db: Db,
  one: Pick<ContactImport, 'header' | 'mapping' | 'unknownPlaces'>,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
  plan: ContactPlan,
): Promise<readonly Decision[]> {
  const read = lines.map(({ line, cells }) => ({
    line,
    read: readLine(one.header, cells, one.mapping),
  }))
  const undone = new Set(
    lines.flatMap(({ line, cells }) => (isOrderUndone(one.header, cells) ? [line] : [])),
  )
  const good = read.flatMap((row) =>
    row.read.ok && !undone.has(row.line) ? [{ line: row.line, said: row.read.said }] : [],
  )
  const found = await withPlaces(db, good)
  const placed = one.unknownPlaces === 'text' ? found.map(inWords) : found
  await learn(db, plan, placed)
  const toPlan = new Map(placed.map((row) => [row.line, row]))
  return read.map(({ line, read: result }) => {
    const known = toPlan.get(line)
    if (undone.has(line)) return { kind: 'rejected', line, reason: 'not-paid', choices: [] }
    if (result.ok && known) return plan.decide(known)
    const reason = result.ok ? 'no-name' : result.reason
    return { kind: 'rejected', line, reason, choices: [] }
  })
}

async function withPlaces(
  db: Db,
  rows: readonly Pick<LineToPlan, 'line' | 'said'>[],
): Promise<readonly LineToPlan[]> {
  // Many lines say the same place: each is looked for once.
  const asked = new Map<string, PlaceSaid>()
  for (const { said } of rows) if (said.place) asked.set(JSON.stringify(said.place), said.place)
  const found = await matchPlaces(db, [...asked.values()])
  const places = new Map(
    [...asked.keys()].map((key, at) => [
      key,
      (found[at] ?? []).map((place) => ({ id: place.id, label: territoryLabel(place) })),
    ]),
  )
  return rows.map(({ line, said }) => ({
    line,
    said,
    places: said.place && (places.get(JSON.stringify(said.place)) ?? []),
  }))
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
