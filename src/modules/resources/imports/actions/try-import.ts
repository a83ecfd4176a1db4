import { headingsKey } from '#kit/column-mapping.ts'
import { filledColumns } from '#kit/forms/import-columns.ts'
import { ownOf } from '#kit/own.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isBegun } from '#kit/sheets/staged-import.ts'
import type { Ctx } from '#platform/context.ts'
import {
  asksColumns,
  groupSize,
  type ImportFormat,
  isBibliography,
  type LineOutcome,
} from '../../import-states.ts'
import type { Licence } from '../../licence.ts'
import { mayImport } from '../../permissions.ts'
import { licenceProblem } from '../../words-problem.ts'
import { type ImportMapping, importMappingProblem, type MappingProblem } from '../fields.ts'
import { isParticipediaColumn } from '../participedia-row.ts'
import { isReferenceColumn } from '../reference-rows.ts'
import type { ImportReport, ResourceImport } from '../staged.ts'
import {
  keepImportMapping,
  listImportLines,
  lockResourceImport,
  saveResourceImport,
} from '../store/imports.ts'
import { countFilled } from '../store/reports.ts'
import { type Met, planImport } from './plan-import.ts'

export interface ImportChoices {
  readonly mapping: ImportMapping
  readonly source: string
  readonly licence: Licence
  readonly kind: ResourceImport['kind']
  readonly publish: boolean
  readonly alike: ResourceImport['alike']
}

/** Formats that say themselves what they hold: nothing is to be matched. */
function hasOwnColumns(format: ImportFormat): boolean {
  return format === 'participedia' || format === 'jsonl'
}

export type TryRefusal = 'not-found' | 'forbidden' | 'already-run' | MappingProblem

/** Columns, source and licence are said: nothing is written of it yet. */
export async function tryImport(
  ctx: Ctx,
  importId: string,
  choices: ImportChoices,
): Promise<Result<ResourceImport, TryRefusal>> {
  const resourceImport = await lockResourceImport(ctx.db, importId)
  if (!resourceImport) return refused('not-found')

  if (!mayImport(ctx.person)) return refused('forbidden')

  if (isBegun(resourceImport)) return refused('already-run')
  const problem = hasOwnColumns(resourceImport.format)
    ? undefined
    : importMappingProblem(choices.mapping)
  if (problem) return refused(problem)
  const tried: ResourceImport = { ...resourceImport, ...choices, state: 'tried' }

  await saveResourceImport(ctx.db, tried)
  if (asksColumns(resourceImport.format)) {
    await keepImportMapping(ctx.db, headingsKey(resourceImport.header), choices.mapping, ctx.now)
  }
  return done(tried)
}

const outcomeOf = {
  create: 'created',
  update: 'updated',
  same: 'same',
  edited: 'edited',
  rejected: 'rejected',
} as const satisfies Record<string, LineOutcome>

/** What would become of every line, a group of them in memory at a time. */
export async function foresee(ctx: Ctx, resourceImport: ResourceImport): Promise<ImportReport> {
  const counts = { created: 0, updated: 0, same: 0, edited: 0, rejected: 0 }
  const rejected: ImportReport['rejected'][number][] = []
  const notes: ImportReport['notes'][number][] = []
  const assumed = { licence: 0, kind: 0, language: 0, outcome: 0 }
  const met: Met = new Set()
  let drafts = 0
  for (let after = 0; ; ) {
    const lines = await listImportLines(ctx.db, resourceImport.id, { after, limit: groupSize })
    for (const decision of await planImport(ctx.db, resourceImport, lines, met)) {
      const { line } = decision
      counts[outcomeOf[decision.kind]]++
      if (decision.kind === 'rejected') {
        for (const cell of [...decision.faults, ...decision.notes]) rejected.push({ line, ...cell })
        continue
      }
      const { candidate } = decision
      for (const note of candidate.notes) notes.push({ line, ...note })
      for (const what of candidate.assumed) assumed[what]++
      const isNew = decision.kind === 'create'
      if (isNew && (!resourceImport.publish || licenceProblem(candidate.words))) drafts++
    }
    const last = lines.at(-1)
    if (!last || lines.length < groupSize) break
    after = last.line
  }
  return {
    counts,
    rejected,
    notes,
    assumed,
    drafts,
    ignored: await listIgnored(ctx, resourceImport),
  }
}

/** Columns that nothing was read from, whatever the reason. */
export async function listIgnored(
  ctx: Ctx,
  { id, header, mapping, format }: ResourceImport,
): Promise<ImportReport['ignored']> {
  const filled = await countFilled(ctx.db, id)
  const isRead = (column: string) =>
    asksColumns(format) ? ownOf(mapping, column) !== undefined : isReadColumn(format, column)
  return filledColumns(header, filled, (_, column) => isRead(column))
}

/** A format with columns of its own says itself which of them are read. */
function isReadColumn(format: ImportFormat, column: string): boolean {
  if (isBibliography(format)) return isReferenceColumn(column)
  return format !== 'participedia' || isParticipediaColumn(column)
}
