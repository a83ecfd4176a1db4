import { describe, expect, it } from 'vitest'
import { within } from './surroundings.ts'
import type { Territory } from './territory.ts'

const place = (name: string) => ({ name }) as Territory
const nothing = { members: [], postalCodes: [], formerNames: [], hasContour: false }

describe('what a place lies in', () => {
  it('goes from the nearest to the widest, without what is not known', () => {
    const around = {
      ...nothing,
      parents: [place('Rennes Métropole')],
      department: place('Ille-et-Vilaine'),
      region: place('Bretagne'),
    }
    expect(within(around).map(({ name }) => name)).toEqual([
      'Rennes Métropole',
      'Ille-et-Vilaine',
      'Bretagne',
    ])
    expect(within({ ...around, parents: [], region: undefined }).map(({ name }) => name)).toEqual([
      'Ille-et-Vilaine',
    ])
  })
})
