import { expect, test } from 'vitest'
import { type Licence, licenceIds } from './licence.ts'
import {
  boundsOfWhole,
  compatibility,
  licencesOpenTo,
  partProblem,
} from './licence-compatibility.ts'
import { compatibilityTexts } from './texts/licences.ts'

/**
 * Written by hand from the legal codes, one row for each licence of the work one starts from, one
 * mark for each licence of what is drawn from it, in the order of `columns`: Y allowed, n refused.
 *
 * CC0 §2 waives every condition: all that is shared. BY §3(a): credit must survive, so not CC0; §2(a)(5)(C)
 * against ODbL §4.7: not a database licence. BY-SA §3(b)(1): the same licence only. BY-NC §2(a)(1)(B):
 * never commercial. BY-ND §2(a)(1)(B): adapted material may be made, not shared. Licence Ouverte 2.0:
 * free re-use, adaptations and sale included, with the source named; it says that it agrees with CC BY
 * and the Open Data Commons licences. ODbL §4.4: a derivative database keeps ODbL.
 */
const columns = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
  'etalab-2.0',
  'ODbL-1.0',
  'all-rights-reserved',
  'unknown',
] as const satisfies readonly Licence[]

const table: Readonly<Record<(typeof columns)[number], string>> = {
  //                     0   BY  SA  NC  ND NCSA NCND LO ODbL ARR ?
  'CC0-1.0': 'Y   Y   Y   Y   Y   Y   Y   Y   Y   n   n',
  'CC-BY-4.0': 'n   Y   Y   Y   Y   Y   Y   Y   n   n   n',
  'CC-BY-SA-4.0': 'n   n   Y   n   n   n   n   n   n   n   n',
  'CC-BY-NC-4.0': 'n   n   n   Y   n   Y   Y   n   n   n   n',
  'CC-BY-ND-4.0': 'n   n   n   n   n   n   n   n   n   n   n',
  'CC-BY-NC-SA-4.0': 'n   n   n   n   n   Y   n   n   n   n   n',
  'CC-BY-NC-ND-4.0': 'n   n   n   n   n   n   n   n   n   n   n',
  'etalab-2.0': 'n   Y   Y   Y   Y   Y   Y   Y   Y   n   n',
  'ODbL-1.0': 'n   n   n   n   n   n   n   n   Y   n   n',
  'all-rights-reserved': 'n   n   n   n   n   n   n   n   n   n   n',
  unknown: 'n   n   n   n   n   n   n   n   n   n   n',
}

test('every pair of licences is answered as the legal codes say', () => {
  expect([...columns].sort()).toEqual([...licenceIds].sort())
  for (const source of licenceIds) {
    const marks = columns.map((derived) => (compatibility(source, derived).allowed ? 'Y' : 'n'))
    expect(marks.join('   '), source).toBe(table[source as (typeof columns)[number]])
  }
})

test.each([
  // §4(b) of 2.0, 2.5 and 3.0: the same clauses, this version or a later one, of any law.
  ['CC-BY-SA-3.0', 'CC-BY-SA-4.0', true],
  ['CC-BY-SA-3.0', 'CC-BY-SA-3.0-FR', true],
  ['CC-BY-SA-2.0-FR', 'CC-BY-SA-3.0', true],
  ['CC-BY-NC-SA-2.5', 'CC-BY-NC-SA-4.0', true],
  ['CC-BY-SA-3.0', 'CC-BY-SA-2.5', false],
  ['CC-BY-SA-4.0', 'CC-BY-SA-3.0', false],
  ['CC-BY-SA-1.0', 'CC-BY-SA-4.0', false],
  ['CC-BY-SA-1.0', 'CC-BY-SA-1.0', true],
  ['CC-BY-SA-3.0', 'CC-BY-4.0', false],
  ['CC-BY-SA-3.0', 'CC-BY-NC-SA-4.0', false],
  ['CC-BY-3.0', 'CC-BY-4.0', true],
  ['CC-BY-3.0', 'CC0-1.0', false],
  ['CC-BY-ND-2.0', 'CC-BY-ND-4.0', false],
  ['CC-PDM-1.0', 'CC-BY-4.0', true],
  ['etalab-1.0', 'CC-BY-4.0', true],
  ['PDDL-1.0', 'ODbL-1.0', true],
] as const)('from %s, may one draw a work under %s? %s', (source, derived, allowed) => {
  expect(compatibility(source, derived).allowed).toBe(allowed)
})

test('every answer has its sentence, in French and in English', () => {
  for (const source of licenceIds) {
    for (const derived of licenceIds) {
      const { reason } = compatibility(source, derived)
      for (const locale of ['fr', 'en'] as const) {
        expect(compatibilityTexts[locale][reason]('A', 'B'), `${source} ${derived}`).toMatch(/\.$/)
      }
    }
  }
})

test('the reason says what stands in the way', () => {
  expect(compatibility('CC-BY-SA-4.0', 'CC-BY-4.0').reason).toBe('share-alike')
  expect(compatibility('CC-BY-4.0', 'CC-BY-SA-4.0').reason).toBe('credit-kept')
  expect(compatibility('CC-BY-NC-4.0', 'CC-BY-4.0').reason).toBe('sale-forbidden')
  expect(compatibility('CC-BY-ND-4.0', 'CC-BY-ND-4.0').reason).toBe('no-changes')
  expect(compatibility('CC-BY-4.0', 'CC0-1.0').reason).toBe('credit-lost')
  expect(compatibility('ODbL-1.0', 'CC-BY-4.0').reason).toBe('database-share-alike')
  expect(compatibility('all-rights-reserved', 'CC-BY-4.0').reason).toBe('source-reserved')
  expect(compatibility('CC0-1.0', 'unknown').reason).toBe('nothing-shared')
})

test('several works at once leave what all of them allow', () => {
  expect(licencesOpenTo(['CC-BY-4.0', 'CC-BY-SA-4.0'])).toEqual(['CC-BY-SA-4.0'])
  expect(licencesOpenTo(['CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0'])).toEqual([])
  expect(licencesOpenTo(['CC-BY-4.0', 'CC-BY-NC-4.0'])).toEqual([
    'CC-BY-NC-4.0',
    'CC-BY-NC-SA-4.0',
    'CC-BY-NC-ND-4.0',
  ])
  expect(licencesOpenTo([])).not.toContain('unknown')
})

test('in a collection each part keeps its licence, and what may not be copied stays out', () => {
  expect(partProblem('CC-BY-NC-ND-4.0')).toBeUndefined()
  expect(partProblem('all-rights-reserved')).toBe('part-reserved')
  expect(partProblem('unknown')).toBe('part-unknown')
  expect(boundsOfWhole(['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0'])).toEqual({
    sell: false,
    change: true,
    sameLicence: ['CC-BY-SA-4.0'],
  })
  expect(boundsOfWhole(['CC-BY-4.0'])).toEqual({ sell: true, change: true, sameLicence: [] })
})
