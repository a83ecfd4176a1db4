import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markupAttacks, scriptAttacks } from '../testing/hostile-texts.ts'
import { wikiWords, writeMediaWiki } from './mediawiki.ts'
import { anyDocument } from './testing/documents.ts'
import { sheet } from './testing/samples.ts'

/** What a reader of the wiki sees: references are decoded after the signs were read. */
function shown(wiki: string): string {
  return wiki
    .replaceAll('<br />', '\n')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

const signs = /\[\[|\{\{|'''?|~~~|^[*#:;=| !]|^----|__\w+__|<(?!br \/>)|https?:|mailto:/m
const wikiAttacks = [
  '[[Catégorie:Piège]]',
  '{{Supprimer}}',
  '~~~~',
  '== Faux titre ==',
  '# 1\n* 2\n; 3\n: 4',
  ' code',
  '{| class="x"\n|}',
  '<nowiki></nowiki><script>alert(1)</script>',
  "'''gras''' ''italique''",
  '__NOTOC__ #REDIRECT [[X]]',
  'https://piege.example mailto:a@b.example',
  '&lt;b&gt;',
]

test('says each kind of block in the signs of MediaWiki', () => {
  const text = writeMediaWiki(sheet)
  expect(text).toContain('== Pourquoi essayer cela')
  expect(text).toContain('<b>coûte cher</b> et en <i>exclut</i> beaucoup')
  expect(text).toContain('[https://exemple.fr/x?a=1&b=2 la page du syndicat]')
  expect(text).toContain('# Inviter\n# Relancer')
  expect(text).toContain('! scope="col" | Mesure')
  expect(text).toContain('| style="text-align:right" | 100')
  expect(text).toMatch(/----\n<small>.*CC BY 4\.0.*<\/small>\n$/)
})

test('what people typed keeps no sign of the wiki, and reads the same', () => {
  for (const words of [...wikiAttacks, ...markupAttacks, ...scriptAttacks]) {
    const text = wikiWords(words).trim()
    expect(text, words).not.toMatch(signs)
    expect(shown(text).replace(/\s+/g, ''), words).toBe(words.replace(/\s+/g, ''))
  }
  // The check itself sees them when they are left as they are.
  for (const words of wikiAttacks.slice(0, 10)) expect(words).toMatch(signs)
})

test('lets no tag through but its own, whatever the document', () => {
  const own = /<\/?(?:b|i|code|small|blockquote)>|<br \/>/g
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(writeMediaWiki(document).replace(own, '')).not.toContain('<')
    }),
    { numRuns: 60 },
  )
})
