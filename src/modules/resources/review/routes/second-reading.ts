import type { FormState } from '#kit/form.ts'
import type { HttpContext } from '#platform/routes.ts'
import { mayReview } from '../../permissions.ts'
import type { OpenText } from '../../working/index.ts'
import { decideProblem } from '../../working/nouns.ts'
import { findSecondReaders } from '../actions/find-second-readers.ts'
import type { SecondReading } from '../pages/SecondReading.tsx'
import { listComments, listDecisions } from '../store/reviews.ts'

/** How whoever looks stands before a text that was sent; nothing for one that is not, nor for those who never decide. */
export async function readingOf(
  c: HttpContext,
  { resource, working }: OpenText,
  form: FormState,
): Promise<SecondReading | undefined> {
  const { ctx, frame } = c.var
  const reader = ctx.person
  if (!mayReview(reader) || working.stage === 'writing') return undefined
  const [{ text, readers }, comments, decisions] = await Promise.all([
    findSecondReaders(ctx, resource, working),
    listComments(ctx.db, resource.id),
    listDecisions(ctx.db, resource.id),
  ])
  const obstacle = decideProblem(working, {
    ...{ reader, text, readers },
    // Asked of the text on this page, before anything is said of its remarks.
    seenNumber: working.number,
    unanswered: 0,
  })
  const review = { frame, slug: resource.slug, form, seen: working.number }
  const isRefused = Object.keys(form.problems).length > 0
  return {
    slug: resource.slug,
    obstacle,
    isAlone: obstacle === undefined && text.doorkeepers.has(reader.id),
    comments,
    last: decisions[0],
    // What somebody typed is given back even when it is no longer theirs to say.
    review: obstacle === undefined || isRefused ? review : undefined,
  }
}
