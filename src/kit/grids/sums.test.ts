import { expect, it } from 'vitest'
import { sumOf, sumSaid } from './sums.ts'

const words = (value: number | undefined, unit: string, minus: readonly string[] = []) =>
  sumSaid(value, { unit, minus }, 'fr').replace(/\s/g, ' ')

it('says a sum of money as money is written everywhere, and days as a number', () => {
  expect(words(17_420.5, '€')).toBe('17 420,50 €')
  expect(words(12.5, 'j')).toBe('12,5 j')
})

it('says on which side a balance leans, and in words when there is nothing to say', () => {
  expect(words(-3000, '€', ['staff'])).toBe('\u22123 000 €')
  expect(words(340, '€', ['staff'])).toBe('+340 €')
  expect(words(0, '€', ['staff'])).toBe('équilibré')
  expect(words(0, '€')).toBe('0 €')
  expect(words(undefined, '€')).toBe('rien de chiffré')
})

it('is no balance while nothing stands on either side', () => {
  const balance = {
    column: 'amount',
    by: 'nature',
    plus: ['grant'],
    minus: ['staff'],
    unless: 'kind',
  }
  const lines = (...amounts: readonly (readonly [string, string])[]) =>
    sumOf(
      balance,
      amounts.map(([nature, amount]) => ({ nature, amount })),
    )
  expect(lines(['grant', '0'])).toBeUndefined()
  expect(lines(['grant', '0'], ['staff', '0'])).toBeUndefined()
  expect(lines(['grant', '12'], ['staff', '12'])).toBe(0)
  expect(sumOf({ ...balance, minus: [] }, [{ nature: 'grant', amount: '0' }])).toBe(0)
})
