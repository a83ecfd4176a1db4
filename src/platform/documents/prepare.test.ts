import { expect, it } from 'vitest'
import type { Block, Document } from '#kit/papers/document.ts'
import { safeFigure } from './figure.ts'
import { prepare } from './prepare.ts'
import { printableLink } from './text.ts'

function documentOf(...blocks: Block[]): Document {
  const date = new Date('2026-12-01T10:00:00Z')
  return { title: ' Un\ntitre ', language: 'fr', authors: ['A', 'B'], date, footer: '', blocks }
}

it('writes the title on one line, and who and when below', () => {
  const prepared = prepare(documentOf())
  expect(prepared.title).toBe('Un titre')
  expect(prepared.byline).toBe('A et B · 1er décembre 2026')
})

it('makes the levels of headings go down one step at a time', () => {
  const levels = ([2, 3, 3, 1, 3] as const).map(
    (level) => ({ kind: 'heading', level, text: 'x' }) as const,
  )
  const prepared = prepare(documentOf(...levels)).blocks
  expect(prepared.map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 2, 1, 2])
})

it('takes an empty line for a new paragraph and keeps the spaces between pieces', () => {
  const text = 'un\ndeux\n \ntrois\n'
  const [first, second, third] = prepare(
    documentOf(
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: ['a ', { bold: 'b' }, ' c'] },
    ),
  ).blocks
  expect(first).toEqual({ kind: 'paragraph', text: ['un\ndeux'] })
  expect(second).toEqual({ kind: 'paragraph', text: ['trois\n'.trim()] })
  expect(third).toEqual({ kind: 'paragraph', text: ['a ', { bold: 'b' }, ' c'] })
})

it('drops what shows nothing, and gives every row of a table the same number of cells', () => {
  const prepared = prepare(
    documentOf(
      { kind: 'heading', level: 1, text: ' ' },
      { kind: 'list', items: [''] },
      {
        kind: 'table',
        caption: '',
        columns: [{ title: 'a' }, { title: 'b' }],
        rows: [['1'], ['1', '2', '3']],
      },
    ),
  ).blocks
  expect(prepared).toHaveLength(1)
  expect(prepared[0]).toMatchObject({
    rows: [
      [['1'], []],
      [['1'], ['2']],
    ],
  })
})

it('keeps only links that lead somewhere', () => {
  expect(printableLink('https://exemple.fr/é')).toBe('https://exemple.fr/%C3%A9')
  expect(printableLink('mailto:labo@exemple.fr')).toBe('mailto:labo@exemple.fr')
  const refused = [
    'javascript:alert(1)',
    ' JavaScript:x',
    'data:text/html,x',
    '/ici',
    'https://',
    '',
  ]
  expect(refused.map(printableLink)).toEqual(refused.map(() => undefined))
})

it('refuses a figure that runs or fetches something, and prints the tokens as inks', () => {
  const around = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
  const refused = [
    'no picture',
    around('<script>1</script>'),
    around('<image href="file:///etc/passwd"/>'),
    around('<use href="https://exemple.fr/a.svg#x"/>'),
    around('<foreignObject/>'),
    around('<rect fill="url(http://exemple.fr/x)"/>'),
    around('<style>@import "x";</style>'),
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${around('&x;')}`,
  ]
  for (const svg of refused) expect(() => safeFigure(svg), svg).toThrow('stand alone')
  const allowed = around('<use href="#a"/><rect fill="var(--accent)" stroke="url(#b)"/>')
  expect(safeFigure(allowed)).toContain('fill="#c8331a" stroke="url(#b)"')
})
