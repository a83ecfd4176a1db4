import { expect, test } from 'vitest'
import { type ContentFault, writtenFault } from '#kit/content/content.ts'
import { readContent, readContentFile } from '#platform/content.ts'
import { feedFolder, feedsIn, readDemoFeeds } from './demo-feeds.ts'

const now = new Date('2026-11-25T09:00:00Z')
const { files } = await readContent(feedFolder)
const whole = (files[0]?.body ?? []).join('\n')

async function told(text: string) {
  const faults: ContentFault[] = []
  const { file } = await readContentFile(`${feedFolder}/sources-inventees.md`, text)
  feedsIn(file, now, (fault) => faults.push(fault))
  return faults.map((fault) => writtenFault(fault).replaceAll('\u00a0', ' ')).join('\n')
}

test('three invented sources have published lately', async () => {
  const feeds = await readDemoFeeds(now)
  expect(feeds.map(({ items }) => items.length)).toEqual([4, 4, 4])
  expect(feeds[0]?.items[0]).toMatchObject({
    address: 'https://gazette.example/quartiers',
    publishedAt: new Date('2026-11-24T09:00:00Z'),
  })
})

test.each([
  ['- jours : 1', '- jours : peu', '« peu » : « jours » attend un nombre'],
  [
    '- page : quartiers',
    '- pages : quartiers',
    '« pages » n’existe pas. Vouliez-vous écrire « page » ?',
  ],
  [
    'https://gazette.example/\n',
    'https://gazette.fr/\n',
    'une source inventée est à une adresse que personne n’a',
  ],
])('%s, written « %s », is told', async (from, to, words) => {
  expect(whole).toContain(from)
  expect(await told(whole)).toBe('')
  expect(await told(whole.replace(from, to))).toContain(words)
})
