import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { type Choice, isAllowed, readChoice, rulesOf } from './choice.ts'
import { votesModule } from './module.ts'
import { votePaths } from './paths.ts'
import { saveVote } from './preparing/actions/create-vote.ts'
import { fixedAsTyped } from './preparing/fixed-by-rules.ts'
import { preparePurseVote, readClosedBox } from './preparing/index.ts'
import { costOfChoice } from './purse.ts'
import { findVote } from './store/votes.ts'
import { voteShape } from './vote.ts'

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
const { house, get, post } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')
const never = () => {
  throw new Error('no vote')
}
const asked = {
  ...{ title: 'Budget', question: 'Quels projets ?', details: '', method: 'approval' as const },
  ...{ closesOn: '2027-01-31', cents: 900, most: 2, hidden: false, invented: false },
  ...{ countedAt, rulesAt: '/budgets/lavoir/reglement' },
  projects: [
    { label: '1. Bancs', details: '4 €', cents: 400 },
    { label: '2. Ruche | grande', details: '5 €', cents: 500 },
  ],
}

describe('the room that shares money prepares the vote', () => {
  const prepared = async () => {
    const made = await act(house, { person: staff }, (ctx) => preparePurseVote(ctx, asked))
    return made.ok ? made.value.slug : ''
  }

  test('a draft with its projects, where the words and the hour are written', async () => {
    const slug = await prepared()
    const vote = await findVote(database.db, slug)
    expect(vote?.options.map(({ label }) => label)).toEqual(['1. Bancs', '2. Ruche   grande'])
    const { countedAt: at, rulesAt } = asked
    expect(vote?.purse).toEqual({ cents: 900, costs: [400, 500], most: 2, countedAt: at, rulesAt })
    const page = await get(votePaths.prepare(slug), staff)
    for (const field of ['question', 'options', 'method', 'seats', 'tier', 'proxies', 'closesOn'])
      expect(page.text, field).not.toContain(`name="${field}"`)
    expect(page.text).toContain('href="/budgets/lavoir/reglement"')
    const free = { title: 'Le budget', details: 'En mairie.', closesTime: '20:00' }
    expect((await post(votePaths.prepare(slug), free, staff)).status).toBe(303)
    const kept = await findVote(database.db, slug)
    expect(kept).toMatchObject({ title: 'Le budget', details: 'En mairie.', method: 'approval' })
    expect(kept).toMatchObject({ question: vote?.question, options: vote?.options })
    expect(kept?.closesAt.toISOString()).toBe('2027-01-31T19:00:00.000Z')
    expect(await readClosedBox(database.db, slug)).toBeUndefined()
  })

  test.each([
    ['question', 'Lesquels ?', 'Question'],
    ['closesOn', '2027-02-28', 'Dernier jour'],
    ['tier', 'open', 'Secret'],
    ['proxies', '2', 'Procurations par personne, au plus'],
    ['seats', '2', 'Nombre de sièges'],
    ['options', 'Autre\nChose', 'Options'],
  ])(
    'its %s is fixed by the rules: another is refused, and says so',
    async (field, value, label) => {
      const slug = await prepared()
      const before = await findVote(database.db, slug)
      const sent = { title: 'Le budget', details: '', closesTime: '18:00', [field]: value }
      const told = await post(votePaths.prepare(slug), sent, staff)
      expect(told.status).toBe(422)
      expect(told.text).toContain(label)
      expect(told.text).toContain('Rien n’est enregistré')
      expect(await findVote(database.db, slug)).toEqual(before)
      const form = voteShape.parse({
        title: 'Le budget',
        ...fixedAsTyped(before ?? never()),
        [field]: value,
      })
      const refusal = await act(house, { person: staff }, (ctx) => saveVote(ctx, slug, form))
      expect(refusal).toMatchObject({ refusal: 'fixed-by-rules', about: field })
    },
  )

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
