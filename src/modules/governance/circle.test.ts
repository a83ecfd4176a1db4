import { expect, test } from 'vitest'
import { type CircleNode, mayBeHeldBy, nest } from './circle.ts'

const tree = [
  { id: 'whole', parentId: undefined },
  { id: 'lab', parentId: 'whole' },
  { id: 'copil', parentId: 'lab' },
  { id: 'members', parentId: 'whole' },
]

const flat = (nodes: readonly CircleNode<{ id: string }>[]): string =>
  nodes.map(({ circle, children }) => `${circle.id}(${flat(children)})`).join(' ')

test('circles are nested as they hold one another', () => {
  expect(flat(nest(tree))).toBe('whole(lab(copil()) members())')
})

test('a circle whose parent is not shown stands by itself', () => {
  expect(flat(nest(tree.filter(({ id }) => id !== 'lab')))).toBe('whole(members()) copil()')
})

test('a circle is never held by itself, nor by one that it holds', () => {
  expect(mayBeHeldBy(tree, 'lab', 'lab')).toBe(false)
  expect(mayBeHeldBy(tree, 'whole', 'copil')).toBe(false)
  expect(mayBeHeldBy(tree, 'copil', 'members')).toBe(true)
  expect(mayBeHeldBy(tree, 'lab', undefined)).toBe(true)
})
