import { expect, test } from 'vitest'
import { consentWording, subscribeShape } from './consent.ts'

const typed = { email: ' Awa@Exemple.fr ', lists: 'reseau', agree: 'yes' }

test('an address is kept as mailboxes compare it, and one list or several are a list', () => {
  expect(subscribeShape.parse(typed)).toEqual({
    email: 'awa@exemple.fr',
    name: '',
    lists: ['reseau'],
    topics: [],
    agree: 'yes',
  })
  const two = subscribeShape.parse({ ...typed, lists: ['reseau', 'presse'] })
  expect(two.lists).toEqual(['reseau', 'presse'])
})

test.each([{ agree: '' }, { agree: 'no' }, { agree: 'false' }, { lists: [] }, { email: 'awa' }])(
  'nobody is subscribed with %j',
  (more) => {
    expect(subscribeShape.safeParse({ ...typed, ...more }).success).toBe(false)
  },
)

test.each(['agree', 'lists', 'email'] as const)(
  'nor without any %s, as a browser sends it',
  (name) => {
    const { [name]: _, ...sent } = typed
    expect(subscribeShape.safeParse(sent).success).toBe(false)
  },
)

test('the words say who writes, and how to leave, in both languages', () => {
  expect(consentWording('fr', 'Ouvroir')).toMatch(/Ouvroir.*désinscrire/s)
  expect(consentWording('en', 'Ouvroir')).toMatch(/Ouvroir.*unsubscribe/s)
})
