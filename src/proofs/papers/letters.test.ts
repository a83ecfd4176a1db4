import { describe, expect, it } from 'vitest'
import { writeMergeLetter } from '#platform/documents/docx-merge.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { textOf } from './boxes.ts'
import { drawnLetters, lettersOfSeats, lettersOfVote, letterToMerge } from './letter-papers.ts'
import { empty, fullLetterhead } from './senders.ts'

const hasPoppler = hasCommand('pdftotext')
const full = await fullLetterhead()
const typed = {
  address: '1 place de la Mairie\n35999 VALBRENNE',
  signedBy: 'Hervé Le Bihan-Quéméneur',
}

const batches = {
  'letters of a draw': drawnLetters,
  'letters of a seat': lettersOfSeats,
  'letters of a vote': lettersOfVote,
} as const

describe.skipIf(!hasPoppler)('letters in envelopes', () => {
  it.each(Object.entries(batches))('%s say who sends them', async (_, batch) => {
    const text = textOf(await writeLetters(batch(full.name), full))
    for (const word of [...full.name.split(' '), 'Odile Kerven', '732 829 320 00074'])
      expect(text).toContain(word)
    const bare = textOf(await writeLetters(batch(empty.name), empty))
    expect(bare).toContain(empty.name)
    expect(bare).not.toContain('732 829 320')
    expect(bare).not.toMatch(/undefined|\bnull\b/)
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
  const times = (text: string, part: string) => text.split(part).length - 1

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

  it('says its sender with nothing set, and without any letterhead', async () => {
    expect(parts(await writeMergeLetter(letterToMerge(empty.name), empty)).head).toContain(
      empty.contacts[0],
    )
    const bare = parts(await writeMergeLetter(letterToMerge('Ouvroir'), undefined))
    expect(bare.body.indexOf('Ouvroir')).toBeLessThan(bare.body.indexOf('MERGEFIELD'))
    expect(bare.pictures).toEqual([])
  })
})
