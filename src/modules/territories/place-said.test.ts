import { describe, expect, it } from 'vitest'
import { departmentsOfPostalCode, narrowed, withoutTownHall } from './place-said.ts'
import type { Territory } from './territory.ts'

const place = (overrides: Partial<Territory>) => ({ kind: 'commune', ...overrides }) as Territory
const one = (overrides: Partial<Territory>, nature = 'official', whole = true) => ({
  territory: place(overrides),
  nature,
  whole,
})
const nothing = { kinds: undefined, departments: undefined, withPostalCode: new Set<string>() }

describe('a place said in a file', () => {
  it.each([
    ['Mairie de Rennes', 'Rennes'],
    ['Ville du Mans', 'Mans'],
    ['commune d’Étampes', 'Étampes'],
    ['Ville-d’Avray', 'Ville-d’Avray'],
    ['Mairie', 'Mairie'],
  ])('%s is %s', (words, expected) => {
    expect(withoutTownHall(words).name).toBe(expected)
  })

  it('finds the department of a postal code, overseas and in Corsica', () => {
    expect(departmentsOfPostalCode('35000')).toEqual(['35'])
    expect(departmentsOfPostalCode('97411')).toEqual(['974'])
    expect(departmentsOfPostalCode('20167')).toEqual(['2A', '2B'])
  })

  it('uses a hint only when it leaves something', () => {
    const paris = [one({ id: 'c' }), one({ id: 'd', kind: 'department' })]
    expect(narrowed(paris, nothing).map(({ id }) => id)).toEqual(['c'])
    expect(narrowed([one({ id: 'd', kind: 'department' })], nothing)).toHaveLength(1)
    const twins = [one({ id: '1', departmentCode: '93' }), one({ id: '2', departmentCode: '974' })]
    expect(narrowed(twins, nothing)).toHaveLength(2)
    expect(narrowed(twins, { ...nothing, departments: ['974'] }).map(({ id }) => id)).toEqual(['2'])
    expect(narrowed(twins, { ...nothing, departments: ['35'] })).toEqual([])
    expect(
      narrowed(twins, { ...nothing, withPostalCode: new Set(['1']) }).map(({ id }) => id),
    ).toEqual(['1'])
  })
})
