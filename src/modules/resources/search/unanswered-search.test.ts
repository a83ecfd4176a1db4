import { describe, expect, test } from 'vitest'
import { countedWords, forgottenBefore, weekOf } from './unanswered-search.ts'

describe('a search without an answer', () => {
  test('is counted under the same words, however they were typed', () => {
    expect(countedWords('  Monnaie LOCALE ')).toBe('monnaie locale')
    expect(countedWords('Épargne d’habitant·es')).toBe('epargne d habitant es')
  })

  test('is not kept when it could say who searches', () => {
    for (const typed of [
      'camille@exemple.fr',
      '06 12 34 56 78',
      '+33612345678',
      '1 84 12 76 451 089 46',
      'https://exemple.fr/ma-page',
      'www.exemple.fr',
      'exemple.fr',
      'mot '.repeat(9),
      'x'.repeat(90),
      'à',
      '???',
      '',
    ]) {
      expect(countedWords(typed), typed).toBeUndefined()
    }
    expect(countedWords('budget participatif 2026')).toBe('budget participatif 2026')
  })

  test('belongs to the week of its Monday', () => {
    expect(weekOf(new Date('2026-11-25T09:00:00Z'))).toBe('2026-11-23')
    expect(weekOf(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23')
    expect(weekOf(new Date('2026-11-29T23:59:00Z'))).toBe('2026-11-23')
    expect(forgottenBefore(new Date('2026-11-25T09:00:00Z'))).toBe('2025-11-24')
  })
})
