import { done, type Result, refused } from '#kit/result.ts'
import { readApart } from './read-apart.ts'
import type {
  ReadReference,
  ReadReferences,
  ReferenceFormat,
  ReferenceProblem,
  ReferencesRefusal,
} from './reference.ts'

/** Reads a bibliography in one of the three formats that its tools exchange, each entry by itself. */
export async function readReferences(
  bytes: Uint8Array,
  format: ReferenceFormat,
): Promise<Result<ReadReferences, ReferencesRefusal>> {
  const references: ReadReference[] = []
  const problems: ReferenceProblem[] = []
  const read = await readApart<ReferencesRefusal | 'read', ReadReferences>('references', bytes, {
    options: { format },
    onPart: (part) => {
      references.push(...part.references)
      problems.push(...part.problems)
    },
  })
  if (!read.ok) return refused(read.refusal === 'broke' ? 'not-references' : read.refusal)
  return read.value === 'read' ? done({ references, problems }) : refused(read.value)
}
