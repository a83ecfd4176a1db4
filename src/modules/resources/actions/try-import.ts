import { headingsKey } from '#kit/column-mapping.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isBegun } from '#kit/staged-import.ts'
import type { Ctx } from '#platform/context.ts'
import type { LineProblem } from '../import-candidate.ts'
import { type ImportMapping, importMappingProblem, type MappingProblem } from '../import-fields.ts'
import type { Licence } from '../licence.ts'
import { mayImport } from '../permissions.ts'
import {
  asksColumns,
  groupSize,
  type LineOutcome,
  type ResourceImport,
} from '../resource-import.ts'
import {
  keepImportMapping,
  listImportLines,
  lockResourceImport,
  saveResourceImport,
} from '../store/imports.ts'
import { type Met, planImport } from './plan-import.ts'

export interface ImportChoices {
  readonly mapping: ImportMapping
  readonly source: string
  readonly licence: Licence
  readonly publish: boolean
}

export type TryRefusal = 'not-found' | 'forbidden' | 'already-run' | MappingProblem

/** Columns, source and licence are said: nothing is written of it yet. */
export async function tryImport(
  ctx: Ctx,
  importId: string,
  choices: ImportChoices,
): Promise<Result<ResourceImport, TryRefusal>> {
  const one = await lockResourceImport(ctx.db, importId)
  if (!one) return refused('not-found')

  if (!mayImport(ctx.person)) return refused('forbidden')

  if (isBegun(one)) return refused('already-run')
  const problem = one.format === 'participedia' ? undefined : importMappingProblem(choices.mapping)
  if (problem) return refused(problem)
  const tried: ResourceImport = { ...one, ...choices, state: 'tried' }

  await saveResourceImport(ctx.db, tried)
  if (asksColumns(one.format)) {
    await keepImportMapping(ctx.db, headingsKey(one.header), choices.mapping, ctx.now)
  }
  return done(tried)
}

export interface Forecast {
  readonly counts: Readonly<Record<'created' | 'updated' | 'same' | 'edited' | 'rejected', number>>
  readonly rejected: readonly { readonly line: number; readonly reason: LineProblem }[]
}

const outcomeOf = {
  create: 'created',
  update: 'updated',
  same: 'same',
  edited: 'edited',
  rejected: 'rejected',
} as const satisfies Record<string, LineOutcome>

/** What would become of every line, a group of them in memory at a time. */
export async function foresee(ctx: Ctx, one: ResourceImport): Promise<Forecast> {
  const counts = { created: 0, updated: 0, same: 0, edited: 0, rejected: 0 }
  const rejected: { line: number; reason: LineProblem }[] = []
  const met: Met = new Set()
  for (let after = 0; ; ) {
    const lines = await listImportLines(ctx.db, one.id, { after, limit: groupSize })
    for (const decision of await planImport(ctx.db, one, lines, met)) {
      counts[outcomeOf[decision.kind]]++
      if (decision.kind !== 'rejected') continue
      rejected.push({ line: decision.line, reason: decision.reason })
    }
    const last = lines.at(-1)
    if (!last || lines.length < groupSize) return { counts, rejected }
    after = last.line
  }
}
