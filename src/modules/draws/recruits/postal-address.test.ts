import { describe, expect, test } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { envelopeLines, firstWords, inSentences, postalNorm, wrapLine } from './postal-address.ts'

const letters = 'abcdefghij éà-’'

describe('an address is never cut', () => {
  test('its lines hold every sign that was written, and each is short enough for the norm', () => {
    const chance = seededChance(29)
    for (let turn = 0; turn < 2000; turn++) {
      const bytes = chance.bytes(1 + (chance.bytes(1)[0] ?? 0))
      const line = [...bytes].map((byte) => letters[byte % letters.length]).join('')
      const wrapped = wrapLine(line)
      expect(wrapped.join('').replaceAll(' ', '')).toBe(line.replaceAll(/\s/g, ''))
      for (const one of wrapped) expect([...one].length).toBeLessThanOrEqual(postalNorm.signs)
    }
  })

  test('at a space, so that no word is broken that need not be', () => {
    expect(wrapLine('Résidence des Tilleuls, bâtiment C, escalier 4, porte 12')).toEqual([
      'Résidence des Tilleuls, bâtiment C,',
      'escalier 4, porte 12',
    ])
    expect(wrapLine('12 rue Haute')).toEqual(['12 rue Haute'])
    expect(wrapLine('')).toEqual([])
  })

  test('parts told by commas or lines are lines, and a seventh one is kept', () => {
    const parts = [
      'Anna Riou',
      'appt 3, bât. B, résidence du Parc\nlieu-dit Kergoat',
      '29450 SIZUN',
    ]
    expect(envelopeLines([...parts, 'FRANCE'])).toEqual([
      ...['Anna Riou', 'appt 3', 'bât. B', 'résidence du Parc', 'lieu-dit Kergoat'],
      ...['29450 SIZUN', 'FRANCE'],
    ])
  })
})

test('what people wrote apart is told apart', () => {
  expect(inSentences(['101 € par jour', 'Garde d’enfants.', ' '])).toBe(
    '101 € par jour. Garde d’enfants.',
  )
  expect(inSentences(['', ''])).toBe('')
})

test('a question is its first paragraph, in plain words, and never half a sentence', () => {
  expect(firstWords('## Que faire de **l’eau** ?\n\nLe reste.')).toBe('Que faire de l’eau ?')
  expect(firstWords('[La page](https://exemple.fr) dit tout.')).toBe('La page dit tout.')
  expect(firstWords('Une phrase. Une autre phrase assez longue.', 20)).toBe('Une phrase.')
  expect(firstWords('Une seule phrase très longue sans fin', 20)).toBe('')
})
