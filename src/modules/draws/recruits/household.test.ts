import { describe, expect, test } from 'vitest'
import { householdKeys, nearness } from './household.ts'

const at = (lines: string, postalCode = '29450', city = 'Sizun') =>
  householdKeys({ lines, postalCode, city })

const same = (a: string, b: string) => {
  const [one, other] = [at(a), at(b)]
  return one && other ? nearness(one, other) : undefined
}

describe('a household, as people write their address', () => {
  test.each([
    ['3, rue de l’Église', '3 r. de l eglise'],
    ['12 bis rue du Bourg', '12bis, Rue du bourg'],
    ['12 B rue du Bourg', '12 bis rue du bourg'],
    ['15 avenue du Général de Gaulle', '15 av. Gal de Gaulle'],
    ['4 place St-Suliau', '4 pl Saint Suliau'],
    ['Appt 3, 15 av. des Pins', '15 avenue des pins\nappartement 3'],
    ['appartement 3 15 avenue des Pins', '15 avenue des Pins, apt 3'],
    ['chez Mme Riou\n7 impasse du Lavoir', '7 imp. du lavoir'],
    ['Bât. A, appt 12, 2 rue Neuve', '2 rue neuve - appartement 12 - bâtiment A'],
    ['n° 8 lotissement Kermaria', '8 lot. Kermaria'],
    ['007 rue Haute', '7 rue haute'],
  ])('%j and %j are one', (a, b) => {
    expect(same(a, b)).toBe('same')
  })

  test.each([
    ['3 rue de l’Église', '5 rue de l’Église'],
    ['12 rue du Bourg', '12 bis rue du Bourg'],
    ['15 avenue des Pins, appt 3', '15 avenue des Pins, appt 4'],
    ['3 rue Haute', '3 rue Basse'],
  ])('%j and %j are not', (a, b) => {
    expect(same(a, b)).toBe('other')
  })

  test('one says the flat and the other does not: told, never merged', () => {
    expect(same('15 avenue des Pins', '15 av des pins appt 3')).toBe('near')
  })

  test('the postal code makes the place, whatever the town is called', () => {
    const one = at('3 rue Haute', '29 450', 'SIZUN CEDEX')
    expect(one).toEqual(at('3 rue haute', '29450', 'Sizun'))
    expect(at('3 rue Haute', '29600', 'Morlaix')).not.toEqual(one)
  })

  test('an empty address is nobody’s: two of them are not one household', () => {
    expect(at('')).toBeUndefined()
    expect(householdKeys({ lines: '3 rue Haute', postalCode: '', city: ' ' })).toBeUndefined()
  })
})
