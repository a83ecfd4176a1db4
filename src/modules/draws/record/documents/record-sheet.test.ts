import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeRecord } from '../../forecasts/recruitment-record.ts'
import { MirrorTables } from '../../receipts/pages/DrawCharts.tsx'
import { sourceKinds } from '../../recruitment.ts'
import { peopleTexts } from '../texts/people.ts'
import { recordSheet } from './record-sheet.ts'

/** Every way that an act of this room writes beside a person, and those that a file or a wave gives. */
function everyWay(): readonly string[] {
  const written = readdirSync('src/modules/draws', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:actions|demo|routes)\/.*\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => `src/modules/draws/${file}`)
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/channel: '([^']*)'/g)])
    .map((match) => match[1] ?? '')
  const ofSources = sourceKinds.flatMap((kind) =>
    kind === 'addresses' || kind === 'volunteers' ? [] : [kind],
  )
  return [...new Set([...written, ...ofSources, 'letter', 'volunteer', 'commune', 'phone', 'door'])]
}

test('each way by which somebody came has a name of its own, in each language, and none is a word of the code', () => {
  const ways = everyWay()
  expect(ways).toEqual(expect.arrayContaining(['', 'paper', 'letter', 'again']))
  const standings = ways.map((channel) => ({
    ...{ channel, wave: undefined, status: 'pool' as const, registered: true, drawn: false },
    count: 9,
  }))
  for (const locale of ['fr', 'en'] as const) {
    const names = recordSheet(makeRecord(standings, [], []), locale)
      .rows.slice(1)
      .map((row) => String(row[1]))
    expect(names).toHaveLength(ways.length)
    expect(new Set(names).size).toBe(ways.length)
    for (const name of names) expect(name.trim()).not.toBe('')
    expect(Object.keys(peopleTexts[locale].channels)).toEqual(expect.arrayContaining([...ways]))
  }
})

test('a number that is not written is an empty column, never a zero; the town and the range stay, on paper and on screen', () => {
  const row = { values: ['16 à 34 ans'], population: 3300, min: 3, max: 5 }
  const mirror = {
    feature: 'Âge',
    rows: [
      { ...row, pool: undefined, panel: 'within' as const },
      { ...row, values: ['35 à 59 ans', '60 ans et plus'], pool: 40, panel: 8 },
      { ...row, values: ['Sans réponse'], pool: 0, panel: 0 },
    ],
  }
  const rows = recordSheet(makeRecord([], [], [mirror]), 'fr').rows.slice(-3)
  expect(rows).toEqual([
    ['Âge', '16 à 34 ans', '', '', '', '', '33', '3', '5', 'dans la fourchette'],
    [
      'Âge',
      expect.stringMatching(/^Ensemble\s: 35 à 59 ans, 60 ans et plus$/),
      '',
      '40',
      '',
      '8',
      '33',
      '3',
      '5',
      '',
    ],
    ['Âge', 'Sans réponse', '', '0', '', '0', '33', '3', '5', ''],
  ])
  const page = String(MirrorTables({ locale: 'fr', mirrors: [mirror], poolSize: 60, seats: 12 }))
  expect(page).toMatch(/16 à 34 ans.*33\s%.*pas écrit.*3–5.*dans la fourchette/)
  expect(page).toContain('pourrait désigner quelqu’un')
})
