import type { Ctx } from '#platform/context.ts'
import { buildReference } from '../reference.ts'
import type { Reference } from '../reference-files.ts'
import {
  applyDetails,
  applyTerritories,
  endMissing,
  type ImportReport,
  openStaging,
  settle,
  settleStaging,
  settleTerritories,
  stage,
} from '../store/reference.ts'
import { readReference, referenceId, vintage } from './read-reference.ts'

/** What an import needs of the world: it is run by the command line as well as by an act. */
export type ImportWorld = Pick<Ctx, 'db' | 'now'>

/** For a progress bar: how much is done, of how much. */
export type OnProgress = (done: number, total: number) => void

const rowsAtATime = 6_000

/**
 * Loads the official list of communes, intercommunalities, departments and regions, in one
 * transaction. Run again, it changes only what the list has changed: ids stay for ever.
 */
export async function importTerritories(
  world: ImportWorld,
  onProgress: OnProgress = () => undefined,
): Promise<ImportReport> {
  const reference = buildReference(await readReference(), referenceId)
  onProgress(10, 100)

  const { db } = world
  if (db.isTransaction) return await write({ ...world, db }, reference, onProgress)
  return await db
    .transaction()
    .execute((transaction) => write({ ...world, db: transaction }, reference, onProgress))
}

async function write(
  { db, now }: ImportWorld,
  reference: Reference,
  onProgress: OnProgress,
): Promise<ImportReport> {
  await openStaging(db)
  const lists = ['territories', 'names', 'links', 'formerCodes', 'postalCodes'] as const
  const total = lists.reduce((sum, list) => sum + reference[list].length, 0)
  let staged = 0
  for (const list of lists) {
    for (let at = 0; at < reference[list].length; at += rowsAtATime) {
      const rows = reference[list].slice(at, at + rowsAtATime)
      await stage(db, list, rows as Reference[typeof list])
      staged += rows.length
      onProgress(10 + Math.round((40 * staged) / total), 100)
    }
  }

  await settleStaging(db)

  const { added, changed } = await applyTerritories(db, vintage, now)
  await settleTerritories(db)
  onProgress(70, 100)
  const ended = await endMissing(db, vintage.year, now)
  await applyDetails(db)
  onProgress(95, 100)
  await settle(db)
  onProgress(100, 100)
  return { total: reference.territories.length, added, changed, ended }
}
