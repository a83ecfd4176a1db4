import { expect, it } from 'vitest'
import { testSettings } from '#platform/testing/world.ts'
import { heaviestLetter, type LetterBlock, mostBlocks } from '../blocks.ts'
import { cutLetter } from '../letter.ts'
import { inScheme } from '../mails/letter-look.ts'
import { drawLetter, renderLetter } from './draw-letter.ts'

const blocks: readonly LetterBlock[] = [
  { kind: 'heading', text: 'Ce mois-ci' },
  { kind: 'text', markdown: 'Bonjour **à vous**, voir [la carte](/experiences).\n\n- un\n- deux' },
  {
    kind: 'item',
    key: 'event:1',
    from: 'event',
    title: 'Visite à Saint-Aubrac',
    text: 'Une journée sur place.',
    href: '/agenda/visite',
    at: '2026-12-03T09:00:00.000Z',
  },
  { kind: 'button', label: 'S’inscrire', href: 'https://exemple.fr/inscription' },
]

function letter(more: Partial<Parameters<typeof renderLetter>[0]> = {}) {
  return renderLetter({
    locale: 'fr',
    baseUrl: 'https://ouvroir.exemple.fr',
    houseName: 'Ouvroir',
    contactEmail: 'contact@exemple.fr',
    title: 'La lettre de novembre',
    subject: 'Novembre',
    preheader: 'Une visite, un appel',
    listName: 'La lettre du réseau',
    blocks,
    clicksCounted: false,
    links: {
      archive: 'https://ouvroir.exemple.fr/lettres/novembre',
      preferences: 'https://ouvroir.exemple.fr/lettres/preferences/x',
      unsubscribe: 'https://ouvroir.exemple.fr/lettres/desinscription/x',
    },
    ...more,
  })
}

it('leads to the house with whole addresses, and calls on nobody', () => {
  const { html } = letter()
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  expect(links).toContain('https://ouvroir.exemple.fr/experiences')
  expect(links).toContain('https://ouvroir.exemple.fr/agenda/visite')
  expect(links.every((href) => /^(https:\/\/|mailto:)/.test(href ?? ''))).toBe(true)
  expect(html).not.toMatch(/<(img|script|link|iframe|object)|url\(|@import/i)
})

it('has every table said to be for the look only, and titles in their order', () => {
  const { html } = letter()
  expect(html.match(/<table/g)).toHaveLength(2)
  expect(html.match(/<table role="presentation"/g)).toHaveLength(2)
  expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '3'])
  expect(html).toContain('lang="fr"')
})

it('puts what comes before any heading right under the title', () => {
  const item = blocks.find(({ kind }) => kind === 'item')
  const { html } = letter({ blocks: [...(item ? [item] : []), ...blocks] })
  expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '3'])
})

it('is shown in the light or in the dark whatever the screen, for a preview only', () => {
  const { html } = letter()
  expect(html).toContain('@media (prefers-color-scheme:dark)')
  expect(inScheme(html, undefined)).toBe(html)
  expect(inScheme(html, 'dark')).toMatch(/:root\{color-scheme:dark;.*@media all\{/s)
  expect(inScheme(html, 'light')).toMatch(/:root\{color-scheme:light;.*@media not all\{/s)
})

it('says the same in plain text, with its links', () => {
  const { text } = letter()
  for (const words of [
    'La lettre de novembre',
    'Bonjour à vous, voir la carte',
    'Visite à Saint-Aubrac [https://ouvroir.exemple.fr/agenda/visite]',
    'S’inscrire [https://exemple.fr/inscription]',
    'https://ouvroir.exemple.fr/lettres/desinscription/x',
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(words)
  }
  expect(text).not.toContain('Une visite, un appel')
  expect(text).not.toMatch(/<|&nbsp;/)
})

it('shows what people typed, and runs none of it', () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const { html, text } = letter({
    title: attack,
    blocks: [
      { kind: 'heading', text: attack },
      { kind: 'text', markdown: `${attack}\n\n[x](javascript:alert(1)) ![y](https://a.fr/y.png)` },
    ],
  })
  expect(html).not.toMatch(/<script|<img|href="javascript/i)
  expect(html).toContain('&lt;script&gt;')
  expect(text).toContain(attack)
})

it('stays far under what mail clients cut, even when it is full', () => {
  const item = blocks[2] as LetterBlock
  const full = letter({ blocks: Array.from({ length: mostBlocks }, () => item) })
  expect(full.bytes).toBeLessThan(heaviestLetter)
})

it.each([
  '{{unsubscribe}} {{preferences}}',
  '\\{\\{unsubscribe\\}\\} &#123;&#123;preferences&#125;&#125;',
  '[ici](https://ailleurs.exemple/?de={{unsubscribe}})',
  '[ici](https://ailleurs.exemple/?de=\\{\\{preferences}})',
])('a text that writes the mark of a link (%s) never receives the key of a reader', (text) => {
  const words = { unsubscribe: 'https://a/CLE-1', preferences: 'https://a/CLE-2', name: 'Ida' }
  const count = (written: string, kind: 'html' | 'text') =>
    cutLetter(written, kind).fill(words).split('CLE-').length
  const drawn = (block: LetterBlock, title: string) => {
    const written = {
      ...{
        id: 'a',
        slug: 'a',
        listId: 'a',
        listName: title,
        listPublic: true,
        segmentId: undefined,
      },
      ...{ language: 'fr', state: 'draft', updatedAt: new Date(0), sentAt: undefined, title },
      ...{
        subject: title,
        preheader: title,
        blocks: [block],
        from: 'a',
        fromEmail: 'a@exemple.fr',
      },
    } as unknown as Parameters<typeof drawLetter>[1]
    return drawLetter({ settings: testSettings }, written)
  }
  const plain = drawn({ kind: 'text', markdown: 'rien' }, 'rien')
  const hostile = drawn({ kind: 'text', markdown: text }, text)
  const button = drawn({ kind: 'button', label: text, href: 'https://b/{{unsubscribe}}' }, text)
  expect(count(plain.html, 'html')).toBeGreaterThan(2)
  for (const letter of [hostile, button]) {
    expect(count(letter.html, 'html')).toBe(count(plain.html, 'html'))
    expect(count(letter.text, 'text')).toBe(count(plain.text, 'text'))
  }
})

it('a list that is not public has no archive: its letter leads to none', () => {
  const links = { preferences: 'https://a/p', unsubscribe: 'https://a/u' }
  const online = 'Lire cette lettre en ligne'
  expect(letter().html).toContain(online)
  const { html, text } = letter({ links: { ...links, archive: undefined } })
  expect(html).not.toContain(online)
  expect(text).not.toContain('undefined')
})
