import { expect, test } from 'vitest'
import type { Block, Document } from '#kit/papers/document.ts'
import { DocumentView } from './DocumentView.tsx'

function drawn(blocks: readonly Block[], level?: 2 | 3): string {
  const document: Document = {
    title: 'Protocole',
    language: 'fr',
    authors: [],
    date: new Date(0),
    footer: '',
    blocks,
  }
  return String(<DocumentView document={document} level={level} />)
}

test('its titles begin under the title of the page', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'heading', level: 3, text: 'B' },
  ]
  expect(drawn(blocks)).toContain('<h2>A</h2><h4>B</h4>')
  expect(drawn(blocks, 3)).toContain('<h3>A</h3><h5>B</h5>')
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  '//ailleurs.exemple',
])('a link to %s leads nowhere', (link) => {
  const html = drawn([{ kind: 'paragraph', text: [{ link, text: 'ici' }] }])
  expect(html).toContain('<a href="#">ici</a>')
})

test('a drawing is shown as an image, which runs nothing', () => {
  const html = drawn([{ kind: 'figure', svg: '<svg onload="x"/>', alt: 'Barres', caption: 'C' }])
  expect(html).toContain(
    '<img src="data:image/svg+xml,%3Csvg%20onload%3D%22x%22%2F%3E" alt="Barres"/>',
  )
})
