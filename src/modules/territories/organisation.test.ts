import { describe, expect, it } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { organisationShape, organisationSlug } from './organisation.ts'

const fields = { name: 'Atelier des Rives', type: 'association' }
const read = (input: Record<string, string>) =>
  parseForm(organisationShape, { ...fields, ...input }, 'fr')
const problems = (input: Record<string, string>) => {
  const parsed = read(input)
  return parsed.ok ? [] : Object.keys(parsed.form.problems)
}

describe('an organisation as it is typed', () => {
  it('needs a name and a type; the rest may stay empty', () => {
    expect(read({ siren: '', website: '', population: '', shortName: '' })).toMatchObject({
      ok: true,
      value: { name: 'Atelier des Rives', siren: undefined, population: undefined },
    })
    expect(problems({ name: ' ', type: '' })).toEqual(['name', 'type'])
  })

  it('takes a number as people write it', () => {
    expect(read({ siren: '243 500 139 00196', population: '210 000' })).toMatchObject({
      value: { siren: '243500139', population: 210_000 },
    })
  })

  it('refuses a wrong key, half an inhabitant, and an address that is none', () => {
    expect(problems({ siren: '243500138' })).toEqual(['siren'])
    expect(problems({ population: '3,5' })).toEqual(['population'])
    expect(problems({ population: '-3' })).toEqual(['population'])
    expect(problems({ website: 'javascript:alert(1)' })).toEqual(['website'])
    expect(problems({ website: 'exemple.fr' })).toEqual(['website'])
    expect(problems({ website: 'https://exemple.fr' })).toEqual([])
  })
})

describe('its address', () => {
  it('ends on its SIREN, or on the end of its id', () => {
    expect(organisationSlug({ name: 'Atelier', siren: '243500139' }, 'x')).toBe('atelier-243500139')
    expect(organisationSlug({ name: 'Atelier' }, '0194-abcd1234')).toBe('atelier-abcd1234')
  })
})
