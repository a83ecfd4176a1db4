import { createHash } from 'node:crypto'
import type { Db } from '#platform/context.ts'
import type { Candidate, LineProblem } from '../import-candidate.ts'
import { candidateOf } from '../import-fields.ts'
import { participediaCandidate } from '../participedia-row.ts'
import type { ResourceImport } from '../resource-import.ts'
import { type KnownSource, listKnownSources } from '../store/import-sources.ts'

export type ImportDecision =
  | { readonly kind: 'rejected'; readonly line: number; readonly reason: LineProblem }
  | ({ readonly kind: 'create'; readonly line: number } & Marked)
  | ({ readonly kind: 'update'; readonly line: number; readonly known: KnownSource } & Marked)
  | { readonly kind: 'same' | 'edited'; readonly line: number; readonly known: KnownSource }

interface Marked {
  readonly candidate: Candidate
  /** What the line says, in one mark. */
  readonly mark: string
}

/** Numbers met in the lines before: the same one twice in a file is two lines for one resource. */
export type Met = Set<string>

export type ImportReading = Pick<
  ResourceImport,
  'id' | 'format' | 'header' | 'mapping' | 'source' | 'licence'
>

/** What would become of these lines, decided one after the other against what the house has. */
export async function planImport(
  db: Db,
  reading: ImportReading,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
  met: Met,
): Promise<readonly ImportDecision[]> {
  const read = lines.map(({ line, cells }) => ({ line, candidate: readLine(reading, cells) }))
  const numbers = read.flatMap(({ candidate }) =>
    typeof candidate === 'string' ? [] : candidate.sourceId,
  )
  const known = await listKnownSources(db, reading.source, [...new Set(numbers)])
  return read.map(({ line, candidate }): ImportDecision => {
    if (typeof candidate === 'string') return { kind: 'rejected', line, reason: candidate }
    if (met.has(candidate.sourceId)) return { kind: 'rejected', line, reason: 'twice' }
    met.add(candidate.sourceId)
    const mark = markOf(candidate)
    const before = known.get(candidate.sourceId)
    // A group before this one has written it: the same number, further down in the same file.
    if (before?.importId === reading.id) return { kind: 'rejected', line, reason: 'twice' }
    if (!before) return { kind: 'create', line, candidate, mark }
    if (before.lineMark === mark) return { kind: 'same', line, known: before }
    if (before.edited) return { kind: 'edited', line, known: before }
    return { kind: 'update', line, candidate, mark, known: before }
  })
}

function readLine(reading: ImportReading, cells: readonly string[]) {
  const { format, header, mapping } = reading
  return format === 'participedia'
    ? participediaCandidate(header, cells, reading)
    : candidateOf(header, mapping, cells, reading)
}

function markOf({ words }: Candidate): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex')
}
