import { expect, test } from 'vitest'
import { ownImports, ownReaders, readsByHand, takesLines } from './own-imports.ts'
import { filesBelow } from './source.ts'

const house = filesBelow('src/modules', /\.tsx?$/)

test('a file of lines goes through the staged import, but for those that say why not', () => {
  expect(takesLines(house)).toEqual(Object.keys(ownImports).sort())
  expect(house.filter(({ text }) => text.includes('stagedRoutes<')).length).toBeGreaterThan(1)
})

test('a table is read by one reader, but for those that say why not', () => {
  expect(readsByHand(house)).toEqual(Object.keys(ownReaders).sort())
})

test.each([
  ['routes/planted.tsx', "const sent = await readSentTable(c, '')"],
  ['routes/planted.tsx', "const f = await readUpload(c, 'f')\nconst text = await f.text()"],
])('in %s, %s is found', (place, text) => {
  const planted = { path: `src/modules/votes/${place}`, text }
  expect(takesLines([...house, planted])).toContain(planted.path)
})

test('a reader of its own is found, and a staged import is none', () => {
  const reads = "import { readCsv } from '#platform/sheets/read-csv.ts'"
  const planted = { path: 'src/modules/votes/roll/routes/planted.ts', text: reads }
  expect(readsByHand([...house, planted])).toContain(planted.path)
  const staged = "stagedRoutes<One>({})\nconst sent = await readSentTable(c, '')"
  expect(takesLines([{ path: 'src/modules/votes/routes/planted.tsx', text: staged }])).toEqual([])
})
