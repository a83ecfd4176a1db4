import { expect, test } from 'vitest'
import { silentRemovals } from './removals.ts'
import { filesBelow } from './source.ts'

const path = 'src/modules/events/routes/planted.tsx'

test('each removal says what was removed', () => {
  const files = filesBelow('src/modules', /\.tsx?$/)
  expect(
    files.filter(({ text }) => /function (?:remove|withdraw)\w*\(/.test(text)).length,
  ).toBeGreaterThan(20)
  expect(files.flatMap(silentRemovals)).toEqual([])
})

test.each([
  'async function remove(c) { return seeOther(c, paths.list, said.saved) }',
  'async function askLess(c) { return seeOther(c, found.action) }',
  'function withdraw(c) { if (done.ok) return seeOther(c, to, texts[c.var.ctx.locale].kept) }',
])('%s is found', (text) => {
  expect(silentRemovals({ path, text })).toHaveLength(1)
})

test.each([
  'async function remove(c) { return seeOther(c, paths.list, said.removed) }',
  'async function save(c) { return seeOther(c, paths.list, said.saved) }',
])('%s is not', (text) => {
  expect(silentRemovals({ path, text })).toEqual([])
})
