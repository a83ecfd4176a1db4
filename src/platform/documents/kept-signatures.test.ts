import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withTextAtSignatures } from './kept-signatures.ts'
import type { Pieces, PreparedBlock } from './prepare.ts'

const party = { party: '', made: '', name: 'Odile', role: '', picture: null }
const signed = (count = 2): PreparedBlock => ({
  kind: 'signatures',
  parties: Array.from({ length: count }, () => party),
})
const paragraph = (text: string): PreparedBlock => ({ kind: 'paragraph', text: [text] })
const heading: PreparedBlock = { kind: 'heading', level: 1, text: 'Signatures' }
const sentence = 'Une phrase de soixante signes que des personnes ont écrite. '
const item = (text: string) => ({ text: [text], under: [] })
const list = (count: number): PreparedBlock => ({
  ...{ kind: 'list', ordered: true, start: 1 },
  items: Array.from({ length: count }, () => item(sentence.repeat(2))),
})

/** The kinds of what stands with the signatures. */
function withThem(blocks: readonly PreparedBlock[]): readonly string[] {
  const group = withTextAtSignatures(blocks).find(({ kind }) => kind === 'together')
  return group?.kind === 'together' ? group.blocks.map(({ kind }) => kind) : []
}

const wordsOf = (pieces: Pieces) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('')

describe('what goes to the page of signatures', () => {
  it('is the end of the text with its headings, and not the lines that say nothing', () => {
    const text = paragraph(sentence.repeat(4))
    expect(
      withThem([text, text, heading, paragraph('Fait en deux exemplaires.'), signed()]),
    ).toEqual(['paragraph', 'heading', 'paragraph', 'signatures'])
    expect(withThem([heading, text, signed()])).toEqual(['heading', 'paragraph', 'signatures'])
    // A room that has put less together is completed.
    const group: PreparedBlock = { kind: 'together', blocks: [heading, signed()] }
    expect(withThem([text, text, group])).toEqual(['paragraph', 'heading', 'signatures'])
  })

  it('is the last line of a long list, which keeps its number', () => {
    const [rest, group] = withTextAtSignatures([list(12), signed()])
    expect(rest).toMatchObject({ items: { length: 10 } })
    expect(group).toMatchObject({ blocks: [{ kind: 'list', start: 11, items: { length: 2 } }, {}] })
  })

  it('is the last sentences of a long paragraph, and every word is still there', () => {
    const [rest, group] = withTextAtSignatures([paragraph(sentence.repeat(30)), signed()])
    expect(rest).toMatchObject({ kind: 'paragraph', runsOn: true })
    expect(group).toMatchObject({ kind: 'together', goesOn: true })
    const tail = group?.kind === 'together' ? group.blocks[0] : undefined
    if (rest?.kind !== 'paragraph' || tail?.kind !== 'paragraph') throw new Error('no paragraph')
    expect(`${wordsOf(rest.text)} ${wordsOf(tail.text)}`.trim()).toBe(sentence.repeat(30).trim())
    expect(wordsOf(tail.text).length).toBeGreaterThanOrEqual(199)
  })

  it('is never on the far side of a page, nor a long table, nor a picture', () => {
    const row = [[sentence]]
    const table: PreparedBlock = {
      ...{ kind: 'table', caption: '', dense: false, ballot: false, toSign: false, whole: false },
      ...{ columns: [], rows: Array.from({ length: 9 }, () => row) },
    }
    expect(withThem([paragraph(sentence), { kind: 'page-break' }, signed()])).toEqual([
      'signatures',
    ])
    expect(withThem([paragraph(sentence), table, signed()])).toEqual(['signatures'])
  })

  it('leaves many parties free to go on over the pages', () => {
    const after = withTextAtSignatures([paragraph(sentence.repeat(4)), signed(9)])
    expect(after.map(({ kind }) => kind)).toEqual(['together', 'signatures'])
  })

  it('loses no word of any text', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '.', '. ', '\n', sentence), { maxLength: 60 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (all) => {
        const blocks = [...all.map((words) => paragraph(words.join(''))), signed()]
        const flat = (values: readonly PreparedBlock[]): string =>
          values
            .map((block) =>
              block.kind === 'together'
                ? flat(block.blocks)
                : block.kind === 'paragraph'
                  ? wordsOf(block.text)
                  : '',
            )
            .join('')
        const bare = (words: string) => words.replaceAll(/\s/g, '')
        expect(bare(flat(withTextAtSignatures(blocks)))).toBe(bare(flat(blocks)))
      }),
    )
  })
})
