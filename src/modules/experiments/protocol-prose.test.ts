import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '#kit/document.ts'
import { inline, proseBlocks } from './protocol-prose.ts'

describe('what people write in a section', () => {
  test('is parted in paragraphs, titles, lists and quotes', () => {
    const text =
      'Un début.\nSuite.\n\n## Comment\n- un\n- deux\n  et demi\n\n1. premier\n2) second\n\n> Cité'
    expect(proseBlocks(text)).toEqual([
      { kind: 'paragraph', text: 'Un début.\nSuite.' },
      { kind: 'heading', level: 3, text: 'Comment' },
      { kind: 'list', ordered: false, items: ['un', 'deux et demi'] },
      { kind: 'list', ordered: true, items: ['premier', 'second'] },
      { kind: 'quote', text: 'Cité' },
    ])
  })

  test('may hold emphasis, code and links', () => {
    expect(inline('Un **mot**, un *autre*, `code` et [ici](https://exemple.fr/a).')).toEqual([
      'Un ',
      { bold: 'mot' },
      ', un ',
      { italic: 'autre' },
      ', ',
      { code: 'code' },
      ' et ',
      { link: 'https://exemple.fr/a', text: 'ici' },
      '.',
    ])
    expect(inline('Voir https://exemple.fr/page.')).toEqual([
      'Voir ',
      { link: 'https://exemple.fr/page', text: 'https://exemple.fr/page' },
      '.',
    ])
  })

  test('never makes a link of anything but a web address', () => {
    expect(inline('[ici](javascript:alert)')).toBe('[ici](javascript:alert)')
    expect(inline('snake_case_name et 2*3*4')).toBe('snake_case_name et 2*3*4')
  })

  test('loses no letter, whatever is typed', () => {
    const parts = [
      'a',
      'b',
      '*',
      '**',
      '_',
      '`',
      '- ',
      '1. ',
      '> ',
      '# ',
      '\n',
      ' ',
      '[',
      '](',
      ')',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts)), (typed) => {
        const text = typed.join('')
        expect(letters(proseBlocks(text).map(said).join(''))).toBe(letters(text))
      }),
    )
  })
})

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

function said(block: Block): string {
  if (block.kind === 'list') return block.items.map(plain).join('')
  return 'text' in block ? plain(block.text) : ''
}

function plain(text: Inline): string {
  if (typeof text === 'string') return text
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return 'bold' in piece
        ? piece.bold
        : 'italic' in piece
          ? piece.italic
          : 'code' in piece
            ? piece.code
            : piece.text
    })
    .join('')
}
