import { describe, expect, test } from 'vitest'
import { usualBilling, withLateTerms } from './invoice-billing.ts'

describe('the terms of an invoice', () => {
  test('say what the law wants, when nobody wrote anything', () => {
    for (const words of [/escompte/, /majoré de dix points/, /40\s€/])
      expect(usualBilling.paymentTerms).toMatch(words)
  })

  test('are completed, never said twice', () => {
    const own = 'Escompte de 1 % à dix jours. Intérêts de retard : 12 % par an.'
    const whole = withLateTerms(own)
    expect(whole.startsWith(own)).toBe(true)
    expect(whole).not.toContain('Pas d’escompte')
    expect(whole).not.toContain('Banque centrale')
    expect(whole).toMatch(/40\s€/)
    expect(withLateTerms(whole)).toBe(whole)
  })
})
