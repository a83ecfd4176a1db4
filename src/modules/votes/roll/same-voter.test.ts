import { expect, test } from 'vitest'
import { isLookAlike, isSameVoter, type KnownVoter, lookAlikes, newcomers } from './same-voter.ts'

const voter = (name: string, more: Partial<KnownVoter> = {}): KnownVoter => ({
  name,
  contact: '',
  address: '',
  ...more,
})

const town = voter('Valbrenne', { territoryId: 't', contact: 'm@v.fr', weight: 3 })

/** Whoever reads the mail of the town hall votes for themselves; a line of another weight is not lost either. */
const mayorAndTown: [KnownVoter, KnownVoter][] = [
  [town, voter('Jeanne Aubry', { contact: 'm@v.fr', weight: 3 })],
  [town, voter('Jeanne Aubry', { contact: 'M@v.fr' })],
  [town, voter('Jeanne Aubry', { contact: 'm@v.fr', personId: 'p' })],
  [town, voter('Valbrenne', { contact: 'm@v.fr', personId: 'p', weight: 3 })],
  [town, voter('Commune de Valbrenne', { contact: 'm@v.fr' })],
]

/** Two people of one home have one mailbox, and a code each. */
const home: [KnownVoter, KnownVoter][] = [
  [
    voter('Yvette Kerloc’h', { contact: 'famille@k.fr' }),
    voter('Mohamed Amrani', { contact: 'famille@k.fr' }),
  ],
  [
    voter('Jeanne', { personId: 'p', contact: 'j@a.fr' }),
    voter('Luc', { personId: 'q', contact: 'j@a.fr' }),
  ],
]

test('one territory, one person or one mailbox under one name is one voter', () => {
  const same: [KnownVoter, KnownVoter][] = [
    [voter('Valbrenne', { territoryId: 't' }), voter('Commune de Valbrenne', { territoryId: 't' })],
    [voter('Jeanne', { personId: 'p' }), voter('J. Aubry', { personId: 'p' })],
    [
      voter('Jeanne Aubry', { personId: 'p', contact: 'j@a.fr' }),
      voter('AUBRY', { contact: 'J@a.fr ' }),
    ],
    [voter('Jeanne Aubry', { contact: 'j@a.fr' }), voter('J. Aubry', { contact: 'j@a.fr' })],
    [voter('Jeanne Aubry', { contact: 'j@a.fr' }), voter('', { contact: 'j@a.fr' })],
    [
      voter('Valbrenne', { territoryId: 't', contact: 'm@v.fr', weight: 3 }),
      voter('Commune de Valbrenne', { contact: 'm@v.fr', weight: 3 }),
    ],
    [voter('Inès Morvan'), voter('INES  MORVAN')],
  ]
  for (const [one, other] of same) {
    expect(isSameVoter(one, other), `${one.name}, ${other.name}`).toBe(true)
    expect(isSameVoter(other, one)).toBe(true)
  }
  const different: [KnownVoter, KnownVoter][] = [
    [
      voter('A', { territoryId: 't', contact: 'm@v.fr' }),
      voter('B', { territoryId: 'u', contact: 'm@v.fr' }),
    ],
    ...home,
    ...mayorAndTown,
    [voter('Jean', { personId: 'p' }), voter('Jean', { personId: 'q' })],
    [voter('Jean', { personId: 'p', contact: 'a@a.fr' }), voter('Jean', { contact: 'b@a.fr' })],
    [voter('Jean', { address: '1 rue A' }), voter('Jean', { address: '2 rue B' })],
    [voter('Jean', { contact: 'a@a.fr' }), voter('Jean', { contact: 'b@a.fr' })],
    [voter('Jean', { personId: 'p' }), voter('Jean')],
  ]
  for (const [one, other] of different)
    for (const pair of [[one, other] as const, [other, one] as const])
      expect(isSameVoter(...pair), `${one.name}, ${other.name}`).toBe(false)
})

test('what only people can tell is told to them', () => {
  const alike: [KnownVoter, KnownVoter][] = [
    ...home,
    ...mayorAndTown,
    [voter('MARTIN Jeanne'), voter('Jeanne Martin', { personId: 'p' })],
    [voter('Commune de Valbrenne'), voter('Valbrenne', { territoryId: 't' })],
    [
      voter('A', { territoryId: 't', contact: 'm@v.fr' }),
      voter('B', { territoryId: 'u', contact: 'm@v.fr' }),
    ],
  ]
  for (const [one, other] of alike) expect(isLookAlike(one, other)).toBe(true)
  expect(isLookAlike(voter('A', { territoryId: 't' }), voter('A', { territoryId: 'u' }))).toBe(
    false,
  )
  expect(isLookAlike(voter('Jeanne'), voter('Jeannot'))).toBe(false)
  for (const pair of alike) expect(lookAlikes(pair)).toEqual([[0, 1]])
  expect(lookAlikes([voter('Une'), voter('Deux'), voter('Trois')])).toEqual([])
})

test('a source brings who is not there yet, each once, and says who the others are', () => {
  const known = [voter('Valbrenne', { territoryId: 't' }), voter('Une')]
  const { fresh, merged } = newcomers(known, [
    voter('Deux'),
    voter('Valbrenne', { territoryId: 't' }),
    voter('deux'),
  ])
  expect(fresh.map(({ name }) => name)).toEqual(['Deux'])
  expect(merged.map(({ as }) => as)).toEqual([0, 2])
})

test('ten thousand voters are compared in less than a second, not pair by pair', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => voter(`Personne ${at}`))
  const since = process.cpuUsage()
  expect(newcomers(many, many).fresh).toEqual([])
  expect(lookAlikes(many)).toEqual([])
  expect(process.cpuUsage(since).user / 1000).toBeLessThan(3_000)
})
