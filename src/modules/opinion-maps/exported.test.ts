import { expect, test } from 'vitest'
import { answerFiles, statementFile, summaryFile } from './exported.ts'
import { freshMap } from './opinion-map.ts'
import type { Statement } from './statement.ts'
import { conversation } from './testing/conversation.ts'
import { draftRead } from './testing/made-map.ts'

const day = new Date('2026-12-02T00:00:00Z')
const shown: Statement = {
  ...{ id: 's', mapId: 'm', number: 1, text: '=Des "bancs",\npartout', origin: 'participant' },
  ...{ state: 'shown', isMeta: false, clause: undefined, reason: '', doubleOf: undefined },
  ...{ authorId: 'a', followUp: '', followedAt: undefined, createdAt: day, judgedAt: undefined },
}

test('the words of a statement that is not shown stay inside, and so does who wrote it', () => {
  const refused: Statement = { ...shown, number: 2, text: 'Une insulte.', state: 'refused' }
  const text = statementFile([shown, refused], undefined)
  expect(text).not.toContain('insulte')
  expect(text.split('\n').at(-2)).toMatch(/,2,,,,-1,$/)
  // Quotes and line ends as a table has them; a spreadsheet finds no formula.
  expect(text).toContain('"\'=Des ""bancs"",\npartout"')
})

test('people are numbers, groups are given where they may be told, and no count of what one wrote', () => {
  const { task } = conversation(24)
  const times = new Float64Array(task.rows.votes.length)
  const groupsOf = (hasGroups: boolean) => {
    const lines = answerFiles({ ...task, times, hasGroups })['participants-votes.csv'].split('\n')
    return lines.slice(1, -1).map((line) => line.split(',').slice(0, 3))
  }
  expect(new Set(groupsOf(true).map(([, group]) => group))).toEqual(new Set(['0', '1']))
  expect(groupsOf(false)[3]).toEqual(['3', '', ''])
})

test('the summary says the topic, the address and how many', () => {
  const map = { ...freshMap, ...draftRead, id: 'm', slug: 'carte', createdAt: day }
  const lines = summaryFile(map, [shown], 'https://exemple.fr/carte').split('\n')
  expect(lines.slice(0, 3)).toEqual([
    ...['topic,Se déplacer à Valbrenne', 'url,https://exemple.fr/carte', 'voters,0'],
  ])
})
