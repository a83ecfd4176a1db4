import { expect, test } from 'vitest'
import { thingKeyIn, writtenParts } from './discussed-things.ts'

test('the key of a thing is the last parameter of its page', () => {
  const pages = ['/lampes/:id', '/lampes/:id/regler', '/salles/:salle/lampes/:id']
  expect(thingKeyIn('/lampes/bleue', pages)).toBe('bleue')
  expect(thingKeyIn('/lampes/bleue/regler', pages)).toBe('bleue')
  expect(thingKeyIn('/salles/haute/lampes/bleue', pages)).toBe('bleue')
  expect(thingKeyIn('/lampes', pages)).toBeUndefined()
  expect(thingKeyIn('/lampes/bleue/casser', pages)).toBeUndefined()
})

test('a part without words is left out of a draft', () => {
  const parts = [{ text: ' \n' }, { title: 'La suite', text: 'Elle brille.' }]
  expect(writtenParts(parts)).toEqual([{ title: 'La suite', text: 'Elle brille.' }])
})
