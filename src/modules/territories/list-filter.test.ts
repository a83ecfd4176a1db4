import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filterFields,
  filterQuery,
  listFilterShape,
  readKinds,
  searchSource,
} from './list-filter.ts'
import { territoryKinds } from './territory.ts'

describe('the address of the list', () => {
  it('says its filters in French, and nothing that goes without saying', () => {
    expect(filterQuery({ q: '', page: 1 })).toBe('')
    expect(filterQuery({ q: 'saint malo', type: 'intercommunality', region: '53', page: 2 })).toBe(
      '?q=saint+malo&type=intercommunalite&region=53&page=2',
    )
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          q: fc.string({ maxLength: 50 }).map((text) => text.trim()),
          type: fc.option(fc.constantFrom(...territoryKinds), { nil: undefined }),
          region: fc.option(fc.constantFrom('53', '11'), { nil: undefined }),
          departement: fc.option(fc.constantFrom('35', '2A', '974'), { nil: undefined }),
          page: fc.integer({ min: 1, max: 5_000 }),
        }),
        (filter) => {
          expect(listFilterShape.parse(filterFields(filter))).toEqual(filter)
        },
      ),
    )
  })

  it('is read without what is odd in it', () => {
    expect(
      listFilterShape.parse({
        q: 'x',
        type: 'planet',
        region: '<b>',
        departement: "'",
        page: '-1',
      }),
    ).toEqual({ q: 'x', type: undefined, region: undefined, departement: undefined, page: 1 })
  })
})

describe('where a field asks for proposals', () => {
  it('says the types it wants, and is understood', () => {
    expect(searchSource('/x')).toBe('/x')
    const source = searchSource('/x', ['commune', 'department'])
    expect(source).toBe('/x?type=commune&type=departement')
    expect(readKinds(new URL(source, 'http://localhost').searchParams.getAll('type'))).toEqual([
      'commune',
      'department',
    ])
    expect(readKinds(['planet'])).toEqual([])
  })
})
