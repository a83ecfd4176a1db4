import { describe, expect, test } from 'vitest'
import {
  crowdedFolders,
  longRooms,
  mostFiles,
  mostLines,
  mostUncut,
  namelessFiles,
} from './sizes.ts'
import { filesBelow, isTest, type SourceFile } from './source.ts'

const house = filesBelow('src', /\.tsx?$/)

describe('what one holds in mind', () => {
  test('a folder has forty files of code at most', () => {
    expect(crowdedFolders(house)).toEqual([])
  })

  test('a sub-room has six thousand lines at most, a room that is longer is cut', () => {
    expect(longRooms(house)).toEqual([])
  })

  test('a file says what it holds', () => {
    expect(namelessFiles(house.map(({ path }) => path).filter((path) => !isTest(path)))).toEqual([])
  })
})

describe('planted', () => {
  const at = 'src/modules/planted'
  const folder = (count: number, end = '.ts'): SourceFile[] =>
    Array.from({ length: count }, (_, one) => ({
      path: `${at}/actions/act-${one}${end}`,
      text: '',
    }))
  const long = (path: string, lines: number) => [{ path, text: '\n'.repeat(lines) }]

  test('a folder of one file too many is told; tests are not counted', () => {
    expect(crowdedFolders(folder(mostFiles + 1))).toEqual([`${at}/actions: ${mostFiles + 1} files`])
    expect(crowdedFolders([...folder(mostFiles), ...folder(9, '.test.ts')])).toEqual([])
  })

  test('a sub-room, or a room that is not cut, of one line too many is told', () => {
    const cut = { planted: ['one'] }
    expect(longRooms(long(`${at}/one/a.ts`, mostLines + 1), cut)).toHaveLength(1)
    expect(longRooms(long(`${at}/one/a.ts`, mostLines), cut)).toEqual([])
    expect(longRooms(long(`${at}/a.ts`, mostUncut + 1), {})).toHaveLength(1)
    expect(longRooms(long(`${at}/a.ts`, mostUncut), {})).toEqual([])
  })

  test('a name that says nothing is told', () => {
    const names = ['texts/more.ts', 'all.ts', 'texts/texts.ts', 'rest-of-fields.ts']
    const fine = ['texts/alerts.ts', 'texts.ts', 'ask-no-more.ts', 'restore.ts', 'allowed.ts']
    expect(namelessFiles(names.map((name) => `${at}/${name}`))).toHaveLength(names.length)
    expect(namelessFiles(fine.map((name) => `${at}/${name}`))).toEqual([])
  })
})
