import { describe, expect, test } from 'vitest'
import { billingShape, startedBilling, usualBilling, withLateTerms } from './billing.ts'

describe('the terms of an invoice', () => {
  test('say what the law wants, when nobody wrote anything', () => {
    for (const words of [/escompte/, /majoré de dix points/, /40\s€/])
      expect(usualBilling.paymentTerms).toMatch(words)
  })

  test('say each rate with whom it holds for, and fit the field of the page', () => {
    const plain = usualBilling.paymentTerms.replaceAll(/\s/g, ' ')
    expect(plain).toContain('du premier jour du semestre')
    expect(plain).toContain('dix points pour un client professionnel')
    expect(plain).toContain('huit points pour un acheteur public')
    expect(billingShape.shape.paymentTerms.safeParse(usualBilling.paymentTerms).success).toBe(true)
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

describe('the page of what invoices carry', () => {
  const house = { name: 'Les Amis', address: '1 rue Haute\n35000 Rennes', siret: '73282932000074' }

  test('starts with the letterhead, and with what is usual where it says nothing', () => {
    expect(startedBilling({ ...house, vatMention: '' })).toEqual({ ...usualBilling, ...house })
    expect(startedBilling({ ...house, vatMention: 'Assujettie' }).vatMention).toBe('Assujettie')
    expect(startedBilling(undefined)).toEqual(usualBilling)
  })
})
