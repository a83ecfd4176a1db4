import { expect, test } from 'vitest'
import { readNotices } from '#engines/funding-notices/index.ts'
import { factsOf, type NoticeFacts, sortedNotices, twinsAmong } from './notice-import.ts'
import { anOpportunity } from './testing/an-opportunity.ts'

const aid = (id: number, more: object = {}) => ({
  ...{ id, name: `Aide ${id}`, financers: ['Région'], aid_types: ['Subvention'] },
  ...{ description: 'Un essai', mobilization_steps: ['Réflexion / conception'], ...more },
})

function facts(...aids: readonly object[]): readonly NoticeFacts[] {
  const read = readNotices(JSON.stringify({ results: aids }), {
    ...{ plain: (text: string) => text, xml: () => undefined },
  })
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return read.notices.map(factsOf)
}

test('a notice is new, changed, known, or closed before it was ever kept', () => {
  const read = facts(aid(1), aid(2), aid(3), aid(4, { submission_deadline: '2020-01-01' }))
  const known = new Map([
    ['2', anOpportunity({ id: 'two', sourceSha256: 'Aide 2' })],
    ['3', anOpportunity({ id: 'three', sourceSha256: 'another title' })],
  ])
  const sorted = sortedNotices(read, { known, digest: ({ title }) => title, today: '2026-12-02' })
  expect(sorted.map(({ outcome }) => outcome)).toEqual(['new', 'known', 'changed', 'closed'])
})

test('moments that a source names are known, the others are left to whoever reads', () => {
  expect(facts(aid(1))[0]?.phases).toEqual(['design'])
  expect(facts(aid(1, { mobilization_steps: ['Un jour'] }))[0]?.phases).toEqual([])
})

test('what looks alike is told with its reason', () => {
  const same = { title: 'Fonds des villages', closesOn: '2027-01-01', sourceId: '' }
  const things = [
    { ...same, funder: 'Région d’Orée', origin: 'hand' },
    { ...same, funder: 'REGION D’OREE', closesOn: undefined, origin: 'boamp', sourceId: 'b' },
    { ...same, title: 'Autre', funder: 'Région d’Orée' },
  ]
  expect(twinsAmong(things)).toEqual([
    { first: things[0], other: things[1], because: 'same-title-and-giver' },
  ])
})
