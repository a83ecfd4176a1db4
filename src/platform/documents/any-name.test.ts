import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Block, Document } from '#kit/papers/document.ts'
import { posterSize, posterSvg } from '#kit/papers/poster.ts'
import { xmlText } from '#kit/xml.ts'
import { hasCommand, told } from '../testing/commands.ts'
import { namesOfTheWorld } from '../testing/names.ts'
import { writeLabels } from './letters.ts'
import { typeset, writePdf } from './pdf.ts'
import { isOfPlainLetters, printableFigure } from './printable-figure.ts'
import { posterOf } from './raster.ts'

const sheetOf = (blocks: readonly Block[]): Document => ({
  ...{ title: 'Les noms de tout le monde', language: 'fr', authors: [], footer: '' },
  ...{ date: new Date('2026-11-25T09:00:00Z'), blocks },
})
const drawing = (names: readonly string[]) => {
  const lines = names.map((name, at) => `<text x="4" y="${20 + at * 22}">${xmlText(name)}</text>`)
  const height = 20 + names.length * 22
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${height}" viewBox="0 0 300 ${height}" font-family="Atkinson Hyperlegible Next">${lines.join('')}</svg>`
}
const figure = (names: readonly string[]): Block => ({
  ...{ kind: 'figure', svg: drawing(names), alt: 'Des noms', caption: '' },
})
const hundreds = Array.from({ length: 20 }, (_, at) => namesOfTheWorld.slice(at * 25, at * 25 + 25))

afterEach(() => void vi.restoreAllMocks())

describe('the names of everybody', () => {
  it('are five hundred, each once', () => {
    expect(new Set(namesOfTheWorld).size).toBe(500)
  })

  it('are printed by every drawing', { timeout: 60_000 }, async () => {
    const pdf = await writePdf(sheetOf(hundreds.map(figure)), undefined)
    expect(Buffer.from(pdf).toString('latin1', 0, 8)).toMatch(/^%PDF-1\.7/)
  })

  it('one name of another script leaves the others as words in theirs', async () => {
    expect(await printableFigure(drawing(['Zoé Le Goff']))).toContain('<text')
    const mixed = await printableFigure(drawing(['Zoé Le Goff', 'Ελένη']))
    expect(mixed).toMatch(/<image [^>]*data:image\/png;base64,/)
    expect(mixed).not.toContain('<text')
  })

  it('are printed by texts, tables and labels', { timeout: 60_000 }, async () => {
    const rows = namesOfTheWorld.map((name) => [name])
    const table: Block = { kind: 'table', caption: 'Noms', columns: [{ title: 'Nom' }], rows }
    const list: Block = { kind: 'list', items: namesOfTheWorld }
    const pdf = await writePdf(sheetOf([table, list]), undefined)
    if (hasCommand('pdftotext')) {
      const words = told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')
      for (const name of ['Nguyễn', 'Żółć', 'Παπαδοπούλου', 'Шевченко'])
        expect(words).toContain(name)
    }
    // Chinese, Japanese and Korean need a face of the machine: theirs weighs ten megabytes a weight.
    const drawn = namesOfTheWorld.filter((name) => !/[\u2e80-\u9fff\uac00-\ud7af]/.test(name))
    const without = await writePdf(sheetOf([{ kind: 'list', items: drawn }]), undefined)
    if (hasCommand('pdftotext')) {
      expect(told(without, 'b.pdf', 'pdftotext', 'FILE', '-').match(/.*[□\ufffd].*/g)).toBeNull()
    }
    const sheet = { ...{ columns: 3, width: 63.5, height: 33.9, left: 7.2, top: 12.9 } }
    const labels = await writeLabels({
      ...{ title: 'Étiquettes', language: 'fr', date: new Date('2026-11-25T09:00:00Z') },
      sheet: { ...sheet, gutter: 2.5, shiftX: 0, shiftY: 0 },
      labels: namesOfTheWorld,
    })
    expect(labels.length).toBeGreaterThan(10_000)
  })

  it('are printed by the picture of a shared link', { timeout: 60_000 }, async () => {
    for (const names of hundreds) {
      const svg = posterSvg({ kind: 'Carte', title: names.slice(0, 6).join(', '), foot: 'Le Labo' })
      expect((await posterOf(svg, posterSize)).length).toBeGreaterThan(1_000)
    }
  })
})

describe('a figure of plain letters', () => {
  it.each(['Zoé', 'Ame\u0301lie', '« 50 % » 3 €', 'Żółć'])('%s stays words', (name) => {
    expect(isOfPlainLetters(drawing([name]))).toBe(true)
  })

  it.each(['Ελένη', 'Nguyễn', '→', 'x\u0300', 'e\u0337\u0301\u0300', 'महेश', '漢', '🎉', '&#x301;'])(
    '%s does not',
    (name) => {
      expect(isOfPlainLetters(`<svg><text>${name}</text></svg>`)).toBe(false)
    },
  )
})

describe('a document that never ends', () => {
  it('is given up alone, and the one behind it is written', { timeout: 40_000 }, async () => {
    // The typesetter warm, so that only its work is counted.
    await writePdf(sheetOf([{ kind: 'paragraph', text: 'Avant.' }]), undefined)
    const ended = vi.spyOn(Worker.prototype, 'terminate')
    const endless = { ...figure(['e\u0337\u0301\u0300']), alt: 'x', caption: '' }
    const raw = { ...sheetOf([endless]), subtitle: null, byline: '', authors: [] }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const first = typeset(JSON.stringify({ ...raw, day: { year: 2026, month: 11, day: 25 } }))
    const second = writePdf(sheetOf([{ kind: 'paragraph', text: 'Après.' }]), undefined)
    const refusal = expect(first).rejects.toThrow('did not end a document within 60 s')
    await Promise.resolve()
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await refusal
    expect((await second).length).toBeGreaterThan(1_000)
    expect(ended).toHaveBeenCalledTimes(1)
  })
})
