import { describe, expect, test } from 'vitest'
import { plainInline } from '#kit/prose/plain-inline.ts'
import { convertedByOffice, hasCommand, told } from '../../testing/commands.ts'
import { zipParts } from '../../testing/zip.ts'
import { prepare } from '../prepare.ts'
import { sheet } from '../testing/samples.ts'
import { laySlides, linesOf } from './lay-slides.ts'
import { writePptx } from './pptx.ts'

const hasOffice = hasCommand('soffice') && hasCommand('pdftotext')
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ')

/** Every word of the slides, in their order. */
function wordsOf(pptx: Uint8Array): string {
  const parts = zipParts(pptx)
  const slides = [...parts.keys()].filter((name) => name.startsWith('ppt/slides/slide'))
  return slides
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .flatMap((name) => [...(parts.get(name)?.toString('utf8') ?? '').matchAll(/<a:t>([^<]*)</g)])
    .map(([, words = '']) => words.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
    .join(' ')
}

describe('a document as slides', () => {
  test('keeps every heading, paragraph, cell and fact', async () => {
    const words = squeezed(wordsOf(await writePptx(sheet, undefined)))
    const prepared = prepare(sheet)
    expect(words).toContain(prepared.title)
    for (const block of prepared.blocks) {
      if (block.kind === 'heading') expect(words).toContain(squeezed(block.text))
      if (block.kind === 'table')
        for (const cell of block.rows.flat())
          for (const piece of cell)
            if (typeof piece === 'string') expect(words).toContain(squeezed(piece).trim())
      if (block.kind === 'facts') for (const { name } of block.items) expect(words).toContain(name)
    }
  })

  test('a text that no slide holds goes on with the next ones, whole', () => {
    const long = Array.from({ length: 900 }, (_, at) => `mot${at}`).join(' ')
    const document = prepare({ ...sheet, blocks: [{ kind: 'paragraph', text: long }] })
    const slides = laySlides(document)
    expect(slides.length).toBeGreaterThan(2)
    expect(slides.slice(1).every(({ goesOn }) => goesOn)).toBe(true)
    const lines = slides.flatMap(({ parts }) =>
      parts.flatMap((held) => (held.kind === 'lines' ? held.lines : [])),
    )
    expect(lines.map(({ text }) => plainInline(text)).join(' ')).toBe(long)
  })

  test('a long table goes on under its header row', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`Ligne ${at}`, String(at)])
    const columns = [
      { title: 'Quoi', width: 3 },
      { title: 'Combien', align: 'right' as const },
    ]
    const table = { kind: 'table' as const, caption: 'Liste', columns, rows }
    const slides = laySlides(prepare({ ...sheet, blocks: [table] }))
    const held = slides.flatMap(({ parts }) =>
      parts.flatMap((own) => (own.kind === 'table' ? [own] : [])),
    )
    expect(held.length).toBeGreaterThan(3)
    expect(held.flatMap((own) => own.rows).length).toBe(60)
    expect(held.every((own) => own.columns.length === 2)).toBe(true)
  })

  test('lines are counted by the width that a text has', () => {
    expect(linesOf('')).toBe(1)
    expect(linesOf('a'.repeat(100))).toBe(2)
    expect(linesOf('a'.repeat(100), 0.25)).toBe(5)
    expect(linesOf('a\nb')).toBe(2)
  })

  test('letters that XML forbids, and marks of markup, break nothing', async () => {
    const title = '<a:t>&"\u0001 Valbrenne'
    const words = wordsOf(await writePptx({ ...sheet, title }, undefined))
    expect(words).toContain('Valbrenne')
    expect(words).toContain('&lt;a:t&gt;')
  })

  test.skipIf(!hasOffice)(
    'LibreOffice opens it, and shows its words',
    { timeout: 120_000 },
    async () => {
      const pdf = convertedByOffice(await writePptx(sheet, undefined), 'slides.pptx', 'pdf')
      const words = squeezed(told(pdf, 'slides.pdf', 'pdftotext', 'FILE', '-'))
      expect(words).toContain('Pourquoi essayer cela')
    },
  )
})
