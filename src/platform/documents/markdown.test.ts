import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import type { Block } from '#kit/papers/document.ts'
import { formulaAttacks, markupAttacks, scriptAttacks } from '../testing/hostile-texts.ts'
import { writeMarkdown } from './markdown.ts'
import { anyDocument } from './testing/documents.ts'
import { sheet } from './testing/samples.ts'

// The least careful reader: it lets HTML through and makes links of all it can.
const reader = new MarkdownIt({ html: true, linkify: false })

function markdownOf(...blocks: Block[]): string {
  return writeMarkdown({ ...sheet, title: 'T', subtitle: '', footer: '', blocks })
}

function shows(character: string): boolean {
  return character >= ' ' && !'\u2028\u2029\u202e'.includes(character)
}

/** What a reader sees of one paragraph. */
function readBack(words: string): string {
  const html = reader.render(markdownOf({ kind: 'paragraph', text: words }))
  const paragraph =
    /<\/em><\/p>\n<p>([\s\S]*)<\/p>\n$/.exec(html)?.[1] ?? `not a paragraph: ${html}`
  return paragraph
    .replaceAll('<br>', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

describe('a Markdown document', () => {
  it('says each kind of block in the usual signs', () => {
    const text = writeMarkdown(sheet)
    expect(text).toMatch(/^# Un panel de vingt-quatre personnes tiré au sort\n/)
    expect(text).toContain('- **Quoi**\u00a0: Former un panel sans acheter de fichier d’adresses')
    expect(text).toContain('**coûte cher** et en *exclut* beaucoup')
    expect(text).toContain('[la page du syndicat](<https://exemple.fr/x?a=1&b=2>)')
    expect(text).toContain('`3f9a*c21e`')
    expect(text).toContain('1. Inviter\n2. Relancer')
    expect(text).toContain('| Mesure | Réalisé |\n| --- | ---: |\n| Vague 1 | 100 |')
    expect(text).toMatch(/---\n\nContenus sous licence CC BY 4\.0, sauf mention contraire\.\n$/)
  })

  it('gives back every hostile text as it was typed', () => {
    for (const words of [...markupAttacks, ...formulaAttacks, ...scriptAttacks]) {
      const onOneLine = [...words].filter(shows).join('')
      if (/\p{Surrogate}/u.test(words) || onOneLine.trim() === '') continue
      expect(readBack(onOneLine), words).toBe(
        onOneLine.trim().replace(/(\p{L})'(?=\p{L})/gu, '$1’'),
      )
    }
  })

  it('lets no HTML and no dangerous link through, whatever the document', () => {
    const allowed =
      /<\/?(?:h[1-4]|p|em|strong|code|ul|ol(?: start="\d+")?|li|blockquote|hr|br|table|thead|tbody|tr|t[hd](?: style="text-align:right")?|a href="(?:https?:|mailto:|tel:)[^"<>]*"|a)>/g
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(reader.render(writeMarkdown(document)).replace(allowed, '')).not.toMatch(/[<>]/)
      }),
      { numRuns: 300 },
    )
  })
})
