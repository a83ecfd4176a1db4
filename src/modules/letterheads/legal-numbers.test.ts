import { describe, expect, test } from 'vitest'
import {
  isRna,
  isVatNumber,
  plainNumber,
  vatMatchesSiret,
  writtenNumbers,
} from './legal-numbers.ts'

describe('legal numbers', () => {
  test('of VAT: the French key comes from the SIREN', () => {
    expect(isVatNumber('FR44732829320')).toBe(true)
    expect(isVatNumber('FR45732829320')).toBe(false)
    expect(isVatNumber('FR44732829321')).toBe(false)
    expect(isVatNumber('BE0123456789')).toBe(true)
    expect(isVatNumber('douze')).toBe(false)
    expect(isVatNumber('ZZ00')).toBe(false)
    expect(isVatNumber('ZZ0123456789')).toBe(false)
  })

  test('of VAT and of an establishment are of the same SIREN', () => {
    expect(vatMatchesSiret('FR44732829320', '73282932000074')).toBe(true)
    expect(vatMatchesSiret('FR44732829320', '21350389900015')).toBe(false)
    expect(vatMatchesSiret('BE0123456789', '21350389900015')).toBe(true)
    expect(vatMatchesSiret('FR44732829320', '')).toBe(true)
  })

  test('of associations: a letter in Corsica and overseas', () => {
    for (const good of ['W291000123', 'W9R1001234', 'W2A1001234']) expect(isRna(good)).toBe(true)
    for (const bad of ['W29100012', 'WAR1001234', 'W29100012X']) expect(isRna(bad)).toBe(false)
  })

  test('are kept without blanks and printed with their names', () => {
    expect(plainNumber(' w 291 000 123 ')).toBe('W291000123')
    const numbers = writtenNumbers({
      siret: '73282932000074',
      rna: 'W291000123',
      vatNumber: '',
      vatMention: 'TVA non applicable, article 293 B du CGI.',
    })
    expect(numbers.map((number) => number.replace(/\s/g, ' '))).toEqual([
      'SIRET 732 829 320 00074',
      'RNA W291000123',
      'TVA non applicable, article 293 B du CGI',
    ])
  })
})
