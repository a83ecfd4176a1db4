import { isId } from '#kit/ids.ts'
import { isTotalRow } from '#kit/writing/total-row.ts'
import type { Db } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { isBibliography } from '../../import-states.ts'
import { resourcePath } from '../../paths.ts'
import { plainLink } from '../../plain-link.ts'
import {
  type Candidate,
  cellNote,
  isRefused,
  type LineRefused,
  lineRefused,
  type ReadLine,
} from '../candidate.ts'
import { exportedCandidate } from '../exported-line.ts'
import { candidateOf } from '../line.ts'
import { participediaCandidate } from '../participedia-row.ts'
import { brokenEntry, entryNotes } from '../reference-rows.ts'
import type { ResourceImport } from '../staged.ts'
import { type Alike, type AlikeResource, listAlike } from '../store/alike.ts'
import { type KnownSource, listKnownSources, listPresent } from '../store/sources.ts'

export type ImportDecision =
  | ({ readonly kind: 'rejected'; readonly line: number } & LineRefused)
  | ({ readonly kind: 'create'; readonly line: number } & Marked)
  | ({ readonly kind: 'update'; readonly line: number; readonly known: KnownSource } & Marked)
  | {
      readonly kind: 'same' | 'edited'
      readonly line: number
      readonly resourceId: string
      readonly candidate: Candidate
    }

interface Marked {
  readonly candidate: Candidate
  /** What the line says, in one mark. */
  readonly mark: string
}

/** Numbers met in the lines before: the same one twice in a file is two lines for one resource. */
export type Met = Set<string>

export type ImportReading = Pick<
  ResourceImport,
  'id' | 'format' | 'header' | 'mapping' | 'source' | 'licence' | 'kind' | 'alike'
>

/** What would become of these lines, decided one after the other against what the house has. */
export async function planImport(
  db: Db,
  reading: ImportReading,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
  met: Met,
): Promise<readonly ImportDecision[]> {
  const read = lines.map(({ line, cells }) => ({ line, candidate: readLine(reading, cells) }))
  const numbers = read.flatMap(({ candidate }) => (isRefused(candidate) ? [] : candidate.sourceId))
  const known = await listKnownSources(db, reading.source, [...new Set(numbers)])
  // What this very house exported comes home: it is here already, under the number it has always had.
  const home = reading.format === 'jsonl' ? await listPresent(db, numbers.filter(isId)) : new Set()
  const decisions = read.map(({ line, candidate }): ImportDecision => {
    if (isRefused(candidate)) return { kind: 'rejected', line, ...candidate }
    const { sourceId } = candidate
    if (met.has(sourceId)) return twice(line, candidate)
    met.add(sourceId)
    const mark = markOf(candidate)
    const before = known.get(sourceId)
    // A group before this one has written it: the same number, further down in the same file.
    if (before?.importId === reading.id) return twice(line, candidate)
    if (!before && home.has(sourceId))
      return { kind: 'same', line, resourceId: sourceId, candidate }
    if (!before) return { kind: 'create', line, candidate, mark }
    const { resourceId } = before
    if (before.lineMark === mark) return { kind: 'same', line, resourceId, candidate }
    if (before.edited) return { kind: 'edited', line, resourceId, candidate }
    return { kind: 'update', line, candidate, mark, known: before }
  })
  return withAlike(db, reading, decisions, met)
}

const twiceBy = { number: 'twice', address: 'twice-address', title: 'twice-title' } as const

/** What stands for a number is named: two lines may share an address without sharing a number. */
function twice(line: number, { sourceId, numbered, words }: Candidate): ImportDecision {
  const { by = 'number', column = '' } = numbered ?? {}
  const value = by === 'title' ? words.title : sourceId
  return { kind: 'rejected', line, ...lineRefused(twiceBy[by], column, value) }
}

/**
 * New lines, compared with what is here under another number, and with the lines above them in the file: the same
 * address, or the same title.
 */
async function withAlike(
  db: Db,
  reading: ImportReading,
  decisions: readonly ImportDecision[],
  met: Met,
): Promise<readonly ImportDecision[]> {
  const creations = decisions.flatMap((decision) =>
    decision.kind === 'create' ? [decision.candidate.words] : [],
  )
  if (creations.length === 0) return decisions
  const alike = await listAlike(db, reading.id, {
    titles: creations.map(({ title }) => title),
    links: creations.flatMap(({ content }) => content.link ?? []),
  })
  const isHouse = reading.format === 'jsonl'
  return decisions.map((decision) => {
    if (decision.kind !== 'create') return decision
    const { line, candidate } = decision
    const told = alikeNote(candidate, alike, met)
    // What another house holds under two numbers, its own, is two resources.
    if (!told || (isHouse && !('at' in told))) return decision
    if (reading.alike === 'skip') return { kind: 'rejected', line, faults: [told], notes: [] }
    return { ...decision, candidate: { ...candidate, notes: [...candidate.notes, told] } }
  })
}

const alikeProblems = {
  address: { here: 'same-address', above: 'address-above' },
  title: { here: 'same-title', above: 'title-above' },
} as const

function alikeNote({ words, columns }: Candidate, alike: Alike, met: Met) {
  const { title, content } = words
  const link = content.link ?? ''
  const byAddress = link && twin(met, `link ${plainLink(link)}`, alike.byAddress(link))
  const byTitle = twin(met, `title ${title.toLowerCase()}`, alike.byTitle(title))
  const found = byAddress || byTitle
  if (!found) return undefined
  const by = byAddress ? 'address' : 'title'
  const problem = alikeProblems[by][found.where]
  const note = cellNote(problem, columns?.[by] ?? '', byAddress ? link : title)
  return { ...note, problem, ...(found.where === 'here' ? { at: resourcePath(found.slug) } : {}) }
}

type Twin = { readonly where: 'here'; readonly slug: string } | { readonly where: 'above' }

/** What bears this mark: a resource that was here before the file, or a line further up in it. */
function twin(met: Met, mark: string, resource: AlikeResource | undefined): Twin | undefined {
  const isAbove = met.has(mark)
  met.add(mark)
  if (resource && !resource.isOwn) return { where: 'here', slug: resource.slug }
  return isAbove || resource ? { where: 'above' } : undefined
}

function readLine(reading: ImportReading, cells: readonly string[]): ReadLine {
  const { format, header, mapping } = reading
  const odd = cells.findIndex((cell, at) => at >= header.length && cell !== '')
  if (odd >= 0) return lineRefused('no-cell', String(odd + 1), cells[odd])
  if (isTotalRow(cells))
    return lineRefused('total-row', header[firstAt(cells)] ?? '', cells[firstAt(cells)])
  if (format === 'jsonl') return exportedCandidate(cells[0] ?? '', reading)
  if (format === 'participedia') return participediaCandidate(header, cells, reading)
  const broken = isBibliography(format) ? brokenEntry(cells) : undefined
  if (broken) return broken
  const read = candidateOf(header, mapping, cells, reading)
  return isBibliography(format) ? { ...read, notes: [...read.notes, ...entryNotes(cells)] } : read
}

/** The first cell that says something. */
function firstAt(cells: readonly string[]): number {
  return cells.findIndex((cell) => cell.trim() !== '')
}

function markOf({ words, kin }: Candidate): string {
  const said = kin ? [words, kin] : words
  return sha256Of(JSON.stringify(said))
}
