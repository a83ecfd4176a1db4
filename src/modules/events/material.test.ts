import { expect, test } from 'vitest'
import { materialShape, resourceSlugOf } from './material.ts'

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
