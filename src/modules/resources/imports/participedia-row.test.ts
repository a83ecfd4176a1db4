import { expect, test } from 'vitest'
import { isParticipedia, participediaCandidate } from './participedia-row.ts'

const defaults = { source: 'participedia', licence: 'CC-BY-SA-4.0', kind: '' } as const

function read(row: Readonly<Record<string, string>>) {
  const whole = { id: '7', type: 'case', title: 'Un jury', url: '', ...row }
  return participediaCandidate(Object.keys(whole), Object.values(whole), defaults)
}

test('their file is known by its headings', () => {
  const header = ['id', 'type', 'title', 'url', 'post_date', 'original_language', 'body']
  expect(isParticipedia(header)).toBe(true)
  expect(isParticipedia(['id', 'title', 'body'])).toBe(false)
})

test('several values come in one cell, or in five', () => {
  const line = read({
    general_issues: 'health, housing',
    recruitment_method_1: 'stratified',
    recruitment_method_2: 'election',
  })
  expect(line).toMatchObject({
    words: {
      themes: ['santé', 'habitat'],
      methods: ['tirage au sort'],
      participedia: { recruitment_method: ['stratified', 'election'] },
    },
  })
})

test('codes that our facets do not hold are kept as they are, in whatever case', () => {
  const codes = {
    approaches: ['independent', 'leadership'],
    targeted_participants: ['women', 'youth'],
    tools_techniques_types: ['facilitate_decisionmaking'],
    participants_interactions: ['listenwatch'],
    learning_resources: ['site', 'written'],
    insights_outcomes: ['public'],
    organizer_types: ['local'],
    funder_types: ['philanthropic'],
    implementers_of_change: ['elected'],
  }
  const row = Object.fromEntries(
    Object.entries(codes).flatMap(([field, list]) =>
      list.map((code, at) => [`${field}_${at + 1}`, code.toUpperCase()]),
    ),
  )
  expect(read({ ...row, method_types: 'mars' })).toMatchObject({
    words: { participedia: codes, facets: { publics: ['youth'] } },
  })
})

test('absence, however it is written, is nothing', () => {
  for (const nothing of ['null', 'NULL', 'undefined', '[]', '{}', '']) {
    expect(read({ city: nothing, funder: nothing })).toMatchObject({
      words: { content: { place: '', facts: {} } },
    })
  }
})

test('titles of their pages become parts of a sheet, the same title twice included', () => {
  const body = '## Problems and Purpose\nun\n\n## Problems and Purpose\ndeux\n\n## Elsewhere\ntrois'
  expect(read({ body })).toMatchObject({
    words: { content: { sections: { objectives: 'un\n\ndeux', summary: 'Elsewhere\ntrois' } } },
  })
})

test.each([
  [{ id: '' }, 'no-number'],
  [{ id: 'Valbrenne' }, 'shifted'],
  [{ url: 'France' }, 'shifted'],
  [{ post_date: 'Valbrenne' }, 'shifted'],
  [{ type: 'organization' }, 'not-a-resource'],
  [{ title: 'null' }, 'no-title'],
  [{ title: '=HYPERLINK("x")' }, 'formula'],
  [{ body: 'x'.repeat(20_001) }, 'too-long'],
])('%o is refused: %s', (row, problem) => {
  expect(read(row)).toMatchObject({ faults: [{ problem }] })
})
