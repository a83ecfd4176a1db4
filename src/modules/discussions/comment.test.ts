import { expect, it } from 'vitest'
import { type Comment, commentShape, isAsked, threadsOf } from './comment.ts'

const message = (id: string, parentId?: string) => ({ id, parentId }) as Comment

it('puts answers under what they answer, in the order in which they came', () => {
  const threads = threadsOf([message('a'), message('b'), message('c', 'a'), message('d', 'a')])
  expect(threads.map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([
    ['a', 'c', 'd'],
    ['b'],
  ])
})

it('reads one box as a list of one, and no key that is none', () => {
  const id = '01900000-0000-7000-8000-0000000000a1'
  expect(commentShape.parse({ body: 'Oui', tell: id })).toMatchObject({ tell: [id] })
  expect(commentShape.parse({ body: 'Oui' })).toMatchObject({ tell: [], askedOf: undefined })
  expect(commentShape.safeParse({ body: 'Oui', tell: 'tout le monde' }).success).toBe(false)
})

it('asks until it is done, taken back or closed', () => {
  const asked = { askedOf: 'x', doneAt: undefined, removedAt: undefined, resolvedAt: undefined }
  expect(isAsked(asked)).toBe(true)
  expect(isAsked({ ...asked, doneAt: new Date(0) })).toBe(false)
  expect(isAsked({ ...asked, removedAt: new Date(0) })).toBe(false)
  expect(isAsked({ ...asked, resolvedAt: new Date(0) })).toBe(false)
  expect(isAsked({ ...asked, askedOf: undefined })).toBe(false)
})
