import { expect, test } from 'vitest'
import { know, likeness, type Told, tellsTheSame } from './likeness.ts'

const at = new Date('2026-11-20T08:00:00Z')
const told = (title: string, overrides: Partial<Told> = {}) =>
  know({ title, canonical: `https://exemple.fr/${title}`, at, ...overrides })

/** Titles of one work, as several papers would give it. */
const same = [
  [
    'Grenoble : le jury citoyen rend son avis sur la place du marché',
    'Le jury citoyen de Grenoble rend son avis sur la place du marché',
  ],
  [
    'Trente habitants tirés au sort pour parler de l’eau',
    'Trente habitant·es tiré·es au sort pour parler de l’eau',
  ],
  [
    'Un guide pour tirer au sort sans fichier | La Gazette des communes',
    'Un guide pour tirer au sort sans fichier',
  ],
  [
    'Budget participatif : 12 projets retenus à Rennes',
    'Rennes – budget participatif : 12 projets retenus',
  ],
  [
    'L’INSEE publie les populations légales des communes',
    'L’Insee publie les populations legales des communes - Localtis',
  ],
  [
    'Convention citoyenne sur la fin de vie : le rapport final est publié',
    'Le rapport final de la convention citoyenne sur la fin de vie est publié',
  ],
] as const

/** Titles of works that only look alike. */
const different = [
  [
    'Budget participatif : 12 projets retenus à Rennes',
    'Budget participatif : 15 projets retenus à Rennes',
  ],
  [
    'Assemblée citoyenne de Lyon : la première session',
    'Assemblée citoyenne de Lille : un premier bilan financier',
  ],
  ['Retour sur les Rencontres, partie 1', 'Retour sur les Rencontres, partie 2'],
  ['Guide du tirage au sort', 'Guide du vote'],
  ['Éditorial', 'Éditorial'],
  ['Appel à projets 2025 pour la participation', 'Appel à projets 2026 pour la participation'],
  [
    'Le conseil municipal adopte la charte de participation',
    'Le conseil départemental rejette le budget de la culture',
  ],
  ['Un jury citoyen pour la mobilité à Nantes', 'Un jury citoyen pour le climat à Poitiers'],
] as const

test.each(same)('“%s” and “%s” are grouped', (one, other) => {
  expect(tellsTheSame(told(one), told(other))).toBe(true)
})

test.each(different)('“%s” and “%s” stay apart', (one, other) => {
  expect(tellsTheSame(told(one, { canonical: 'a' }), told(other, { canonical: 'b' }))).toBe(false)
})

test('the same page is the same work, whatever its title', () => {
  const canonical = 'https://exemple.fr/a'
  expect(
    tellsTheSame(told('Un titre', { canonical }), told('Tout autre chose', { canonical })),
  ).toBe(true)
  expect(tellsTheSame(told('x', { canonical: '' }), told('y', { canonical: '' }))).toBe(false)
})

test('the same words a month later are other news', () => {
  const [one, other] = same[0]
  const later = new Date('2026-12-20T08:00:00Z')
  expect(tellsTheSame(told(one), told(other, { at: later }))).toBe(false)
})

test('likeness is the same both ways, all for the same words and nothing for none', () => {
  const of = (title: string) => told(title).parts
  expect(likeness(of('le tirage au sort'), of('LE TIRAGE, au sort !'))).toBe(1)
  expect(likeness(of('eau'), of(''))).toBe(0)
  for (const [one, other] of [...same, ...different]) {
    expect(likeness(of(one), of(other))).toBe(likeness(of(other), of(one)))
  }
})
