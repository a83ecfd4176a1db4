import { expect, test } from 'vitest'
import { labelWriters, paperMakers, papersOutOfPlace, proseMakers } from './papers.ts'
import { filesBelow } from './source.ts'

const path = 'src/modules/draws/panel/documents/planted.ts'

test('a paper is composed by a maker of its room, among its documents', () => {
  const files = filesBelow('src/modules', /\.tsx?$/)
  expect(papersOutOfPlace(files)).toEqual([])
  expect(paperMakers(files).filter((maker) => !maker.includes('/documents/'))).toEqual([])
})

test('a maker is found by what it gives', () => {
  const found = (text: string) => paperMakers([{ path, text }])
  const own = (name: string) => [`draws/panel/documents/planted.ts#${name}`]
  expect(found('export function paper(of: { day: (x: 1) => 2 }): Document {')).toEqual(own('paper'))
  expect(found('export function a(\n  b: B,\n): Document | undefined {')).toEqual(own('a'))
  expect(found('export function a(b: B): LetterBatch {')).toEqual(own('a'))
  expect(found('export function a(b: B): Sheet {')).toEqual([])
  expect(found('function a(b: B): Document {')).toEqual([])
  expect(labelWriters([{ path, text: 'pdf(c, await writeLabels(sheet))' }])).toHaveLength(1)
})

test('a document that a route composes is found', () => {
  const route = 'src/modules/draws/panel/routes/planted.tsx'
  const text = "await writePdf({ title, footer: '', blocks: [] }, head)"
  expect(papersOutOfPlace([{ path: route, text }])).toHaveLength(1)
  expect(papersOutOfPlace([{ path: route, text: 'await writePdf(paper(of), head)' }])).toEqual([])
})

test('a maker that reads prose is found, through the blocks that it takes', () => {
  const maker = 'draws/panel/documents/planted.ts#paper'
  const blocks = 'src/modules/draws/panel/own-blocks.ts'
  const takes = { path, text: "import { a } from '../own-blocks.ts'" }
  const reads = { path: blocks, text: "import { proseBlocks } from '#kit/prose/blocks.ts'" }
  expect(proseMakers([maker], [takes, reads])).toEqual([maker])
  expect(proseMakers([maker], [takes, { ...reads, text: '' }])).toEqual([])
})
