import { readMapping } from '#kit/column-mapping.ts'
import { done, type Refused, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { LineProblem } from '../import-candidate.ts'
import { type ImportMapping, importFields, isImportField } from '../import-fields.ts'
import { type FileRefusal, groupSize, type ResourceImport } from '../resource-import.ts'
import { countImportOutcomes, findUnfinished, listImportLines } from '../store/imports.ts'
import { addImportLines, type FileToOpen, openImport, usualSource } from './open-import.ts'
import { importGroup, startImport } from './run-import.ts'
import { foresee, tryImport } from './try-import.ts'

type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly refusal: FileRefusal; readonly line: number }

export interface ResourcesToImport {
  readonly file: FileToOpen
  rows(): AsyncIterable<Row>
  /** Heading → field, as a person wrote it; guessed, or as the last time, when nothing is said. */
  readonly map: unknown
  readonly source: string | undefined
  readonly dryRun: boolean
  readonly publish: boolean
}

export interface ImportedResources {
  readonly dryRun: boolean
  readonly resumed: boolean
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly same: number
  readonly edited: number
  readonly pictures: number
  readonly rejected: readonly { readonly line: number; readonly reason: LineProblem }[]
  readonly fileHash: string
}

export type ImportRefusal = FileRefusal | 'no-title-column' | 'field-twice' | 'unknown-columns'
type Refusal = Refused<ImportRefusal> & { readonly line?: number; readonly detail?: string }
type InAct = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

class Rehearsed extends Error {}

/**
 * The whole way of a file, for the command line: its lines are kept by groups, then written by groups,
 * each in its own act. Stopped in the middle, the same command goes on.
 */
export async function importResources(
  inAct: InAct,
  given: ResourcesToImport,
  onStep: (done: number, total: number) => void = () => undefined,
): Promise<Result<ImportedResources, ImportRefusal> & { line?: number; detail?: string }> {
  const { mapping, unknown } = readMapping(given.map, given.file.header, isImportField)
  if (unknown.length > 0) {
    const known = importFields.slice(0, 15).join(', ')
    return { ...refused('unknown-columns'), detail: `${unknown.join(', ')} (${known}…)` }
  }
  const said = given.map === undefined ? undefined : mapping
  if (given.dryRun) return rehearse(inAct, given, said)

  const known = await inAct((ctx) =>
    findUnfinished(ctx.db, given.file.hash, given.source ?? usualSource(given.file)),
  )
  const begun = known ?? (await begin(inAct, given, said))
  if ('ok' in begun) return begun
  let one: ResourceImport | undefined = begun
  while (one?.state === 'running') {
    one = await inAct((ctx) => importGroup(ctx, begun.id))
    onStep(one?.handled ?? 0, one?.total ?? 0)
  }
  return inAct(async (ctx) => {
    const counts = await countImportOutcomes(ctx.db, begun.id)
    const rejected = await listImportLines(ctx.db, begun.id, {
      limit: 1_000_000,
      outcomes: ['rejected'],
    })
    return done({
      ...counts,
      dryRun: false,
      resumed: known !== undefined,
      read: one?.total ?? 0,
      pictures: begun.pictures,
      rejected: rejected.map(({ line, reason }) => ({ line, reason: reason as LineProblem })),
      fileHash: begun.fileHash,
    })
  })
}

/** Everything is read and decided, then the one act is undone. */
async function rehearse(inAct: InAct, given: ResourcesToImport, said: ImportMapping | undefined) {
  let report: (Result<ImportedResources, ImportRefusal> & { line?: number }) | undefined
  try {
    await inAct(async (ctx) => {
      const begun = await begin((run) => run(ctx), given, said)
      if ('ok' in begun) report = begun
      else {
        const { counts, rejected } = await foresee(ctx, begun)
        const { pictures, fileHash } = begun
        const read = Object.values(counts).reduce((sum, count) => sum + count, 0)
        report = done({
          ...counts,
          dryRun: true,
          resumed: false,
          read,
          pictures,
          rejected,
          fileHash,
        })
      }
      throw new Rehearsed()
    })
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error
  }
  if (!report) throw new Error('the rehearsal said nothing')
  return report
}

async function begin(
  inAct: InAct,
  given: ResourcesToImport,
  said: ImportMapping | undefined,
): Promise<ResourceImport | Refusal> {
  const opened = await inAct((ctx) => openImport(ctx, given.file))
  if (!opened.ok) throw new Error(opened.refusal)
  const { id } = opened.value
  let group: { line: number; cells: readonly string[] }[] = []
  const keep = () => inAct((ctx) => addImportLines(ctx, id, group))
  for await (const row of given.rows()) {
    if ('refusal' in row) return { ...refused(row.refusal), line: row.line }
    group.push(row)
    if (group.length < groupSize) continue
    await keep()
    group = []
  }
  await keep()
  return inAct(async (ctx) => {
    const { mapping, source, licence } = opened.value
    const choices = {
      mapping: said ?? mapping,
      source: given.source ?? source,
      licence,
      publish: given.publish,
    }
    const tried = await tryImport(ctx, id, choices)
    if (!tried.ok) return mappingRefusal(tried.refusal)
    if (given.dryRun) return tried.value
    const started = await startImport(ctx, id)
    if (!started.ok) throw new Error(started.refusal)
    return started.value
  })
}

function mappingRefusal(refusal: string): Refusal {
  if (refusal === 'no-title-column' || refusal === 'field-twice') return refused(refusal)
  throw new Error(refusal)
}
