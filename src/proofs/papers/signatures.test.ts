import { describe, expect, it } from 'vitest'
import type { Document } from '#kit/papers/document.ts'
import { writePaper } from '#platform/documents/paper.ts'
import { allConvertedByOffice, hasCommand } from '#platform/testing/commands.ts'
import { millimetre, type Word, wordsOf } from './boxes.ts'
import { kept } from './kept.ts'
import { fullLetterhead } from './senders.ts'
import { lines, signedPapers } from './signed-papers.ts'

const isReadable = hasCommand('pdftotext')
const full = await fullLetterhead()

/** What is wrong with the page on which people sign: names alone, parted from each other, or after a page left half empty. */
function faults(name: string, words: readonly Word[]): readonly string[] {
  const parties = name === 'certificate' ? 1 : name.endsWith('six') ? 6 : 2
  const hands = words.filter(({ text }) => text === 'Fait').slice(-parties)
  const signed = words.findLast(({ text }) => text === 'Signatures') ?? hands[0]
  if (!signed || hands.length < parties) return ['no signature']
  const above = words.filter(
    (word) => word.page === signed.page && isText(word) && word.bottom < signed.top,
  )
  const rows = new Set(above.map(({ bottom }) => Math.round(bottom / 4))).size
  const before = words.filter((word) => word.page === signed.page - 1 && isText(word))
  const filled = Math.max(0, ...before.map(({ bottom }) => bottom)) / (297 * millimetre)
  return [
    // Lines to fill in are no words: the name of what is written on them is one.
    ...(rows < (name.endsWith('election') ? 1 : 2)
      ? [`${rows} lines of text above the signatures`]
      : []),
    ...(hands.some(({ page }) => page !== signed.page) ? ['parted'] : []),
    // Six who sign take more than half of a page.
    ...(before.length > 0 && parties < 6 && filled < 0.48 ? [`a page filled to ${filled}`] : []),
  ]
}

function isText({ top, bottom }: Word): boolean {
  return top > 22 * millimetre && bottom < (297 - 24) * millimetre
}

/** From a text that holds on its page to one of several: a line more at a time, the foot of a page is crossed. */
const short = [1, 7, 13]
const long = [16, 19, 22, 25, 60]

describe.skipIf(!isReadable)('the page on which people sign', () => {
  const names = Object.keys(signedPapers(full, 'a'))

  it.each(names)(
    '%s: holds text too, however long it is',
    async (name) => {
      const found: string[] = []
      for (const count of [...short, ...long]) {
        for (const one of [false, true]) {
          const document = signedPapers(full, lines(count, one))[name] as Document
          const pdf = kept(`${name}-${count}-${one}.pdf`, await writePaper(document, full, 'pdf'))
          found.push(...faults(name, wordsOf(pdf)).map((fault) => `${count} ${one}: ${fault}`))
        }
      }
      expect(found).toEqual([])
    },
    60_000,
  )
})

describe.skipIf(!isReadable || !hasCommand('soffice'))('the same in LibreOffice', () => {
  it.each(['minutes', 'convention', 'membership'])(
    '%s',
    async (name) => {
      const files: { bytes: Uint8Array; name: string }[] = []
      for (const format of ['docx', 'odt'] as const) {
        for (const count of [3, 20]) {
          const document = signedPapers(full, lines(count))[name] as Document
          const file = `${name}-${count}.${format}`
          files.push({ bytes: kept(file, await writePaper(document, full, format)), name: file })
        }
      }
      const found = allConvertedByOffice(files, 'pdf').flatMap((pdf, at) => {
        const file = files[at]?.name ?? ''
        const words = wordsOf(kept(`${file}.pdf`, pdf))
        return faults(name, words).map((fault) => `${file}: ${fault}`)
      })
      expect(found).toEqual([])
    },
    180_000,
  )
})
