import {
  deleteMandates,
  deleteUnusedPersons,
  findMentioned,
  takeBackCompletion,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { ContactImport, ImportLine } from '../import.ts'
import { deleteUntouched, saveFunction, stillInBook } from '../store/book.ts'

/** Tables that an import itself has written: a key in them is no sign of another use. */
const ownTables = [
  'persons',
  'identities',
  'network_contacts',
  'network_contact_imports',
  'network_contact_import_rows',
]

/** Takes lines back, as far as nothing else has touched what they wrote: the numbers of those that went. */
export async function takeBack(
  ctx: Ctx,
  contactImport: ContactImport,
  lines: readonly ImportLine[],
): Promise<ReadonlySet<number>> {
  const created = lines.filter(({ outcome }) => outcome === 'created')
  const used = await findMentioned(
    ctx.db,
    created.flatMap(({ personId }) => personId ?? []),
    [...ownTables, 'mandates'],
  )
  // What colleagues say of a contact is kept with its own key.
  const discussed = await findMentioned(
    ctx.db,
    created.flatMap(({ contactId }) => contactId ?? []),
    ownTables,
  )
  const free = created.filter(
    ({ personId, contactId = '' }) =>
      personId !== undefined && !used.has(personId) && !discussed.has(contactId),
  )
  const gone = new Set(
    await deleteUntouched(
      ctx.db,
      free.flatMap(({ contactId }) => contactId ?? []),
      contactImport.id,
    ),
  )
  const back = free.filter(({ contactId }) => gone.has(contactId ?? ''))
  await deleteMandates(
    ctx.db,
    back.flatMap(({ mandateId }) => mandateId ?? []),
  )
  const people = back
    .filter(({ madePerson }) => madePerson)
    .flatMap(({ personId }) => personId ?? [])
  const elsewhere = await stillInBook(ctx.db, people)
  await deleteUnusedPersons(
    ctx.db,
    people.filter((id) => !elsewhere.has(id)),
  )
  const undone = new Set(back.map(({ line }) => line))
  for (const line of lines) {
    if (line.outcome === 'updated' && (await restore(ctx, line))) undone.add(line.line)
  }
  return undone
}

/** What a line had changed is as before, unless somebody has changed it again. */
async function restore(ctx: Ctx, line: ImportLine): Promise<boolean> {
  const { before, contactId, personId } = line
  if (!before) return false
  if (personId) await takeBackCompletion(ctx.db, personId, before)
  const { function: held, became } = before
  if (held === undefined || contactId === undefined) return true
  return saveFunction(ctx.db, contactId, held, became)
}
