import { describe, expect, it } from 'vitest'
import {
  codeOfSlug,
  ofTerritory,
  type TerritoryKind,
  territoryLabel,
  territorySlug,
} from './territory.ts'

describe('the label of a place', () => {
  it('carries the number of its department, since many names are borne twice', () => {
    expect(territoryLabel({ kind: 'commune', name: 'Rennes', departmentCode: '35' })).toBe(
      'Rennes (35)',
    )
    expect(territoryLabel({ kind: 'region', name: 'Bretagne', departmentCode: undefined })).toBe(
      'Bretagne',
    )
    expect(territoryLabel({ kind: 'organisation', name: 'SMICVAL', departmentCode: '33' })).toBe(
      'SMICVAL',
    )
  })
})

describe('a name after « de »', () => {
  const said = (name: string, nameArticle = 0, kind: TerritoryKind = 'commune') =>
    ofTerritory({ name, nameArticle, kind })

  it('contracts its article', () => {
    expect(said('Le Mans', 2)).toBe('du Mans')
    expect(said('Les Abymes', 4)).toBe('des Abymes')
    expect(said('Les Trois-Rives', 0, 'intercommunality')).toBe('des Trois-Rives')
    expect(said('La Rochelle', 3)).toBe('de La Rochelle')
    expect(said('L’Haÿ-les-Roses', 5)).toBe('de L’Haÿ-les-Roses')
  })

  it('elides before a vowel', () => {
    expect(said('Angers', 1)).toBe('d’Angers')
    expect(said('Rennes')).toBe('de Rennes')
    expect(said('Œuf-en-Ternois', 1)).toBe('d’Œuf-en-Ternois')
  })

  it('gives departments and regions their article', () => {
    expect(said('Ain', 5, 'department')).toBe('de l’Ain')
    expect(said('Landes', 4, 'department')).toBe('des Landes')
    expect(said('Nord', 2, 'department')).toBe('du Nord')
    expect(said('Occitanie', 1, 'region')).toBe('de l’Occitanie')
    expect(said('Bretagne', 0, 'region')).toBe('de Bretagne')
  })
})

describe('an address', () => {
  it('ends on the code, by which it is found after a change of name', () => {
    expect(territorySlug('Rennes', '35238')).toBe('rennes-35238')
    expect(codeOfSlug('rennes-35238')).toBe('35238')
    expect(codeOfSlug('ajaccio-2a004')).toBe('2A004')
    expect(codeOfSlug('corse-du-sud-2a')).toBe('2A')
    expect(codeOfSlug('rennes-metropole-243500139')).toBe('243500139')
    expect(codeOfSlug('valbrenne')).toBeUndefined()
  })
})
