import { expect, test } from 'vitest'
import { readersTable, readingFiles, undeclaredJson, undeclaredReaders } from './readers.ts'
import { filesBelow, isTest, readHouse } from './source.ts'

const house = filesBelow('src', /\.(tsx?|mjs)$/)

test('every file that takes a file of elsewhere apart is declared, with its bounds', () => {
  expect(undeclaredReaders(house)).toEqual([])
})

test('a new reader that forgets the table is found, in a room as on the platform', () => {
  const planted = [
    { path: 'src/modules/votes/routes/a.ts', text: "import { readXlsx } from 'hucre/xlsx'" },
    { path: 'src/platform/b.ts', text: "const { parse } = await import('x')\nimport c from 'tar'" },
    { path: 'src/platform/c.ts', text: "const { default: sharp } = await import('sharp')" },
  ]
  expect(undeclaredReaders([...house, ...planted])).toEqual(planted.map(({ path }) => path))
  const without = house.filter(({ path }) => path !== 'src/platform/files/images.ts')
  expect(undeclaredReaders(without)).toEqual(['src/platform/files/images.ts'])
  expect(Object.keys(readingFiles).length).toBeGreaterThan(20)
})

test('whoever reads a JSON of elsewhere counts it before', () => {
  expect(undeclaredJson(house)).toEqual([])
  const planted = [
    { path: 'src/modules/votes/routes/a.ts', text: 'const b = JSON.parse(pasted)' },
    { path: 'src/platform/c.ts', text: 'const d = await c.req.json()' },
  ]
  expect(undeclaredJson([...house, ...planted])).toEqual(planted.map(({ path }) => path))
  const without = house.filter(({ path }) => path !== 'src/platform/assets.ts')
  expect(undeclaredJson(without)).toEqual(['src/platform/assets.ts'])
})

test('the guide holds the table as it is', () => {
  expect(readHouse('docs/guides/read-a-file.md')).toContain(readersTable())
})

test('a thread is run where its file stands', () => {
  const places = (text: string) =>
    [...text.matchAll(/runThread(?:<\w+>)?\(\s*'([^']+)'/g)].map(([, place = '']) => place)
  const asked = house
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) => places(text).map((place) => ({ path, place })))
  const stands = (place: string) => house.some(({ path }) => path === `src/${place}/in-thread.ts`)
  expect(asked.filter(({ place }) => !stands(place))).toEqual([])
  expect(asked.length).toBeGreaterThan(6)
  expect(places("await runThread<FileCount>('modules/votes/actions', task)").map(stands)).toEqual([
    false,
  ])
})
