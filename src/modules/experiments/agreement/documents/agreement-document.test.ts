import { expect, test } from 'vitest'
import type { Block } from '#kit/papers/document.ts'
import { bareLetterhead } from '#kit/papers/letterhead.ts'
import type { Agreement } from '../agreement.ts'
import { agreementDocument } from './agreement-document.ts'

const party = { representative: '', representativeTitle: '' }
const parties = [
  {
    ...{ id: 'p1', organisation: 'Commune de Valbrenne' },
    ...{ representative: 'Le maire de Valbrenne', representativeTitle: 'Maire' },
  },
  { ...party, id: 'p2', organisation: 'Le Labo', representativeTitle: 'Présidente' },
  { ...party, id: 'p3', organisation: 'Les Ateliers de Valbrenne' },
]

const agreement = {
  ...{ object: 'La rue du Lavoir', preamble: '', paymentTerms: '', deliberationRef: '' },
  ...{ parties, amendments: [] },
  commitments: parties.map(({ id }) => ({ id, partyId: id, text: 'Venir', state: 'open' })),
} as unknown as Agreement
const drawn = (more: Partial<Agreement> = {}) =>
  agreementDocument({
    agreement: { ...agreement, ...more },
    ...{ title: 'La rue', territory: undefined, now: new Date('2026-11-29T09:00:00Z') },
    ...{ locale: 'fr', head: bareLetterhead('Ouvroir', 'contact@exemple.fr') },
  })
const paper = drawn()
const words = JSON.stringify(paper.blocks)

test('who signs for each party is named as a sentence does', () => {
  expect(words).toContain(', que représente le maire de Valbrenne"')
  expect(words).toContain(', que représente …………………, présidente"')
})

test('each party commits in the number of its name', () => {
  expect(words).toMatch(/La commune de Valbrenne s’engage à/)
  expect(words).toMatch(/Le Labo s’engage à/)
  expect(words).toMatch(/Les Ateliers de Valbrenne s’engagent à/)
})

test('a signature says for whom, and a function once', () => {
  const signed = paper.blocks.find(
    (block): block is Extract<Block, { kind: 'signatures' }> => block.kind === 'signatures',
  )
  expect(signed?.parties.map((signingParty) => signingParty.party)).toEqual([
    'Pour la commune de Valbrenne',
    'Pour le Labo',
    'Pour les Ateliers de Valbrenne',
  ])
  expect(signed?.parties.map(({ role }) => role)).toEqual(['', 'Présidente', ''])
})

test('what is signed says of nothing that it is still to be written', () => {
  const signed = parties.map((entry) => ({ ...entry, representative: 'Nour Exemple' }))
  const said = (more: Partial<Agreement>) =>
    JSON.stringify(drawn({ commitments: [], ...more }).blocks)
  expect(said({})).toContain('sont à écrire par les parties')
  const done = said({ signedOn: '2026-11-20', parties: signed as unknown as Agreement['parties'] })
  expect(done).not.toContain('à écrire')
  expect(done).toContain('n’ont pas écrit d’autre engagement')
})

test('what was promised and signed stays word for word, and is given up after it', () => {
  const [promise] = agreement.commitments
  const dropped = { ...promise, text: 'Répondre', state: 'dropped', stateNote: 'Faute de temps.' }
  const paperOf = (stateOn: string, signedOn: string | undefined) =>
    JSON.stringify(
      drawn({ commitments: [{ ...dropped, stateOn }] as Agreement['commitments'], signedOn })
        .blocks,
    )
  const since = paperOf('2026-11-25', '2026-11-20')
  expect(since.match(/Répondre/g)).toHaveLength(2)
  expect(since).toMatch(/«\sRépondre\s» a été abandonné, le 25\snovembre 2026\s: Faute de temps/)
  expect(paperOf('2026-11-19', '2026-11-20')).not.toContain('Répondre')
  expect(paperOf('2026-11-25', undefined)).not.toContain('Répondre')
})
