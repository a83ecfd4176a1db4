import { describe, expect, it } from 'vitest'
import { distributions } from './national/documents/open-data.ts'
import { type Counted, distributionsOf, sizeOf, territoriesIn } from './national.ts'
import { resultsOf } from './results.ts'
import { smallModel } from './testing/small-model.ts'

const fact = 'R.1.1.2'

function town(population: number, level: 1 | 2 | 3 | 4, kind: Counted['kind'] = 'municipality') {
  const facts = { [fact]: level }
  const results = resultsOf({ model: smallModel, place: {}, facts, records: [] })
  return { kind, population, results }
}

const many = (count: number, ...place: Parameters<typeof town>) =>
  Array.from({ length: count }, () => town(...place))

const told = (counted: readonly Counted[]) =>
  distributionsOf(counted).map(({ by, group, levels }) => `${by} ${group}: ${levels}`)

describe('what all territories show together', () => {
  it('tells of five territories, and nothing of four', () => {
    expect(distributionsOf(many(4, 3_000, 2))).toEqual([])
    const five = [...many(3, 3_000, 2), ...many(2, 3_000, 4)]
    expect(told(five)).toEqual([
      'all : 0,3,0,2',
      'size 2000 - 10000: 0,3,0,2',
      'kind municipality: 0,3,0,2',
    ])
  })

  it('hides a small group with the next one, so that no subtraction finds it', () => {
    const villages = many(6, 800, 1)
    const towns = many(9, 20_000, 3)
    const cities = many(2, 300_000, 4)
    const shown = told([...villages, ...towns, ...cities])
    expect(shown).toContain('all : 6,0,9,2')
    expect(shown.filter((line) => line.startsWith('size'))).toEqual(['size 10000 - 50000: 0,0,9,0'])
    // Two small groups are five territories together: they hide each other, and nobody else.
    const epcis = many(3, 300_000, 4, 'epci')
    const regions = many(2, 300_000, 4, 'region')
    const kinds = told([...villages, ...epcis, ...regions]).filter((line) =>
      line.startsWith('kind'),
    )
    expect(kinds).toEqual(['kind municipality: 6,0,0,0'])
  })

  it('never leaves one to four territories to be found by subtraction, whatever the groups', () => {
    for (let small = 0; small <= 6; small++) {
      for (let middle = 0; middle <= 6; middle++) {
        for (let large = 0; large <= 6; large++) {
          const counted = [
            ...many(small, 800, 1),
            ...many(middle, 20_000, 2),
            ...many(large, 300_000, 3),
          ]
          const all = distributionsOf(counted)
          const sum = (by: string) =>
            all
              .filter((item) => item.by === by)
              .reduce((count, { levels }) => count + territoriesIn(levels), 0)
          const left = sum('all') - sum('size')
          expect([1, 2, 3, 4]).not.toContain(left)
        }
      }
    }
  })

  it('is the same in the file, level by level, and names nobody', () => {
    const { rows, columns } = distributions(many(5, 3_000, 2))
    expect(columns.map(({ title }) => title)).toEqual([
      ...['by', 'group', 'marker', 'who', 'level', 'territories'],
    ])
    expect(rows).toContainEqual(['size', '2000 - 10000', 'R.1', 'facts', 2, 5])
    expect(rows).toHaveLength(12)
    expect(JSON.stringify(rows)).not.toContain('3000')
  })

  it('counts a territory in one size alone', () => {
    expect([1, 2_000, 49_999, 200_000, 300_000, undefined].map(sizeOf)).toEqual([
      ...['< 2000', '2000 - 10000', '10000 - 50000', '>= 200000', '>= 200000', ''],
    ])
  })
})
