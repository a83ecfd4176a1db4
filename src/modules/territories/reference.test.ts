import { describe, expect, it } from 'vitest'
import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { alsace, departmentCentres, departmentSirens, regionSirens } from './known-facts.ts'
import { buildReference } from './reference.ts'
import type { RawCommune, ReferenceFiles } from './reference-files.ts'
import { regularDepartmentSiren } from './siren.ts'

const commune = (code: string, nom: string, overrides: Partial<RawCommune> = {}): RawCommune => ({
  code,
  nom,
  type: 'commune-actuelle',
  departement: code.slice(0, 2),
  region: '53',
  zone: 'metro',
  typeLiaison: 0,
  population: 1_000,
  ...overrides,
})

const files: ReferenceFiles = {
  communes: [
    commune('35001', "L'Aval", {
      codesPostaux: ['35100', '35100', '35110'],
      anciensCodes: ['35900'],
    }),
    commune('35002', 'Saint-Amont', { population: 5_000 }),
    commune('22001', 'Rive', { population: 3_000 }),
    // A delegated commune may bear the very code of the one it joined.
    commune('35001', 'Vieil-Aval', { type: 'commune-deleguee', chefLieu: '35001' }),
    commune('35003', 'Petit-Aval', { type: 'commune-associee', chefLieu: '35001' }),
    commune('35201', 'Saint-Amont 1er Arrondissement', {
      type: 'arrondissement-municipal',
      commune: '35002',
    }),
  ],
  intercommunalities: [
    {
      code: '200000001',
      nom: 'CC du Val',
      type: 'CC',
      populationMunicipale: 9_000,
      membres: [
        { code: '35001', populationMunicipale: 1_000 },
        { code: '35002', populationMunicipale: 5_000 },
        { code: '22001', populationMunicipale: 3_000 },
      ],
    },
  ],
  publicEstablishments: [],
  departments: [
    { code: '22', nom: "Côtes-d'Armor", region: '53', zone: 'metro' },
    { code: '35', nom: 'Ille-et-Vilaine', region: '53', zone: 'metro' },
    { code: '975', nom: 'Saint-Pierre-et-Miquelon', region: '975', zone: 'com' },
  ],
  regions: [
    { code: '53', nom: 'Bretagne', zone: 'metro' },
    { code: '975', nom: 'Saint-Pierre-et-Miquelon', zone: 'com' },
  ],
}

const reference = buildReference(files, (kind, code) => `${kind} ${code}`)
const byId = new Map(reference.territories.map((row) => [row.id, row]))

describe('the official list', () => {
  it('gives one row to each place: parts and doubles are not places', () => {
    expect([...byId.keys()]).toEqual([
      'commune 35001',
      'commune 35002',
      'commune 22001',
      'intercommunality 200000001',
      'department 22',
      'department 35',
      'department 975',
      'region 53',
    ])
    expect(reference.territories).toHaveLength(byId.size)
  })

  it('writes names as people read them', () => {
    expect(byId.get('commune 35001')?.name).toBe('L’Aval')
    expect(byId.get('intercommunality 200000001')?.name).toBe('Communauté de communes du Val')
    expect(byId.get('commune 35002')?.slug).toBe('saint-amont-35002')
  })

  it('puts a grouping where most of its people live', () => {
    expect(byId.get('intercommunality 200000001')).toMatchObject({
      department_code: '35',
      siren: '200000001',
    })
  })

  it('adds up populations, department by department', () => {
    expect(byId.get('department 35')?.population).toBe(6_000)
    expect(byId.get('region 53')?.population).toBe(9_000)
    expect(byId.get('department 975')).toMatchObject({
      subtype: 'COM',
      siren: null,
      region_code: null,
    })
  })

  it('turns members into links, and parts into former names and codes', () => {
    expect(reference.links).toContainEqual({
      child_id: 'commune 22001',
      parent_id: 'intercommunality 200000001',
      nature: 'member',
    })
    const former = reference.names
      .filter((name) => name.nature === 'former')
      .map((name) => name.name)
    expect(former).toEqual(['Vieil-Aval', 'Petit-Aval', 'Saint-Amont 1er Arrondissement'])
    expect(reference.formerCodes).toEqual([
      { code: '35900', territory_id: 'commune 35001' },
      { code: '35003', territory_id: 'commune 35001' },
      { code: '35201', territory_id: 'commune 35002' },
    ])
  })

  it('keeps each postal code once', () => {
    expect(reference.postalCodes.map((row) => row.postal_code)).toEqual(['35100', '35110'])
  })

  it('draws a place near the middle of its department, and neighbours apart', () => {
    const [territory, other] = [byId.get('commune 35001'), byId.get('commune 35002')]
    const centre = departmentCentres.get('35')
    expect(Math.abs((territory?.lat ?? 0) - (centre?.lat ?? 0))).toBeLessThan(0.3)
    expect([territory?.lon, territory?.lat]).not.toEqual([other?.lon, other?.lat])
  })

  it('says the same of the same files', () => {
    expect(buildReference(files, (kind, code) => `${kind} ${code}`)).toEqual(reference)
  })
})

describe('facts that no file says', () => {
  const sirens = [...Object.values(departmentSirens), ...Object.values(regionSirens), alsace.siren]

  it('are SIREN with a right key', () => {
    expect(sirens.filter((siren) => siren !== undefined && !hasLuhnKey(siren))).toEqual([])
  })

  it('are exceptions indeed: a regular number is computed, not listed', () => {
    const regular = Object.entries(departmentSirens).filter(
      ([code, siren]) => siren === regularDepartmentSiren(code),
    )
    expect(regular).toEqual([])
  })

  it('place every department of France, each in its part of the world', () => {
    const codes = [...departmentCentres.keys()]
    expect(codes).toHaveLength(109)
    const mainland = codes
      .filter((code) => code.length === 2)
      .map((code) => departmentCentres.get(code))
    expect(mainland).toHaveLength(96)
    for (const centre of mainland) {
      expect(centre?.lon).toSatisfy((lon: number) => lon > -5 && lon < 10)
      expect(centre?.lat).toSatisfy((lat: number) => lat > 41 && lat < 51)
    }
    expect(departmentCentres.get('974')).toEqual({ lon: 55.53, lat: -21.13 })
  })
})
