import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proseBlocks, proseInline } from './blocks.ts'
import { plainProse, textProse } from './plain.ts'
import { signsShown, wholeText } from './whole-text.ts'

describe('what the writing tools promise', () => {
  test('is read: titles, emphasis, lists in lists, tables, quotes, links, notes', () => {
    expect(proseBlocks('## Un\n\n### Deux\n\n**gras *et penché*** *seul*\net la suite')).toEqual([
      { kind: 'heading', level: 1, text: 'Un' },
      { kind: 'heading', level: 2, text: 'Deux' },
      {
        kind: 'paragraph',
        text: [
          { bold: 'gras ' },
          { bold: 'et penché', italic: true },
          ' ',
          { italic: 'seul' },
          '\net la suite',
        ],
      },
    ])
    expect(proseBlocks('- un\n  1. a\n  2. b\n- deux\n\n3. trois\n4. quatre')).toEqual([
      {
        kind: 'list',
        items: [
          { text: 'un', under: [{ kind: 'list', ordered: true, items: ['a', 'b'] }] },
          'deux',
        ],
      },
      { kind: 'list', ordered: true, start: 3, items: ['trois', 'quatre'] },
    ])
    expect(proseBlocks('| A | B |\n|---|--:|\n| **x** | 1 |\n\n> Cité\n> encore')).toEqual([
      {
        kind: 'table',
        caption: '',
        columns: [{ title: 'A' }, { title: 'B', align: 'right' }],
        rows: [[[{ bold: 'x' }], '1']],
      },
      { kind: 'quote', text: 'Cité\nencore' },
    ])
    expect(proseBlocks('Un mot[^a].\n\n[^a]: Dit **ici**.')).toEqual([
      { kind: 'paragraph', text: ['Un mot', { note: 1 }, '.'] },
      { kind: 'footnotes', items: [['Dit ', { bold: 'ici' }, '.']] },
    ])
  })

  test('addresses are links: whole, bare, with `www.`, and without their beginning in a link', () => {
    expect(
      proseInline('Voir https://exemple.fr/a_b_c?d=*e, www.exemple.fr, [là](exemple.fr/x).'),
    ).toEqual([
      'Voir ',
      { link: 'https://exemple.fr/a_b_c?d=*e', text: 'https://exemple.fr/a_b_c?d=*e' },
      ', ',
      { link: 'https://www.exemple.fr', text: 'www.exemple.fr' },
      ', ',
      { link: 'https://exemple.fr/x', text: 'là' },
      '.',
    ])
  })

  test('its titles begin under those that stand above', () => {
    const levels = (text: string, under: number) =>
      proseBlocks(text, { under }).flatMap((block) => (block.kind === 'heading' ? block.level : []))
    expect(levels('## A\n\n#### B', 0)).toEqual([1, 2])
    expect(levels('# A\n\n## B', 1)).toEqual([2, 3])
    expect(levels('# A\n\n## B', 2)).toEqual([3, 3])
  })
})

describe('a text typed by somebody who knows no sign', () => {
  test.each([
    '2 * 3 * 4 et 5*3=15, 4*2=8',
    'nom_de_fichier_final et __init__py',
    'les habitant.es, les citoyen·nes, les élu.e.s',
    '2026. Une année pleine.',
    '+ 3 % de participation',
    '>50 % des voix',
    'Nom : ________',
    'mot* et autre*',
    '[1]: voir plus loin',
    '[à compléter]',
    'Titre\n-----x',
    'R&D, A < B, C > D, <b>mot</b>',
    'C:\\dossier',
    '#1 des priorités',
    'a | b | c',
    '~~10 personnes~~',
    '    Décalé par habitude',
    'Rendez-vous le\n12. mai',
  ])('%j stays as it is', (text) => {
    expect(proseBlocks(text)).toEqual([{ kind: 'paragraph', text: text.trim() }])
  })

  test('lines broken by hand stay broken, and lists need no empty line before them', () => {
    expect(proseBlocks('Mairie\n1 place du Lac\n- un\n• deux')).toEqual([
      { kind: 'paragraph', text: 'Mairie\n1 place du Lac' },
      { kind: 'list', items: ['un', 'deux'] },
    ])
  })
})

describe('nothing dangerous passes', () => {
  test.each([
    'javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '//ailleurs.fr',
  ])('a link to %s is none', (href) => {
    expect(JSON.stringify(proseBlocks(`[ici](${href}) ![là](${href}) <${href}>`))).not.toContain(
      '"link"',
    )
  })
})

test('no letter is lost, whatever is typed', () => {
  const parts = [
    'a',
    'b',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '\n',
    '\n\n',
    ' ',
    '    ',
  ]
  const more = ['[', '](', ')', '!', '|', '|-|-|', '[^a]', '[^a]: ', '<', '\\', '& ', '---']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts, ...more)), (typed) => {
      const text = typed.join('')
      const letters = (words: string) =>
        words
          .replace(/\[\^a\]/g, '')
          .replace(/[^\p{L}]/gu, '')
          .split('')
          .sort()
          .join('')
      expect(letters(textProse(text))).toBe(letters(text))
    }),
    { numRuns: 500 },
  )
})

test('the whole text has no raw sign as words, and loses none of its words', () => {
  expect(signsShown(wholeText.typed)).not.toEqual([])
  for (const words of [plainProse(wholeText.typed), textProse(wholeText.typed)]) {
    expect(signsShown(words)).toEqual([])
    for (const word of wholeText.words) expect(words).toContain(word)
  }
})

describe('a text made to last', () => {
  const long = 200_000
  // Where reading takes the square of its length, each of these takes minutes: the test would not end.
  test.each([
    ['spaces', `a${' '.repeat(long)}b`],
    ['spaces before', `${' '.repeat(long)}b`],
    ['lines', `a${'\n'.repeat(long)}b`],
    ['lines of spaces', `a${' \n'.repeat(long / 2)}b`],
    ['tabs and bullets', `a\n${'\t'.repeat(long)}• b`],
  ])('%s are read at once, and the words are there', (_, text) => {
    const words = plainProse(text)
    expect(words).toContain('b')
    expect(words.length).toBeLessThan(200)
  })

  test('a table wider or longer than anybody reads is lines, and loses no word', () => {
    const wide = `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'mot\n'.repeat(150)}`
    expect(proseBlocks(wide).some(({ kind }) => kind === 'table')).toBe(false)
    const long = `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n${'mot\n'.repeat(500)}`
    const blocks = proseBlocks(long)
    expect(blocks.some(({ kind }) => kind === 'table')).toBe(false)
    expect(JSON.stringify(blocks).split('mot')).toHaveLength(501)
    const table = '| a | b |\n| --- | --- |\n| mot | mot |\n'
    expect(proseBlocks(table)[0]?.kind).toBe('table')
  })
})
