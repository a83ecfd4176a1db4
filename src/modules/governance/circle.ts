import { z } from 'zod'
import { optionalText, requiredText } from '#kit/fields.ts'

/** Who reads what a circle is for and who holds its roles. Its meetings are for its members. */
export const circleVisibilities = ['public', 'members'] as const
export type CircleVisibility = (typeof circleVisibilities)[number]

/** A group that decides by itself within its domain, and is tied to a wider one. */
export interface Circle {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Why it exists: objections are judged by it. */
  readonly purpose: string
  /** What it decides alone. */
  readonly domain: string
  readonly parentId: string | undefined
  readonly template: string | undefined
  readonly visibility: CircleVisibility
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly closedAt: Date | undefined
}

export const circleShape = z.object({
  name: requiredText(120),
  purpose: requiredText(1000),
  domain: optionalText(2000),
  parent: z.union([z.literal(''), z.uuid()]).default(''),
  visibility: z.enum(circleVisibilities).default('members'),
})
export type CircleForm = z.infer<typeof circleShape>

export interface CircleNode<T> {
  readonly circle: T
  readonly children: readonly CircleNode<T>[]
}

type Placed = { readonly id: string; readonly parentId: string | undefined }

/**
 * Circles as they hold one another, in the order given. A circle whose parent is not in the list stands
 * by itself: a visitor may see a public circle of one that is not.
 */
export function nest<T extends Placed>(circles: readonly T[]): readonly CircleNode<T>[] {
  const known = new Set(circles.map(({ id }) => id))
  const inside = (parentId: string | undefined): readonly CircleNode<T>[] =>
    circles
      .filter((circle) => (parentId === undefined ? isRoot(circle) : circle.parentId === parentId))
      .map((circle) => ({ circle, children: inside(circle.id) }))
  const isRoot = (item: T) => item.parentId === undefined || !known.has(item.parentId)
  return inside(undefined)
}

/** A circle cannot be held by itself, nor by a circle that it holds. */
export function mayBeHeldBy(
  circles: readonly Placed[],
  id: string,
  parentId: string | undefined,
): boolean {
  const parents = new Map(circles.map((circle) => [circle.id, circle.parentId]))
  for (let at = parentId; at !== undefined; at = parents.get(at)) {
    if (at === id) return false
  }
  return true
}
