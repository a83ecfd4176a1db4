import { expect, test } from 'vitest'
import { isHere, markHere } from './here.ts'

test('one link is marked: the closest to the page, not what is above it too', () => {
  const hrefs = ['/reseau', '/reseau/appels', '/agenda']
  const marked = (path: string) => {
    const mark = markHere(path, hrefs)
    return hrefs.filter((href) => mark(href))
  }
  expect(marked('/reseau/appels?defi=x')).toEqual(['/reseau/appels'])
  expect(marked('/reseau/territoires/x')).toEqual(['/reseau'])
  expect(marked('/ailleurs')).toEqual([])
  expect(markHere('/reseau/appels/7', hrefs)('/reseau/appels')).toBe('true')
  // The negative control: alone, each link would say yes.
  expect(hrefs.filter((href) => isHere('/reseau/appels', href))).toHaveLength(2)
})
