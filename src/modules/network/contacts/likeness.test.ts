import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ContactRecord, findTwins, isInitialOf, isOneSlip, twinReason } from './likeness.ts'

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
    record('8', 'Odile Serre'),
    record('9', 'SERRE O.'),
  ])
  expect(twins.map(({ kept, gone, reason }) => [kept.id, gone.id, reason])).toEqual([
    ['1', '2', 'sameName'],
    ['3', '4', 'samePhone'],
    ['5', '6', 'closeName'],
    ['8', '9', 'initial'],
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

it('finds by keys the pairs that comparing all with all finds', () => {
  const name = fc
    .array(
      fc.constantFrom(
        ...[
          'anna',
          'ana',
          'a',
          'annabelle',
          'b',
          'martin',
          'martn',
          'm',
          'roy',
          'de',
          'd',
          'œuvre',
          '',
        ],
      ),
      { maxLength: 4 },
    )
    .map((words) => words.join(' '))
  // Letters drawn at random, so that slips stand anywhere.
  const slipped = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 5, maxLength: 10 })
  const any = fc.record({
    id: fc.uuid(),
    personId: fc.constantFrom('a', 'b', 'c', 'd'),
    territoryId: fc.constantFrom('t', undefined),
    name: fc.oneof(name, slipped),
    phone: fc.constantFrom(undefined, '', '0612345678', '06 12 34 56 78'),
  })
  const set = fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 14 })
  fc.assert(
    fc.property(set, (records) => {
      const sorted = records.toSorted((left, right) => (left.id < right.id ? -1 : 1))
      const all = sorted.flatMap((kept, at) =>
        sorted.slice(at + 1).flatMap((gone) => {
          const isHere = kept.territoryId === gone.territoryId
          const reason = isHere ? twinReason(kept, gone) : undefined
          return reason ? [`${kept.id} ${gone.id} ${reason}`] : []
        }),
      )
      const found = findTwins(records).map((twins) =>
        [twins.kept.id, twins.gone.id, twins.reason].join(' '),
      )
      expect(found.toSorted()).toEqual(all.toSorted())
      expect(findTwins(records, 2)).toEqual(findTwins(records).slice(0, 2))
    }),
    { numRuns: 1000 },
  )
})

it('compares thousands of people without territory with few others each', () => {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'tu']
  const word = (seed: number) =>
    [...String(seed * 7919 + 1234)].map((digit) => syllables[Number(digit)]).join('')
  const people = Array.from({ length: 16_000 }, (_, at) => {
    const name = `${word(at % 900)} ${word(at)}`
    return record(String(at).padStart(6, '0'), name, { territoryId: undefined })
  })
  const began = performance.now()
  findTwins(people)
  // All pairs took more than a minute; a machine that does ten things at once still takes a few seconds at most.
  expect(performance.now() - began).toBeLessThan(10_000)
})

it('knows a slip of the keys', () => {
  expect(isOneSlip('martin', 'martn')).toBe(true)
  expect(isOneSlip('martin', 'martim')).toBe(true)
  expect(isOneSlip('martin', 'marine')).toBe(false)
})

it('knows a first name by its initial, and two people by their names', () => {
  expect(isInitialOf('o serre', 'odile serre')).toBe(true)
  expect(isInitialOf('jean martin pierre', 'j martin p')).toBe(true)
  expect(isInitialOf('a serre', 'odile serre')).toBe(false)
  expect(isInitialOf('o serre', 'odile roy')).toBe(false)
  expect(isInitialOf('o s', 'odile serre')).toBe(false)
  expect(isInitialOf('serre', 'odile serre')).toBe(false)
  expect(isInitialOf('odette serre', 'odile serre')).toBe(false)
})
