import { expect, it } from 'vitest'
import { communesSaid } from './communes-said.ts'

const rennes = {
  code: '35238',
  name: 'Rennes',
  population: 225_000,
  populationYear: 2022,
  count: 45,
}
const cesson = { code: '35051', name: 'Cesson', count: 5 }

it('says the population and the rate where they are known, and a dash where they are not', () => {
  const told = communesSaid({ answers: 60, communes: [rennes, cesson], others: 10 }, 'en')
  expect(told.lines.map(({ name, cells }) => [name, ...cells])).toEqual([
    ['Rennes', '45', '75%', '225,000', '0.2'],
    ['Cesson', '5', '8%', '–', '–'],
    ['Other municipalities, put together', '10', '17%', '–', '–'],
  ])
  expect(told.source).toContain('2022')
})

it('never says that nobody answered where the rate is small', () => {
  const paris = { ...rennes, name: 'Paris', population: 2_100_000, count: 7 }
  const [line] = communesSaid({ answers: 7, communes: [paris], others: 0 }, 'fr').lines
  expect(line?.cells.at(-1)).toBe('moins de 0,1')
})

it('hides the others in words, and gives no share of them', () => {
  const told = communesSaid({ answers: 60, communes: [cesson], others: null }, 'en')
  expect(told.lines.at(-1)?.cells.slice(0, 2)).toEqual(['hidden', '–'])
  expect(told.source).toBeUndefined()
  const whole = communesSaid({ answers: 5, communes: [cesson], others: 0 }, 'en')
  expect(whole.lines).toHaveLength(1)
})
