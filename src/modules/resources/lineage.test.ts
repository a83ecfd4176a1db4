import { expect, test } from 'vitest'
import { branchesFrom } from './lineage.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))

test('descendants stand under their parent, oldest first, whatever the order of the rows', () => {
  const rows = [
    { id: 'c', parentId: 'b', changes: 'la durée', at: at(9) },
    { id: 'd', parentId: 'a', changes: 'le public', at: at(3) },
    { id: 'b', parentId: 'a', changes: 'le lieu', at: at(2) },
  ]
  expect(branchesFrom('a', rows).map(({ id, depth }) => `${depth}${id}`)).toEqual([
    '1b',
    '2c',
    '1d',
  ])
  expect(branchesFrom('z', rows)).toEqual([])
})

test('a ring of rows ends', () => {
  const rows = [
    { id: 'b', parentId: 'a', changes: '', at: at(1) },
    { id: 'a', parentId: 'b', changes: '', at: at(2) },
  ]
  expect(branchesFrom('a', rows).map(({ id }) => id)).toEqual(['b'])
})
