import { readMapping } from '#kit/column-mapping.ts'
import { done, type Refused, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { type ContactOrigin, contactOrigins } from '../contact.ts'
import type { ContactFile, ContactImport, RejectReason } from '../import.ts'
import { isContactField, type Mapping, type MappingRefusal, mappingProblem } from '../mapping.ts'
import { ContactPlan, type Decision } from '../plan.ts'
import {
  type ContactNote,
  cellsBehind,
  ignoredColumns,
  notesOf,
  type RejectedCell,
} from '../report.ts'
import { countOutcomes, listLines } from '../store/imports.ts'
import { openImport, usualMapping } from './open-import.ts'
import { planLines } from './plan-lines.ts'
import { importGroup, startImport } from './run-import.ts'
import { tryImport } from './try-import.ts'

export interface ContactsToImport {
  readonly name: string
  readonly file: ContactFile
  /** Heading → field, as a person wrote it; guessed, or as the last time, when nothing is said. */
  readonly map: unknown
  readonly dryRun: boolean
  /** Where the data come from; said in words when it is none of the usual ones. */
  readonly origin: string | undefined
  readonly unknownPlaces: ContactImport['unknownPlaces']
}

export interface ImportedContacts {
  readonly dryRun: boolean
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Lines; their faults, one by one, stand in `rejected`. */
  readonly rejectedLines: number
  readonly rejected: readonly RejectedCell[]
  readonly notes: readonly ContactNote[]
  readonly ignored: ReturnType<typeof ignoredColumns>
  readonly mapping: Mapping
}

export type ImportRefusal = MappingRefusal | 'unknown-columns' | 'bad-origin'
type Refusal = Refused<ImportRefusal> & { readonly detail: string }
type InAct = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

/** The whole way of a file at once, for the command line: group after group, each in its own act. */
export async function importContacts(
  inAct: InAct,
  contacts: ContactsToImport,
  onStep: (done: number, total: number) => void = () => undefined,
): Promise<Extract<Result<ImportedContacts, never>, { ok: true }> | Refusal> {
  const origin = originOf(contacts)
  if (!origin) return refusal('bad-origin', contactOrigins.join(', '))
  const { file } = contacts
  const heading =
    contacts.map === undefined ? undefined : readMapping(contacts.map, file.header, isContactField)
  if (heading && heading.unknown.length > 0) {
    return refusal('unknown-columns', heading.unknown.join(', '))
  }
  if (contacts.dryRun) return rehearse(inAct, heading?.mapping, contacts)

  const opened = await inAct(async (ctx) => {
    const result = await openImport(ctx, contacts.name, file)
    if (!result.ok) throw new Error(result.refusal)
    const mapping = heading?.mapping ?? result.value.mapping
    const tried = await tryImport(ctx, result.value.id, {
      ...origin,
      mapping,
      unknownPlaces: contacts.unknownPlaces,
    })
    if (!tried.ok) return tried
    return startImport(ctx, result.value.id)
  })
  if (!opened.ok) {
    if (opened.refusal === 'no-name' || opened.refusal === 'field-twice') {
      return refusal(opened.refusal)
    }
    throw new Error(`the import could not begin: ${opened.refusal}`)
  }
  let contactImport: ContactImport | undefined = opened.value
  const { id } = opened.value
  while (contactImport?.state === 'running') {
    contactImport = await inAct((ctx) => importGroup(ctx, id))
    onStep(contactImport?.handled ?? 0, file.rows.length)
  }
  return inAct((ctx) => reportOf(ctx, opened.value, file))
}

async function rehearse(
  inAct: InAct,
  asked: Mapping | undefined,
  { file, unknownPlaces }: ContactsToImport,
) {
  return inAct(async (ctx) => {
    // A rehearsal tells who is known already: it is for those who may import.
    if (!mayProspect(ctx.person)) throw new Error('forbidden')
    const mapping = asked ?? (await usualMapping(ctx.db, file))
    const plan = new ContactPlan({ persons: [], contacts: [] })
    const problem = mappingProblem(mapping)
    if (problem) return refusal(problem)
    const decisions = await planLines(
      ctx.db,
      { header: file.header, mapping, unknownPlaces },
      file.rows,
      plan,
    )
    const count = (kind: string) => decisions.filter((decision) => decision.kind === kind).length
    return done({
      dryRun: true,
      read: file.rows.length,
      created: count('create'),
      updated: count('update'),
      unchanged: count('unchanged'),
      ...told({ header: file.header, mapping }, file, decisions.filter(isRejected)),
      mapping,
    })
  })
}

function isRejected(decision: Decision): decision is Extract<Decision, { kind: 'rejected' }> {
  return decision.kind === 'rejected'
}

interface RefusedLine {
  readonly line: number
  readonly reasons: readonly RejectReason[]
  readonly choices: readonly string[]
}

/** Each refusal with its cell, each reading to confirm, each column left aside. */
function told(
  table: Pick<ContactImport, 'header' | 'mapping'>,
  file: ContactFile,
  refusals: readonly RefusedLine[],
) {
  const cells = new Map(file.rows.map((row) => [row.line, row.cells]))
  const refused = new Set(refusals.map(({ line }) => line))
  return {
    rejectedLines: refusals.length,
    rejected: refusals.flatMap((line) => cellsBehind(table, cells.get(line.line) ?? [], line)),
    notes: file.rows.flatMap((row) =>
      refused.has(row.line) ? [] : notesOf(table, row.line, row.cells),
    ),
    ignored: ignoredColumns(table, file.rows),
  }
}

async function reportOf(ctx: Ctx, contactImport: ContactImport, file: ContactFile) {
  const counts = await countOutcomes(ctx.db, contactImport.id)
  const rejected = await listLines(ctx.db, contactImport.id, {
    limit: contactImport.total,
    outcomes: ['rejected'],
  })
  return done({
    dryRun: false,
    read: contactImport.total,
    created: counts.created,
    updated: counts.updated,
    unchanged: counts.unchanged,
    ...told(contactImport, file, rejected),
    mapping: contactImport.mapping,
  })
}

/** From a terminal, the file itself is the least that can be said of where it comes from. */
function originOf({
  origin,
  name,
}: ContactsToImport): { origin: ContactOrigin; originDetail: string } | undefined {
  if (origin === undefined) return { origin: 'other', originDetail: name.slice(0, 200) }
  const known = contactOrigins.find((item) => item === origin)
  return known && { origin: known, originDetail: name.slice(0, 200) }
}

function refusal(code: ImportRefusal, detail = ''): Refusal {
  return { ...refused(code), detail }
}
