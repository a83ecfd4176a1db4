import type { Shown } from '#kit/seen.ts'
import type { Db } from '#platform/context.ts'
import { changedFields, fieldsOf } from '../../fields.ts'
import { listParents } from '../../store/lineages.ts'
import { type OpenText, readText, writtenResource } from '../../working/index.ts'
import { type MergePair, type MergeText, mergeObstacle } from '../merging.ts'

export async function readPair(
  db: Db,
  keptSlug: string,
  otherSlug: string,
): Promise<MergePair | undefined> {
  const [keptText, otherText] = [await readText(db, keptSlug), await readText(db, otherSlug)]
  if (!keptText || !otherText) return undefined
  const [kept, other] = [textOf(keptText), textOf(otherText)]
  const parents = await listParents(db, [kept.resource.id, other.resource.id])
  return {
    kept,
    other,
    obstacle: mergeObstacle({
      kept: kept.resource,
      other: other.resource,
      isBeingWritten: isBeingWritten(keptText) || isBeingWritten(otherText),
      parents: [parents.get(kept.resource.id)?.id, parents.get(other.resource.id)?.id],
    }),
  }
}

/** A draft is what stands in its workshop; what is published is what everybody reads. */
function textOf(text: OpenText): MergeText {
  if (text.resource.state !== 'draft')
    return { resource: text.resource, fields: fieldsOf(text.resource) }
  return { resource: writtenResource(text), fields: text.working.fields }
}

function isBeingWritten({ resource, working }: OpenText): boolean {
  if (resource.state !== 'published') return false
  return changedFields(working.fields, fieldsOf(resource)).length > 0
}

/** What the page shows of both: whoever merges has seen these words and no others. */
export function seenPair({ kept, other }: MergePair): Shown {
  return {
    'kept-words': JSON.stringify(kept.fields),
    'other-words': JSON.stringify(other.fields),
  }
}
