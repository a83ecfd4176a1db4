import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { clicksShape, fewClicks, shownClicks, withCountedLinks } from './counted-link.ts'

const addressOf = (number: number) => `https://labo.fr/lettres/lien/${number}`
const plain = ['https://labo.fr/lettres/novembre']
const html = [
  '<a class="bouton" href="https://ville.fr/a?x=1&amp;y=2" style="color:red">Un</a>',
  '<a href="https://ville.fr/a?x=1&amp;y=2">Encore</a>',
  '<a href="http://autre.fr/">Deux</a>',
  '<a href="{{unsubscribe}}">Partir</a><a href="mailto:a@labo.fr">Écrire</a>',
  '<a href="https://labo.fr/lettres/novembre">En ligne</a>',
].join('')

test('each link of the letter is counted once, where it leads is kept whole', () => {
  const written = withCountedLinks(html, { addressOf, plain })
  expect(written.hrefs).toEqual(['https://ville.fr/a?x=1&y=2', 'http://autre.fr/'])
  expect(written.html.match(/lettres\/lien\/\d/g)).toEqual([
    'lettres/lien/1',
    'lettres/lien/1',
    'lettres/lien/2',
  ])
  expect(written.html).toContain('class="bouton"')
})

test('the ways out, the archive and mail addresses are left as they are', () => {
  const written = withCountedLinks(html, { addressOf, plain }).html
  for (const href of ['{{unsubscribe}}', 'mailto:a@labo.fr', ...plain]) {
    expect(written).toContain(`href="${href}"`)
  }
})

test('a link that runs something is no link to follow', () => {
  const written = withCountedLinks('<a href="javascript:alert(1)">x</a>', { addressOf, plain })
  expect(written.hrefs).toEqual([])
})

test('fewer than five are not told', () => {
  expect([0, 1, fewClicks - 1, fewClicks, 40].map(shownClicks)).toEqual([
    undefined,
    undefined,
    undefined,
    5,
    40,
  ])
})

test('a decision has a day', () => {
  expect(clicksShape.safeParse({ decidedOn: '2026-11-20' }).success).toBe(true)
  for (const decidedOn of ['', 'hier', '2026-13-01']) {
    expect(clicksShape.safeParse({ decidedOn }).success).toBe(false)
  }
  const sent = parseForm(clicksShape, { decidedOn: '2026-02-31' }, 'fr')
  expect(sent.ok ? {} : sent.form.problems).toEqual({
    decidedOn: 'Cette date n’existe pas au calendrier.',
  })
})
