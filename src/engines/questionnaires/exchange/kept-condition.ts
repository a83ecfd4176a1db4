import { type Condition, leavesOf } from '../condition.ts'

/**
 * A condition once some of its questions cannot say “I prefer not to answer” any more: `true` or `false` where it
 * follows from that alone.
 */
export function withoutPreferNot(
  condition: Condition,
  lost: ReadonlySet<string>,
): Condition | boolean {
  const isLost = (leaf: Condition) =>
    'is' in leaf && leaf.is === 'prefer-not' && lost.has(leaf.question)
  if (!leavesOf(condition).some(isLost)) return condition
  if ('not' in condition) {
    const part = withoutPreferNot(condition.not, lost)
    return typeof part === 'boolean' ? !part : { not: part }
  }
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition
    const parts = (isAll ? condition.all : condition.any).map((part) =>
      withoutPreferNot(part, lost),
    )
    if (parts.includes(!isAll)) return !isAll
    const kept = parts.filter((part) => typeof part !== 'boolean')
    const [first] = kept
    if (first === undefined) return isAll
    if (kept.length === 1) return first
    return isAll ? { all: kept } : { any: kept }
  }
  return false
}
