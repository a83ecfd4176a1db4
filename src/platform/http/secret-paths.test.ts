import { expect, test } from 'vitest'
import { makePathTeller } from './secret-paths.ts'

const tell = makePathTeller([
  '/t',
  '/t/:code',
  '/t/:code/question/:step',
  '/lettres/lien/:token',
  '/agenda/:slug/relire/:token/:id',
  '/tirages/:slug',
  '/v1.0/:token',
])

test('the code of a letter is left out, whatever comes after it, and the rest is told', () => {
  expect(tell('/t/2222-2222')).toBe('/t/…')
  expect(tell('/t/22222222/question/vous')).toBe('/t/…/question/vous')
  expect(tell('/T/22222222/autre')).toBe('/T/…/autre')
  expect(tell('/lettres/lien/abc')).toBe('/lettres/lien/…')
  expect(tell('/agenda/rencontre/relire/abc/12')).toBe('/agenda/rencontre/relire/…/12')
})

test('other addresses are told whole, but for what is as long as a secret', () => {
  for (const path of ['/t', '/tirages/eau', '/tirages', '/lettres/lien', '/v1x0/abc'])
    expect(tell(path)).toBe(path)
  expect(tell(`/autre/${'0a'.repeat(20)}`)).toBe('/autre/…')
})
