import { expect, test } from 'vitest'
import { hrefOfContacts, readContactView } from './view.ts'

const asked = (href: string) =>
  Object.fromEntries(new URL(href, 'https://reseau.example').searchParams)
const view = readContactView({ q: ' maire ', informer: 'oui', page: '3' })

test('an address says its view, and is read back', () => {
  expect(view).toMatchObject({ words: 'maire', toInform: true, page: 3 })
  expect(readContactView(asked(hrefOfContacts('/c', view)))).toEqual(view)
})

test('what nobody chose is not in the address', () => {
  expect(hrefOfContacts('/c', readContactView({}))).toBe('/c')
  expect(hrefOfContacts('/c', view, { words: '', toInform: false, page: 1 })).toBe('/c')
})

test('what no address of the book says is not asked', () => {
  expect(readContactView({ page: '-1', qualite: 'nobody', import: '12', informer: 'non' })).toEqual(
    readContactView({}),
  )
})
