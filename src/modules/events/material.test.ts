import { expect, test } from 'vitest'
import { materialShape, resourceKindOf, resourceSlugOf, sharingProblem } from './material.ts'

test('a resource of this instance is recognised by its address', () => {
  expect(resourceSlugOf('https://ici.fr/ressources/tirer-au-sort', 'https://ici.fr')).toBe(
    'tirer-au-sort',
  )
  expect(resourceSlugOf('/ressources/tirer-au-sort', 'https://ici.fr')).toBe('tirer-au-sort')
  expect(resourceSlugOf('https://ailleurs.fr/ressources/x', 'https://ici.fr')).toBeUndefined()
})

test('an address that would run something is refused', () => {
  const accepts = (href: string) => materialShape.safeParse({ title: 'Notes', href }).success
  expect(accepts('https://exemple.fr/notes.pdf')).toBe(true)
  expect(accepts('javascript:alert(1)')).toBe(false)
})

test('a page elsewhere is an article, what is filled in is a template, the rest is a report', () => {
  const file = { kind: 'file' } as const
  expect(resourceKindOf({ kind: 'link' }, undefined)).toBe('article')
  expect(resourceKindOf(file, 'application/pdf')).toBe('report')
  expect(resourceKindOf(file, 'text/csv')).toBe('template')
  expect(resourceKindOf(file, 'application/vnd.oasis.opendocument.text')).toBe('template')
  expect(resourceKindOf(file, 'application/vnd.oasis.opendocument.presentation')).toBe('report')
})

test('only what anyone may read goes among the resources', () => {
  expect(sharingProblem({ audience: 'public' }, true)).toBeUndefined()
  expect(sharingProblem({ audience: 'public' }, false)).toBe('reserved')
  expect(sharingProblem({ audience: 'members' }, true)).toBe('reserved')
})
