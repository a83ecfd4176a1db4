import { expect, test } from 'vitest'
import { organiserOf } from './organiser.ts'

test.each([
  ['commune', '', 'commune'],
  ['intercommunality', 'CC', 'intercommunality'],
  ['territorial-public-establishment', 'EPT', 'intercommunality'],
  ['department', '', 'department-or-region'],
  ['region', '', 'department-or-region'],
  ['organisation', 'association', 'association'],
  ['organisation', 'public-body', 'state'],
  ['organisation', 'company', 'other'],
] as const)('a %s (%s) calls as: %s', (kind, subtype, organiser) => {
  expect(organiserOf({ kind, subtype })).toBe(organiser)
})
