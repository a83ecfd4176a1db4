import { expect, test } from 'vitest'
import { entityForm, isEntityKind, serviceNumber } from './entity.ts'

test('numbers follow each other by entity and by year', () => {
  const standing = ['ASSO-2026-009', 'ASSO-2027-001', 'SAS-2027-007']
  expect(serviceNumber({ prefix: 'ASSO' }, { year: 2027, standing })).toBe('ASSO-2027-002')
  expect(serviceNumber({ prefix: 'SAS' }, { year: 2027, standing })).toBe('SAS-2027-008')
  expect(serviceNumber({ prefix: 'SAS' }, { year: 2028, standing })).toBe('SAS-2028-001')
})

test('a number SIREN is checked, and a prefix is letters', () => {
  const form = { name: 'A', prefix: 'asso' }
  expect(entityForm.shape.parse({ ...form, siren: '732 829 320' })).toMatchObject({
    ...{ siren: '732829320', prefix: 'ASSO' },
  })
  expect(entityForm.shape.safeParse({ ...form, siren: '732829321' }).success).toBe(false)
  expect(entityForm.shape.safeParse({ ...form, prefix: 'A-1' }).success).toBe(false)
  expect(isEntityKind('other')).toBe(false)
})
