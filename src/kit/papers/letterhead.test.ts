import { describe, expect, test } from 'vitest'
import { bareLetterhead, footOf, placeOfAddress } from './letterhead.ts'

describe('a letterhead', () => {
  test('finds in an address the town where papers are signed', () => {
    expect(placeOfAddress(['12 rue du Lavoir', '29450 Commana'])).toBe('Commana')
    expect(placeOfAddress(['BP 12', '35042 Rennes Cedex 9'])).toBe('Rennes')
    expect(placeOfAddress(['Maison des associations'])).toBe('')
  })

  test('without anything set, has a name and where to write to', () => {
    const bare = bareLetterhead('Ouvroir', 'contact@exemple.fr')
    expect(bare.contacts).toEqual(['contact@exemple.fr'])
    expect(footOf(bare)).toBe('Ouvroir')
    expect(bareLetterhead('Ouvroir', '').contacts).toEqual([])
  })
})
