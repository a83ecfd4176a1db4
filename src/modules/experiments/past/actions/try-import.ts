import { headingsKey } from '#kit/column-mapping.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isBegun } from '#kit/sheets/staged-import.ts'
import type { Ctx } from '#platform/context.ts'
import { mayImportExperiments } from '../../permissions.ts'
import {
  type MappingRefusal,
  mappingProblem,
  type PastImport,
  type PastMapping,
} from '../past-import.ts'
import type { Decision } from '../plan.ts'
import { keepPastMapping, listPastLines, lockPastImport, savePastImport } from '../store/imports.ts'
import { planLines } from './plan-lines.ts'

export type TryPastRefusal = 'not-found' | 'forbidden' | 'already-run' | MappingRefusal

/** The columns are said: what would happen, line by line, and nothing is written. */
export async function tryPastImport(
  ctx: Ctx,
  importId: string,
  mapping: PastMapping,
): Promise<Result<PastImport, TryPastRefusal>> {
  const found = await lockPastImport(ctx.db, importId)
  if (!found) return refused('not-found')

  if (!mayImportExperiments(ctx.person)) return refused('forbidden')

  if (isBegun(found)) return refused('already-run')
  const problem = mappingProblem(mapping)
  if (problem) return refused(problem)
  const tried: PastImport = { ...found, mapping, state: 'tried' }

  await savePastImport(ctx.db, tried)
  await keepPastMapping(ctx.db, headingsKey(found.header), mapping, ctx.now)
  return done(tried)
}

/** What would become of every line of the file. */
export async function foreseePast(
  { db }: Pick<Ctx, 'db'>,
  staged: PastImport,
): Promise<readonly Decision[]> {
  return planLines(db, staged, await listPastLines(db, staged.id, { limit: staged.total }))
}
