import { headingsKey } from '#kit/column-mapping.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isBegun } from '#kit/sheets/staged-import.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { ContactOrigin } from '../contact.ts'
import type { ContactImport } from '../import.ts'
import { type Mapping, type MappingRefusal, mappingProblem } from '../mapping.ts'
import { ContactPlan, type Decision } from '../plan.ts'
import { keepMapping, listLines, lockImport, saveImport } from '../store/imports.ts'
import { planLines } from './plan-lines.ts'

export type TryRefusal = 'not-found' | 'forbidden' | 'already-run' | MappingRefusal

export interface ImportChoices {
  readonly mapping: Mapping
  readonly origin: ContactOrigin
  readonly originDetail: string
  readonly unknownPlaces: ContactImport['unknownPlaces']
}

/** The columns and the origin are said: what would happen, line by line, and nothing is written. */
export async function tryImport(
  ctx: Ctx,
  importId: string,
  choices: ImportChoices,
): Promise<Result<ContactImport, TryRefusal>> {
  const contactImport = await lockImport(ctx.db, importId)
  if (!contactImport) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  if (isBegun(contactImport)) return refused('already-run')
  const problem = mappingProblem(choices.mapping)
  if (problem) return refused(problem)
  const tried: ContactImport = { ...contactImport, ...choices, state: 'tried' }

  await saveImport(ctx.db, tried)
  await keepMapping(ctx.db, headingsKey(contactImport.header), choices.mapping, ctx.now)
  return done(tried)
}

/** What would become of every line of the file. */
export async function foresee(
  ctx: Ctx,
  contactImport: ContactImport,
): Promise<readonly Decision[]> {
  const lines = await listLines(ctx.db, contactImport.id, { limit: contactImport.total })
  return planLines(ctx.db, contactImport, lines, new ContactPlan({ persons: [], contacts: [] }))
}
