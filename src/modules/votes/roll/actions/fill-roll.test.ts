import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { createVote } from '../../preparing/actions/create-vote.ts'
import { openVote } from '../../preparing/actions/run-vote.ts'
import { voteShape } from '../../vote.ts'
import type { NewVoter } from '../roll.ts'
import { listRoll } from '../store/roll.ts'
import { addVoters } from './fill-roll.ts'
import { giveCodes } from './give-codes.ts'

const { db, ctx, pool } = useDatabase()
const staff = asPerson('lab-team')
const person = '00000000-0000-4000-8000-00000000000a'
const place = '00000000-0000-4000-8000-00000000000b'

const voter = (name: string, more: Partial<NewVoter> = {}): NewVoter => ({
  name,
  contact: '',
  address: '',
  college: '',
  weight: 1,
  ...more,
})

async function draft() {
  const form = voteShape.parse({
    title: 'Essai',
    question: 'Quoi ?',
    options: 'A\nB',
    method: 'single',
    tier: 'open',
    closesOn: '2027-01-20',
  })
  const made = await createVote(ctx({ person: staff }), form)
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

/** The same voter, as each source brings it. */
const person_ = { personId: person, contact: 'jeanne@votes.example' }
const territory = { territoryId: place, contact: 'mairie@votes.example' }
const asPersonBy = {
  role: voter('Jeanne Aubry', person_),
  circle: voter('Jeanne Aubry', person_),
  list: voter('AUBRY Jeanne', { contact: 'jeanne@votes.example' }),
  file: voter('Mme Aubry', { contact: 'Jeanne@votes.example' }),
}
const asTerritoryBy = {
  college: voter('Valbrenne', { ...territory, college: 'Communes' }),
  'another college': voter('Valbrenne', { ...territory, college: 'Petites communes' }),
  members: voter('Valbrenne', territory),
  list: voter('Commune de Valbrenne', { contact: 'mairie@votes.example' }),
  file: voter('VALBRENNE', { contact: 'mairie@votes.example', address: '1 place du Marché' }),
}
const pairsOf = (sources: Readonly<Record<string, NewVoter>>) =>
  Object.entries(sources).flatMap(([name, one]) =>
    Object.entries(sources).map(([other, two]) => ({ name, other, one, two })),
  )

describe.each([...pairsOf(asPersonBy), ...pairsOf(asTerritoryBy)])(
  'reached by $name, then by $other',
  ({ one, two }) => {
    test('a voter has one line, one code, and the organiser is told', async () => {
      const vote = await draft()
      const world = ctx({ person: staff })
      expect(await addVoters(world, vote.slug, [one, voter('Autre')])).toMatchObject({
        value: { added: 2, merged: [] },
      })
      expect(await addVoters(world, vote.slug, [two])).toMatchObject({
        value: { added: 0, merged: [{ name: two.name, number: 1 }] },
      })
      await openVote(world, vote.slug, ['unreachable'])
      const result = await giveCodes(world, vote.slug)
      expect(result.ok && result.value.given).toHaveLength(2)
    })
  },
)

const merges = async (first: NewVoter, second: NewVoter) => {
  const vote = await draft()
  const world = ctx({ person: staff })
  await addVoters(world, vote.slug, [first])
  const filled = await addVoters(world, vote.slug, [second])
  if (!filled.ok) throw new Error(filled.refusal)
  const weights = (await listRoll(db, vote.id)).map(({ weight }) => weight)
  return { world, vote, merged: filled.value.merged, weights }
}

const heavy = { ...asTerritoryBy.college, weight: 3 }
const readsItsMail = {
  role: voter('Jeanne Aubry', { ...person_, contact: territory.contact }),
  circle: voter('Jeanne Aubry', { ...person_, contact: territory.contact }),
  list: voter('Jeanne Aubry', { contact: territory.contact }),
  'list, of its weight': voter('Jeanne Aubry', { contact: territory.contact, weight: 3 }),
  'list, of its name': voter('Commune de Valbrenne', { contact: territory.contact }),
}

describe.each(
  Object.entries(readsItsMail).flatMap(([name, one]) => [
    { name: `${name}, then a territory`, first: one, second: heavy },
    { name: `a territory, then ${name}`, first: heavy, second: one },
  ]),
)('one mailbox: $name', ({ first, second }) => {
  test('two voters, each with their weight, and the organiser looks before opening', async () => {
    const { world, vote, merged, weights } = await merges(first, second)
    expect(merged).toEqual([])
    expect(weights).toEqual([first.weight, second.weight])
    expect(await openVote(world, vote.slug)).toMatchObject({ refusal: 'look-alikes' })
  })
})

describe.each([
  ['a territory', asTerritoryBy.members, heavy],
  ['a territory, the heavy line first', heavy, asTerritoryBy.members],
  ['a person', asPersonBy.role, { ...asPersonBy.list, weight: 3 }],
  ['two lines of a list', asPersonBy.list, { ...asPersonBy.file, weight: 3 }],
] as const)('%s, said twice with two weights', (_, first, second) => {
  test('one line stays, and its weight is told beside the one that is not taken', async () => {
    const { merged, weights } = await merges(first, second)
    expect(weights).toEqual([first.weight])
    expect(merged).toMatchObject([{ weights: { kept: first.weight, said: second.weight } }])
  })
})

test('one source that says somebody twice brings them once', async () => {
  const vote = await draft()
  const filled = await addVoters(ctx({ person: staff }), vote.slug, [
    voter('Valbrenne', territory),
    voter('Une'),
    voter('Valbrenne', territory),
    voter('une'),
  ])
  expect(filled).toMatchObject({
    value: { added: 2, merged: [{ number: 1 }, { number: 2 }] },
  })
})

test('lines that look alike do not open without having been looked at', async () => {
  const vote = await draft()
  const world = ctx({ person: staff })
  await addVoters(world, vote.slug, [
    voter('Valbrenne', { territoryId: place }),
    voter('Mairie de Valbrenne', { contact: 'dgs@votes.example' }),
  ])
  expect(await openVote(world, vote.slug)).toMatchObject({ refusal: 'look-alikes' })
  expect((await openVote(world, vote.slug, ['look-alikes', 'unreachable'])).ok).toBe(true)
})

describe('the database itself refuses somebody twice on a roll', () => {
  const twice = async (column: string, value: string) => {
    const vote = await draft()
    await addVoters(ctx({ person: staff }), vote.slug, [voter('Une'), voter('Deux')])
    const [one, two] = await listRoll(db, vote.id)
    const set = (id: string | undefined) =>
      pool.query(`update vote_voter_identities set ${column} = $1 where voter_id = $2`, [value, id])
    await set(one?.id)
    return set(two?.id)
  }

  test.each([
    ['person_id', person],
    ['territory_id', place],
    ['contact', 'jeanne@votes.example'],
  ])('by %s', async (column, value) => {
    await expect(twice(column, value)).rejects.toThrow(/duplicate key/)
  })

  test('control: what does not tell a voter may be said of two', async () => {
    await expect(twice('address', '1 place du Marché')).resolves.toBeDefined()
  })
})
