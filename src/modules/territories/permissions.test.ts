import { describe, expect, it } from 'vitest'
import { type RoleName, roleNames, type Viewer } from '#kit/viewer.ts'
import { mayAddOrganisation, mayEditOrganisation, maySeeMandates } from './permissions.ts'

const staff: readonly RoleName[] = ['administrator', 'lab-team']

const who = (role: RoleName): Viewer => ({
  id: '1',
  name: 'Camille',
  roles: [{ role }],
  secondFactor: true,
})

describe.each(roleNames)('%s', (role) => {
  const allowed = staff.includes(role)

  it(`${allowed ? 'adds' : 'does not add'} organisations`, () => {
    expect(mayAddOrganisation(who(role))).toBe(allowed)
  })

  it(`${allowed ? 'edits' : 'does not edit'} what the house added`, () => {
    expect(mayEditOrganisation(who(role), { source: 'added' })).toBe(allowed)
    expect(mayEditOrganisation(who(role), { source: 'demo' })).toBe(allowed)
  })

  it('never edits the official list', () => {
    expect(mayEditOrganisation(who(role), { source: 'reference' })).toBe(false)
  })

  it(`${allowed ? 'sees' : 'does not see'} the mandates of people`, () => {
    expect(maySeeMandates(who(role))).toBe(allowed)
  })
})

describe('a visitor', () => {
  it('reads, and does nothing else', () => {
    expect(mayAddOrganisation(undefined)).toBe(false)
    expect(mayEditOrganisation(undefined, { source: 'added' })).toBe(false)
    expect(maySeeMandates(undefined)).toBe(false)
  })
})
