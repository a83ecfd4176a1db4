import { expect, test } from 'vitest'
import { ownLists, turnsOwnPages } from './own-lists.ts'
import { filesBelow } from './source.ts'

const planted = {
  path: 'src/modules/draws/pages/NewListPage.tsx',
  text: "import { Pager } from '#ui/Pager/Pager.tsx'\n",
}

test('only the pages that are named turn their own pages', () => {
  const found = turnsOwnPages(filesBelow('src/modules', /\.tsx$/))
  expect([...found].sort()).toEqual(Object.keys(ownLists).sort())
})

test('a new one is seen', () => {
  expect(turnsOwnPages([planted])).toEqual([planted.path])
  expect(turnsOwnPages([{ ...planted, path: 'src/ui/List/List.tsx' }])).toEqual([])
})
