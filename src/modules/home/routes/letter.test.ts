import { describe, expect, test } from 'vitest'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { homeModule } from '../module.ts'

const database = useDatabase()
const room = (name: string, code: string, href: string): Module => ({
  ...{ name, routes: [], columns: {} },
  letterCode: async (_ctx, typed) => (typed.replaceAll(/[\s-]/g, '') === code ? href : undefined),
  letterFault: async (_ctx, typed) =>
    name === 'draws' && typed.replaceAll(/[\s-]/g, '').length === 8
      ? {
          said: 'Ce code n’ouvre plus rien.',
          more: { label: 'Voir les tirages', href: '/tirages' },
        }
      : undefined,
})
const home = homeModule(() => [
  room('draws', 'K7RW3TPX', '/t/K7RW3TPX'),
  { name: 'watch', routes: [], columns: {} },
  room('votes', 'abcd', '/scrutins/eau/voter/abcd'),
])
const door = openDoor(database, { routes: home.routes })
const type = (code: string) => door.post('/lettre', { code })

describe('the code of any letter, at one address', () => {
  test('leads where its own room says', async () => {
    expect((await type(' K7RW-3TPX ')).location).toBe('/t/K7RW3TPX')
    expect((await type('https://atelier.exemple.fr/t/K7RW3TPX')).location).toBe('/t/K7RW3TPX')
    expect((await type('abcd')).location).toBe('/scrutins/eau/voter/abcd')
  })

  test('that no room knows is said in one sentence, with what was typed and a number to press', async () => {
    await database.db
      .insertInto('instance_settings' as never)
      .values({
        name: 'publisher',
        value: JSON.stringify({ phone: '02 98 00 00 00' }),
        changedAt: database.clock.now(),
      } as never)
      .execute()
    const unknown = await type('2222-2222')
    expect(unknown.status).toBe(422)
    expect(unknown.text.split('Ce code n’ouvre plus rien.')).toHaveLength(2)
    expect(unknown.text).toContain('<a href="/tirages">Voir les tirages</a>')
    expect(unknown.text).toContain('value="2222-2222"')
    expect(unknown.text).toContain('href="tel:0298000000"')
    expect((await type('')).text).toContain('Tapez le code')
  })

  test.each([
    ['AAAA', 'trop court', '4'],
    ['ab cd-ef gh-ij', 'il en manque, ou il y en a trop', '10'],
    ['a'.repeat(40), 'trop long pour un code', '40'],
    [' - ', 'Tapez le code qui est écrit', ''],
  ])('%s has a sentence of its own, said once', async (typed, sentence, signs) => {
    const { text, status } = await type(typed)
    expect(status).toBe(422)
    expect(text.split(sentence)).toHaveLength(2)
    expect(text).toMatch(new RegExp(signs === '' ? 'Tapez' : `a ${signs}\\ssignes`))
    expect(text).toContain('aria-invalid="true"')
  })

  test('is no oracle: guesses are slowed down, and no journal tells when somebody came', () => {
    const route = home.routes.find(({ method, path }) => method === 'POST' && path === '/lettre')
    expect(route?.options.perMinute).toBeLessThanOrEqual(20)
    expect(route?.options.untimed).toBe(true)
  })

  test('every page leads there', async () => {
    const page = await door.get('/lettre')
    expect(page.text.match(/href="\/lettre"/g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('in the header, and on the front page before anything is scrolled', async () => {
    const { text } = await door.get('/')
    const head = text.slice(0, text.indexOf('<main'))
    // Outside the menu: a phone shows it without anything being opened.
    const outside = head.slice(0, head.indexOf('<details class="menu"'))
    expect(outside).toMatch(/<a class="letter-link" href="\/lettre">J’ai reçu une lettre<\/a>/)
    const main = text.slice(text.indexOf('<main'))
    expect(main.indexOf('href="/lettre"')).toBeGreaterThan(0)
    expect(main.indexOf('href="/lettre"')).toBeLessThan(main.indexOf('<h2'))
  })
})
