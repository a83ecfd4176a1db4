import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ContactRecord, findTwins, isOneSlip } from './likeness.ts'

const record = (
  id: string,
  name: string,
  overrides: Partial<ContactRecord> = {},
): ContactRecord => ({
  id,
  personId: `p${id}`,
  territoryId: 't',
  name,
  phone: undefined,
  ...overrides,
})

it('sees one person behind two records of a place', () => {
  const twins = findTwins([
    record('2', 'MARTIN Camille'),
    record('1', 'Camille Martin'),
    record('3', 'Zoé Petit', { phone: '06 12 34 56 78' }),
    record('4', 'Z. P.', { phone: '0612345678' }),
    record('5', 'Ismael Le Goff'),
    record('6', 'Ismaël Le Gof'),
    record('7', 'Camille Martin', { territoryId: 'u' }),
  ])
  expect(twins.map(({ kept, gone, reason }) => [kept.id, gone.id, reason])).toEqual([
    ['1', '2', 'sameName'],
    ['3', '4', 'samePhone'],
    ['5', '6', 'closeName'],
  ])
})

it('never pairs a person with themselves, and tells each pair once in any order', () => {
  const any = fc.record({
    id: fc.uuid(),
    personId: fc.constantFrom('a', 'b', 'c'),
    territoryId: fc.constantFrom('t', undefined),
    name: fc.constantFrom('Ana Roy', 'Roy Ana', 'Ana Roi'),
    phone: fc.constantFrom(undefined, '0612345678'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 8 }), (records) => {
      const keys = findTwins(records).map(({ kept, gone }) => `${kept.id} ${gone.id}`)
      expect(new Set(keys).size).toBe(keys.length)
      expect(
        findTwins([...records].reverse())
          .map(({ kept, gone }) => `${kept.id} ${gone.id}`)
          .sort(),
      ).toEqual([...keys].sort())
      for (const { kept, gone } of findTwins(records)) expect(kept.personId).not.toBe(gone.personId)
    }),
  )
})

it('knows a slip of the keys', () => {
  expect(isOneSlip('martin', 'martn')).toBe(true)
  expect(isOneSlip('martin', 'martim')).toBe(true)
  expect(isOneSlip('martin', 'marine')).toBe(false)
})
