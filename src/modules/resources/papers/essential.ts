import { type ResourceKind, shapeOf } from '../resource-shape.ts'
import type { EssentialKey } from '../sheet-content.ts'

interface Answered {
  readonly key: EssentialKey
  readonly answer: string
}

/** What people type where they have no answer. */
const saysNothing = /^(?:non publiée?s?|not published)\.?$/i

/** The questions that make sense for its kind: those that were answered, and those of a case that nobody has answered. */
export function essentialOf(
  kind: ResourceKind,
  essential: Readonly<Partial<Record<EssentialKey, string>>>,
): { readonly answered: readonly Answered[]; readonly silent: readonly EssentialKey[] } {
  const keys = shapeOf(kind).essential
  const answered = keys.flatMap((key) => {
    const answer = essential[key]?.trim() ?? ''
    return answer === '' || saysNothing.test(answer) ? [] : [{ key, answer }]
  })
  // A method or a kit shows what it has to say; a case that says nothing of its cost says that it does not.
  const isSilent = (key: EssentialKey) => !answered.some((entry) => entry.key === key)
  const silent = kind === 'case-sheet' ? keys.filter(isSilent) : []
  return { answered, silent }
}
