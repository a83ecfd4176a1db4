import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { type Choice, isAllowed, readChoice, rulesOf } from './choice.ts'
import { votesModule } from './module.ts'
import { votePaths } from './paths.ts'
import { preparePurseVote, readClosedBox } from './preparing/index.ts'
import { costOfChoice } from './purse.ts'
import { findVote } from './store/votes.ts'

const countedAt = '/budgets/lavoir/resultat'
const purse = { cents: 900, costs: [400, 500, 300], most: 2, countedAt }

describe('a ballot on projects that one sum pays', () => {
  test.each([
    [{ kind: 'approvals', approved: [0, 2] }, 700],
    [{ kind: 'grades', grades: [0, 3, null] }, 500],
    [{ kind: 'ranking', ranks: [[2], [1]] }, 800],
    [{ kind: 'one', option: 1 }, 500],
    [{ kind: 'one', option: null }, 0],
  ] as const)('says what the projects that it names cost together: %o', (choice, cost) => {
    expect(costOfChoice(purse, choice as Choice)).toBe(cost)
  })

  test('names as many projects as the rule takes, and no more, typed or sent', () => {
    const rules = rulesOf({ method: 'approval', options: [1, 2, 3], grades: [], purse })
    const read = (choice: readonly string[]) =>
      readChoice(rules, (name) => (name === 'choice' ? choice : []))
    expect(read(['0', '2'])).toEqual({ kind: 'approvals', approved: [0, 2] })
    expect(read(['0', '1', '2'])).toBe('too-many')
    expect(isAllowed({ kind: 'approvals', approved: [0, 1, 2] }, rules)).toBe(false)
    expect(isAllowed({ kind: 'approvals', approved: [0, 1] }, rules)).toBe(true)
  })
})

const database = useDatabase()
const { house, post } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')
const asked = {
  ...{ title: 'Budget', question: 'Quels projets ?', details: '', method: 'approval' as const },
  ...{ closesOn: '2027-01-31', cents: 900, most: 2, hidden: false, invented: false, countedAt },
  projects: [
    { label: '1. Bancs', details: '4 €', cents: 400 },
    { label: '2. Ruche | grande', details: '5 €', cents: 500 },
  ],
}

describe('the room that shares money prepares the vote', () => {
  test('a draft that keeps its projects, whatever is written on its page', async () => {
    const made = await act(house, { person: staff }, (ctx) => preparePurseVote(ctx, asked))
    const slug = made.ok ? made.value.slug : ''
    const vote = await findVote(database.db, slug)
    expect(vote?.options.map(({ label }) => label)).toEqual(['1. Bancs', '2. Ruche   grande'])
    expect(vote?.purse).toEqual({ cents: 900, costs: [400, 500], most: 2, countedAt })
    await post(
      votePaths.prepare(slug),
      {
        ...{ title: 'Le budget', question: 'Quels projets ?', options: 'Autre\nChose' },
        ...{ method: 'mj', tier: 'tracked', closesOn: '2027-02-28' },
      },
      staff,
    )
    const kept = await findVote(database.db, slug)
    expect([kept?.title, kept?.method, kept?.options.length]).toEqual(['Le budget', 'approval', 2])
    expect(kept?.options[0]?.label).toBe('1. Bancs')
    expect(await readClosedBox(database.db, slug)).toBeUndefined()
  })

  test('more projects than a ballot holds are refused', async () => {
    const projects = Array.from({ length: 61 }, (_, at) => ({
      ...{ label: `${at + 1}. Projet`, details: '', cents: 100 },
    }))
    const made = await act(house, { person: staff }, (ctx) =>
      preparePurseVote(ctx, { ...asked, projects }),
    )
    expect(made).toMatchObject({ refusal: 'cannot-prepare' })
  })
})
