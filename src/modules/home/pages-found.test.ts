import { expect, test } from 'vitest'
import { houseViewer } from '#kit/viewer.ts'
import { actsFound, pagesFound } from './pages-found.ts'

const rooms = [
  {
    navigation: () => [
      {
        key: 'network' as const,
        links: [
          {
            label: 'Adhésions',
            href: '/adhesions',
            tabs: [{ label: 'Factures', href: '/factures' }],
          },
        ],
      },
    ],
    creations: () => [{ label: 'Nouvelle adhésion', href: '/adhesions/nouvelle' }],
    doorways: () => [
      {
        family: 'network' as const,
        title: 'Rejoindre',
        href: '/adherer',
        text: 'Une demande d’adhésion, en quelques minutes.',
        link: 'Demander',
      },
    ],
  },
]
const found = (words: string, viewer = houseViewer as typeof houseViewer | undefined) =>
  pagesFound(rooms, words, viewer, 'fr').map(({ href }) => href)

test('a page is found by its name or its tab', () => {
  expect(found('adhesion')).toEqual(['/adhesions'])
  expect(found('facture')).toEqual(['/factures'])
  expect(found('les factures')).toEqual(['/factures'])
  expect(found('rien')).toEqual([])
  expect(found('')).toEqual([])
})

test('an act is found by its name, however one says that one begins it, by those who may', () => {
  const acts = (words: string) => actsFound(rooms, words, houseViewer, 'fr').map(({ href }) => href)
  for (const words of ['adhésion', 'nouvelle adhésion', 'écrire une adhésion', 'Nouvelle'])
    expect(acts(words)).toEqual(['/adhesions/nouvelle'])
  expect(acts('facture')).toEqual([])
  expect(actsFound(rooms, 'adhésion', undefined, 'fr')).toEqual([])
})

test('a visitor finds the cards alone, by their words', () => {
  const asVisitor = (words: string) =>
    pagesFound(rooms, words, undefined, 'fr').map(({ href }) => href)
  expect(asVisitor('adhésion')).toEqual(['/adherer'])
  expect(asVisitor('facture')).toEqual([])
})
