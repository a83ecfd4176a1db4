import { expect, test } from 'vitest'
import { canonicalAddress, webAddress } from './canonical-address.ts'

test.each([
  'https://www.revue.exemple.fr/articles/tirage/',
  'http://revue.exemple.fr/articles/tirage?utm_source=rss&utm_medium=feed',
  'https://revue.exemple.fr/articles/tirage#lire',
  'https://REVUE.exemple.fr//articles/tirage?fbclid=abc&xtor=RSS-1',
  'https://m.revue.exemple.fr/articles/tirage/amp/',
  'https://une:personne@revue.exemple.fr/articles/tirage?at_medium=x',
])('%s is the same work', (address) => {
  expect(canonicalAddress(address)).toBe('https://revue.exemple.fr/articles/tirage')
})

test('what tells two works apart stays, in one order', () => {
  expect(canonicalAddress('https://a.exemple.fr/?p=12&utm_source=x&b=1')).toBe(
    'https://a.exemple.fr/?b=1&p=12',
  )
  expect(canonicalAddress('https://a.exemple.fr/?p=13')).not.toBe(
    canonicalAddress('https://a.exemple.fr/?p=12'),
  )
  expect(canonicalAddress('../b', 'https://a.exemple.fr/x/y')).toBe('https://a.exemple.fr/b')
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@exemple.fr',
  '',
  '::',
  'file:///a',
])('%s leads nowhere', (address) => {
  expect(canonicalAddress(address)).toBeUndefined()
  expect(webAddress(address)).toBeUndefined()
})
