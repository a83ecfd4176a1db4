import { readMapping } from '#kit/column-mapping.ts'
import { done, type Refused, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { groupSize } from '../../import-states.ts'
import type { Licence } from '../../licence.ts'
import type { ResourceKind } from '../../resource-shape.ts'
import { type ImportMapping, importFields, isImportField } from '../fields.ts'
import type { FileRefusal, ImportReport, ResourceImport } from '../staged.ts'
import { findResourceImport, findUnfinished } from '../store/imports.ts'
import { addImportLines, type FileToOpen, openImport, usualSource } from './open-import.ts'
import { reportImport } from './report-import.ts'
import { importGroup, startImport } from './run-import.ts'
import { tryImport } from './try-import.ts'

type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly refusal: FileRefusal; readonly line: number }

export interface ResourcesToImport {
  readonly file: FileToOpen
  rows(): AsyncIterable<Row>
  /** Heading → field, as a person wrote it; guessed, or as the last time, when nothing is said. */
  readonly map: unknown
  readonly source: string | undefined
  /** What lines that say no kind, or no licence, are: said by a person, or nobody. */
  readonly kind?: ResourceKind | undefined
  readonly licence?: Licence | undefined
  readonly dryRun: boolean
  readonly publish: boolean
  /** Lines whose address or title is here already; written all the same unless somebody says otherwise. */
  readonly alike?: ResourceImport['alike'] | undefined
  /** The second person who read the file, when it is published at once. */
  readonly readBy?: string | undefined
}

export interface ImportedResources extends Omit<ImportReport, 'counts'> {
  readonly dryRun: boolean
  readonly resumed: boolean
  readonly read: number
  readonly rejectedLines: number
  readonly created: number
  readonly updated: number
  readonly same: number
  readonly edited: number
  readonly pictures: number
  readonly fileHash: string
  /** Column → what was read from it. */
  readonly mapping: ImportMapping
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
  resources: ResourcesToImport,
  onStep: (done: number, total: number) => void = () => undefined,
): Promise<Result<ImportedResources, ImportRefusal> & { line?: number; detail?: string }> {
  const { mapping, unknown } = readMapping(resources.map, resources.file.header, isImportField)
  if (unknown.length > 0) {
    const known = importFields.slice(0, 15).join(', ')
    return { ...refused('unknown-columns'), detail: `${unknown.join(', ')} (${known}…)` }
  }
  const said = resources.map === undefined ? undefined : mapping
  if (resources.dryRun) return rehearse(inAct, resources, said)

  const known = await inAct((ctx) =>
    findUnfinished(ctx.db, resources.file.hash, resources.source ?? usualSource(resources.file)),
  )
  const begun = known ?? (await begin(inAct, resources, said))
  if ('ok' in begun) return begun
  let resourceImport: ResourceImport | undefined = begun
  while (resourceImport?.state === 'running') {
    resourceImport = await inAct((ctx) => importGroup(ctx, begun.id))
    onStep(resourceImport?.handled ?? 0, resourceImport?.total ?? 0)
  }
  const finished = resourceImport ?? begun
  const report = await inAct((ctx) => reportImport(ctx, finished))
  return done(told(finished, report, { dryRun: false, resumed: known !== undefined }))
}

function told(
  resourceImport: ResourceImport,
  { counts, ...report }: ImportReport,
  how: { readonly dryRun: boolean; readonly resumed: boolean },
): ImportedResources {
  const { created, updated, same, edited, rejected } = counts
  const { pictures, fileHash, mapping, total } = resourceImport
  const figures = { created, updated, same, edited, rejectedLines: rejected, read: total }
  return { ...report, ...figures, ...how, pictures, fileHash, mapping }
}

/** Everything is read and decided, then the one act is undone. */
async function rehearse(
  inAct: InAct,
  resources: ResourcesToImport,
  said: ImportMapping | undefined,
) {
  let report: (Result<ImportedResources, ImportRefusal> & { line?: number }) | undefined
  try {
    await inAct(async (ctx) => {
      const begun = await begin((run) => run(ctx), resources, said)
      if ('ok' in begun) report = begun
      else {
        const resourceImport = await findResourceImport(ctx.db, begun.id)
        if (!resourceImport) throw new Error('the lines that were just read are not there')
        report = done(
          told(resourceImport, await reportImport(ctx, resourceImport), {
            dryRun: true,
            resumed: false,
          }),
        )
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
  resources: ResourcesToImport,
  said: ImportMapping | undefined,
): Promise<ResourceImport | Refusal> {
  const opened = await inAct((ctx) => openImport(ctx, resources.file))
  if (!opened.ok) throw new Error(opened.refusal)
  const { id } = opened.value
  let group: { line: number; cells: readonly string[] }[] = []
  const keep = () => inAct((ctx) => addImportLines(ctx, id, group))
  for await (const row of resources.rows()) {
    if ('refusal' in row) return { ...refused(row.refusal), line: row.line }
    group.push(row)
    if (group.length < groupSize) continue
    await keep()
    group = []
  }
  await keep()
  return inAct(async (ctx) => {
    const { mapping, source, licence, kind } = opened.value
    const choices = {
      mapping: said ?? mapping,
      source: resources.source ?? source,
      licence: resources.licence ?? licence,
      kind: resources.kind ?? kind,
      publish: resources.publish,
      alike: resources.alike ?? 'import',
    }
    const tried = await tryImport(ctx, id, choices)
    if (!tried.ok) return mappingRefusal(tried.refusal)
    if (resources.dryRun) return tried.value
    if (resources.readBy) {
      ctx.audit({
        act: 'resources-import.read-by',
        subject: `resources-import:${id}`,
        public: false,
        detail: { person: resources.readBy },
      })
    }
    const started = await startImport(ctx, id)
    if (!started.ok) throw new Error(started.refusal)
    return started.value
  })
}

function mappingRefusal(refusal: string): Refusal {
  if (refusal === 'no-title-column' || refusal === 'field-twice') return refused(refusal)
  throw new Error(refusal)
}
