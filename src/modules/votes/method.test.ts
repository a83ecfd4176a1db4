import { expect, test } from 'vitest'
import { instantRunoff } from '#engines/ranked-votes/index.ts'
import { seededChance, shuffled } from '#kit/chance.ts'
import { instantInParis } from '#kit/writing/hour-of-day.ts'
import { ballotKindOf, learnableFrom, methods } from './method.ts'
import { mayRunVotes, maySeeVote } from './permissions.ts'
import { readRoll } from './roll/roll.ts'
import { methodTexts } from './texts/methods.ts'
import { openingProblem, slugFrom, takesBallots, voteShape } from './vote.ts'

test('a method learns only from ballots that say enough for it', () => {
  expect(learnableFrom('mj')).toEqual(['score', 'approval', 'schulze', 'irv'])
  expect(learnableFrom('single')).toEqual([])
  expect(learnableFrom('irv')).not.toContain('mj')
  expect(methods.map(ballotKindOf)).not.toContain(undefined)
})

test('the public rule of successive eliminations says what the count does', () => {
  expect(methodTexts.fr.irv.how).toContain('jusqu’à ce qu’il en reste deux')
  expect(methodTexts.en.irv.how).toContain('until two are left')
  for (const { irv } of [methodTexts.fr, methodTexts.en])
    expect(irv.how).not.toMatch(/jusqu’à ce qu’une option ait|until one has more than half/)
  const chance = seededChance(12)
  for (let run = 0; run < 200; run++) {
    const options = 3 + (run % 4)
    const given = Array.from({ length: 1 + (run % 9) }, () => ({
      count: 1 + ((chance.bytes(1)[0] ?? 0) % 5),
      ranks: shuffled([...Array(options).keys()], chance).map((one) => [one]),
    }))
    const { rounds, winners } = instantRunoff({ options, given })
    // One leaves at a time, until two are left…
    expect(rounds).toHaveLength(options - 1)
    expect(rounds.at(-1)?.votes.size).toBe(2)
    // … and whoever is once past half of what still counts wins.
    for (const { votes } of rounds) {
      const all = [...votes.values()].reduce((sum, count) => sum + count, 0)
      const past = [...votes].find(([, count]) => count > all / 2)?.[0]
      if (past !== undefined) expect(winners).toEqual([past])
    }
  }
})

const draft = {
  state: 'draft',
  options: [1, 2, 3].map((at) => ({ label: String(at), details: '' })),
  seats: 1,
  tier: 'tracked',
  closesAt: new Date('2026-12-01'),
} as const
const now = new Date('2026-11-25')

test('a vote opens with voters, a choice, and an end to come', () => {
  expect(openingProblem(draft, [1, 1], now)).toBeUndefined()
  expect(openingProblem(draft, [], now)).toBe('no-voter')
  expect(openingProblem({ ...draft, state: 'open' }, [1], now)).toBe('not-a-draft')
  expect(openingProblem(draft, [1], draft.closesAt)).toBe('ends-in-the-past')
  const far = { ...draft, closesAt: new Date('2062-01-31T18:00:00Z') }
  expect(openingProblem(far, [1], now)).toBe('ends-too-far')
  expect(openingProblem({ ...draft, seats: 3 }, [1], now)).toBe('more-seats-than-options')
  expect(openingProblem({ ...draft, options: [] }, [1], now)).toBe('two-options-needed')
})

test('in a secret vote nobody is alone with their weight', () => {
  const few = [1, 1, 1, 1, 1, 7]
  expect(openingProblem(draft, few, now)).toBe('recognisable-weights')
  expect(openingProblem({ ...draft, tier: 'open' }, few, now)).toBeUndefined()
  expect(openingProblem(draft, [...few, 7, 7, 7, 7], now)).toBeUndefined()
})

test('ballots enter while the vote is open, and not at its end', () => {
  const open = { state: 'open', closesAt: now } as const
  expect(takesBallots(open, new Date(now.getTime() - 1))).toBe(true)
  expect(takesBallots(open, now)).toBe(false)
  expect(takesBallots({ ...open, state: 'counting' }, new Date(0))).toBe(false)
})

test('the form keeps learning methods that can read the ballots, and gives the usual grades', () => {
  const form = {
    title: 'Le nom',
    question: 'Quel nom ?',
    options: 'Marché | au centre\nTilleuls\n',
    method: 'mj',
    learning: ['schulze', 'stv-meek', 'mj'],
    tier: 'tracked',
    closesOn: '2026-12-10',
  }
  const read = voteShape.parse(form)
  expect(read.options).toEqual([
    { label: 'Marché', details: 'au centre' },
    { label: 'Tilleuls', details: '' },
  ])
  expect(read.learning).toEqual(['schulze'])
  expect(read.grades).toHaveLength(7)
  expect(voteShape.safeParse({ ...form, options: 'A\nA' }).success).toBe(false)
  expect(voteShape.safeParse({ ...form, closesOn: '2026-02-30' }).success).toBe(false)
})

test('an hour is that of Paris, in summer and in winter', () => {
  expect(instantInParis('2026-12-10', '18:00').toISOString()).toBe('2026-12-10T17:00:00.000Z')
  expect(instantInParis('2026-07-10', '18:00').toISOString()).toBe('2026-07-10T16:00:00.000Z')
  expect(slugFrom('L’école de l’œuvre !', 'ab12')).toBe('l-ecole-de-l-oeuvre-ab12')
})

test('a roll is read line by line, and says what it cannot read', () => {
  const { voters, problems } = readRoll(
    'Inès Morvan ; INES@exemple.fr ; habitant·es ; 2 ; 3 rue du Four\n\nPaul Kerr\n; x@exemple.fr\nAnna ; a\nZoé ; ; ; 0\npaul kerr\nTotal : 6 ; ; ; 6',
  )
  expect(voters[0]).toEqual({
    name: 'Inès Morvan',
    contact: 'ines@exemple.fr',
    college: 'habitant·es',
    weight: 2,
    address: '3 rue du Four',
  })
  expect(problems).toEqual([
    { line: 4, why: 'no-name' },
    { line: 5, why: 'bad-contact' },
    { line: 6, why: 'bad-weight' },
    { line: 7, why: 'twice' },
    { line: 8, why: 'total-row' },
  ])
})

test('the team runs votes; what was opened is public', () => {
  const staff = { id: '1', name: '', roles: [{ role: 'lab-team' }], secondFactor: true } as const
  expect(mayRunVotes(undefined)).toBe(false)
  expect(mayRunVotes(staff)).toBe(true)
  expect(maySeeVote(undefined, { state: 'draft', hidden: false })).toBe(false)
  expect(maySeeVote(undefined, { state: 'open', hidden: true })).toBe(false)
  expect(maySeeVote(undefined, { state: 'closed', hidden: false })).toBe(true)
  expect(maySeeVote(staff, { state: 'draft', hidden: true })).toBe(true)
})
