import { describe, expect, it } from 'vitest'
import { writeMergeLetter } from '#platform/documents/docx-merge.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { convertedByOffice, hasCommand } from '#platform/testing/commands.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { millimetre, outside, textOf, wordsOf } from './boxes.ts'
import { kept } from './kept.ts'
import {
  drawnLetters,
  lettersOfSeats,
  lettersOfVote,
  letterToMerge,
  wholeLetterToMerge,
} from './letter-papers.ts'
import { empty, fullLetterhead } from './senders.ts'

const hasPoppler = hasCommand('pdftotext')
const full = await fullLetterhead()
const typed = {
  address: '1 place de la Mairie\n35999 VALBRENNE',
  signedBy: 'Hervé Le Bihan-Quéméneur',
}

const times = (text: string, part: string) => text.split(part).length - 1

const batches = {
  'letters of a draw': drawnLetters,
  'letters of a seat': lettersOfSeats,
  'letters of a vote': lettersOfVote,
} as const

describe.skipIf(!hasPoppler)('letters in envelopes', () => {
  it.each(Object.entries(batches))('%s say who sends them', async (_, batch) => {
    const pdf = kept(`letters-${batch.name}.pdf`, await writeLetters(batch(full), full))
    const text = textOf(pdf)
    for (const word of [...full.name.split(' '), 'Odile Kerven', '732 829 320 00074'])
      expect(text).toContain(word)
    const bare = textOf(await writeLetters(batch(empty), empty))
    expect(bare).toContain(empty.name)
    expect(bare).not.toContain('732 829 320')
    expect(bare).not.toMatch(/undefined|\bnull\b/)
  })

  it.each(Object.entries(batches))('%s say it once, by the letterhead alone', async (_, batch) => {
    const text = textOf(await writeLetters(batch(full), full))
    // Address, ways to answer, hand, name and role: none is typed for these letters, none is missing, none comes twice.
    for (const part of [full.address[0] ?? '', full.signatory?.name ?? ''])
      expect(times(text, part), part).toBe(1)
    for (const part of [...full.contacts, full.signatory?.role]) expect(text).toContain(part)
    // Whoever signs is a person: the name of the organisation is not a second signature above.
    expect(text).not.toContain(`${full.name} ${full.signatory?.name}`)
    expect(text).not.toMatch(/\bOuvroir\b/)
  })

  it.each(Object.entries(batches))('%s have their code on one line', async (_, batch) => {
    const letterBatch = batch(full)
    const words = wordsOf(await writeLetters(letterBatch, full))
    const parts = letterBatch.letters[0]?.code.split(' ') ?? []
    const first = words.findIndex(({ text }) => text === parts[0])
    const tops = words.slice(first, first + parts.length)
    expect(tops.map(({ text }) => text)).toEqual(parts)
    expect(new Set(tops.map(({ top }) => Math.round(top))).size).toBe(1)
    expect(outside(words)).toEqual([])
  })

  it('names without a space go to the next line, in the head and in the window', async () => {
    const endless = 'X'.repeat(70)
    const head = { ...full, name: endless, address: [endless], contacts: [`${endless}@exemple.fr`] }
    const batch = lettersOfVote(head)
    const to = { ...batch, letters: batch.letters.map((letter) => ({ ...letter, to: endless })) }
    const words = wordsOf(await writeLetters(to, head))
    expect(outside(words)).toEqual([])
    // What stands on the left never runs into the window of the envelope.
    const top = words.filter(({ page, top: at }) => page === 1 && at < 48 * millimetre)
    expect(Math.max(...top.map(({ right }) => right))).toBeLessThan(104 * millimetre)
  })
})

describe('the letter of a draw to be merged', () => {
  const parts = (docx: Uint8Array) => {
    const all = zipParts(docx)
    const texts = [...all].filter(([path]) =>
      /^word\/(document|header\d|footer\d)\.xml$/.test(path),
    )
    const of = (kind: string) =>
      texts
        .filter(([path]) => path.startsWith(`word/${kind}`))
        .map(([, xml]) => xml.toString('utf8'))
        .join('')
    const pictures = [...all.keys()].filter((path) => path.startsWith('word/media/'))
    return { head: of('header'), body: of('document'), foot: of('footer'), pictures }
  }

  it('carries the letterhead: logo, name, address, signature and legal numbers, each once', async () => {
    const { head, body, foot, pictures } = parts(
      await writeMergeLetter(letterToMerge(full.name), full),
    )
    for (const line of [full.name, ...full.address, ...full.contacts]) expect(head).toContain(line)
    expect(body).not.toContain(full.address[0])
    expect(body).toContain('Marie-Charlotte Kerven-Le Goff')
    expect(foot).toContain('732 829 320 00074'.replaceAll(' ', '\u00a0'))
    expect(pictures).toHaveLength(2)
    // The fields of the merge stay: the first lines of the address, the code, the link.
    expect(times(body, 'MERGEFIELD')).toBeGreaterThanOrEqual(8)
  })

  it('keeps what was typed for these letters, and no hand above another name', async () => {
    const letter = letterToMerge('Commune de Valbrenne', typed)
    const { head, body, pictures } = parts(await writeMergeLetter(letter, full))
    for (const line of ['Commune de Valbrenne', '1 place de la Mairie', '35999 VALBRENNE'])
      expect(head).toContain(line)
    expect(head).not.toContain(full.address[0])
    expect(head).not.toContain(full.contacts[0])
    expect(body).toContain(typed.signedBy)
    expect(body).not.toContain('Kerven-Le Goff')
    expect(pictures).toHaveLength(1)
  })

  it('is a letter to send as it is: one page, single spaced, its code and subject in sight', async () => {
    const docx = kept('merge.docx', await writeMergeLetter(letterToMerge(full.name), full))
    const { body } = parts(docx)
    // No square stands there: nobody is told to scan it.
    expect(body).not.toMatch(/carré|square/)
    const styled = (look: string) => new RegExp(`<w:pStyle w:val="Letter${look}"/>.*?</w:p>`, 'g')
    expect(body.match(styled('Code'))?.[0]).toContain('MERGEFIELD Code')
    expect(body.match(styled('Envelope'))).toHaveLength(6)
    expect(body.match(styled('Subject'))).toHaveLength(1)
    if (!hasCommand('soffice')) return
    const words = wordsOf(kept('merge.pdf', convertedByOffice(docx, 'a.docx', 'pdf')))
    expect(Math.max(...words.map(({ page }) => page))).toBe(1)
    const rows = words.filter(({ text }) => text.startsWith('«Adresse_'))
    expect(rows.length).toBe(6)
    // Lines of an address stand as on an envelope: less than six millimetres from one to the next.
    const gaps = rows.slice(1).map(({ top }, at) => (top - (rows[at]?.top ?? 0)) / millimetre)
    expect(Math.max(...gaps)).toBeLessThan(6)
  }, 60_000)

  it('says its day and stays on one page when the page of the draw says all that it may', async () => {
    const docx = kept(
      'whole-merge.docx',
      await writeMergeLetter(wholeLetterToMerge(full.name), full),
    )
    expect(parts(docx).body).toMatch(/Le 29\snovembre\s2026/)
    if (!hasCommand('soffice')) return
    const words = wordsOf(kept('whole-merge.pdf', convertedByOffice(docx, 'a.docx', 'pdf')))
    expect(Math.max(...words.map(({ page }) => page))).toBe(1)
  }, 60_000)

  it('says its sender with nothing set, and without any letterhead', async () => {
    expect(parts(await writeMergeLetter(letterToMerge(empty.name), empty)).head).toContain(
      empty.contacts[0],
    )
    const bare = parts(await writeMergeLetter(letterToMerge('Ouvroir'), undefined))
    expect(bare.body.indexOf('Ouvroir')).toBeLessThan(bare.body.indexOf('MERGEFIELD'))
    expect(bare.pictures).toEqual([])
  })
})
