import { describe, expect, test } from 'vitest'
import { isVatNumber, plainNumber, writtenNumbers } from './legal-numbers.ts'

describe('legal numbers', () => {
  test('of VAT: the French key comes from the SIREN', () => {
    expect(isVatNumber('FR44732829320')).toBe(true)
    expect(isVatNumber('FR45732829320')).toBe(false)
    expect(isVatNumber('FR44732829321')).toBe(false)
    expect(isVatNumber('BE0123456789')).toBe(true)
    expect(isVatNumber('douze')).toBe(false)
  })

  test('are kept without blanks and printed with their names', () => {
    expect(plainNumber(' w 291 000 123 ')).toBe('W291000123')
    const numbers = writtenNumbers({
      siret: '73282932000074',
      rna: 'W291000123',
      vatNumber: '',
      vatMention: 'TVA non applicable, article 293 B du CGI.',
    })
    expect(numbers.map((one) => one.replace(/\s/g, ' '))).toEqual([
      'SIRET 732 829 320 00074',
      'RNA W291000123',
      'TVA non applicable, article 293 B du CGI',
    ])
  })
})
