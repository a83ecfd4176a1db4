import type { Licence } from './licence.ts'

/** Where a resource comes from, kept as it was that day: the credit survives the original. */
export interface Parent {
  /** Undefined once the original is gone. */
  readonly id: string | undefined
  readonly version: number
  readonly title: string
  /** Of the original, as long as it is there. */
  readonly language?: string | undefined
  readonly authors: readonly string[]
  readonly href: string
  readonly licence: Licence
  /** What the adapter said they would change. */
  readonly changes: string
  readonly at: Date
}

export interface Relative {
  readonly id: string
  readonly parentId: string
  readonly changes: string
  readonly at: Date
}

export interface Branch extends Relative {
  readonly depth: number
}

/** The descendants of a resource as an indented list, oldest first under each parent. */
export function branchesFrom(rootId: string, relatives: readonly Relative[]): readonly Branch[] {
  const childrenOf = new Map<string, Relative[]>()
  for (const relative of relatives) {
    childrenOf.set(relative.parentId, [...(childrenOf.get(relative.parentId) ?? []), relative])
  }
  const walked = new Set([rootId])
  const walk = (id: string, depth: number): Branch[] =>
    (childrenOf.get(id) ?? [])
      .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      .flatMap((child) => {
        // A ring cannot be made by our forms; one in the rows must not hang a page.
        if (walked.has(child.id)) return []
        walked.add(child.id)
        return [{ ...child, depth }, ...walk(child.id, depth + 1)]
      })
  return walk(rootId, 1)
}
