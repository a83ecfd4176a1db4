import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'

const database = useDatabase()
const { get, post } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

const settings = {
  title: 'Le nom de la place',
  question: 'Quel nom pour la place ?',
  options: 'Place du Marché\nPlace des Tilleuls | comme autrefois\nPlace Rosa-Parks',
  method: 'mj',
  learning: ['schulze', 'score', 'stv-meek'],
  seats: '1',
  tier: 'tracked',
  closesOn: '2026-12-10',
  closesTime: '18:00',
}

let slug = ''

beforeAll(async () => {
  const made = await post(votePaths.create, settings, staff)
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
})

describe('a vote in preparation', () => {
  test('is seen by the team only', async () => {
    expect(slug).toMatch(/^le-nom-de-la-place-[0-9a-z]{4}$/)
    expect((await get(votePaths.vote(slug))).status).toBe(404)
    expect((await get(votePaths.vote(slug), staff)).text).toContain('Place des Tilleuls')
    expect((await get(votePaths.list)).text).not.toContain('Le nom de la place')
  })

  test('does not open without voters; a line that cannot be read is said', async () => {
    const open = await post(votePaths.act(slug), { act: 'open' }, staff)
    expect(open.status).toBe(422)
    expect(open.text).toContain('La liste est vide.')
    const bad = await post(
      votePaths.roll(slug),
      { source: 'list', people: 'Inès Morvan\nPaul Kerr ; pas-une-adresse' },
      staff,
    )
    expect(bad.status).toBe(422)
    expect(bad.text).toMatch(/Ligne 2\s: l’adresse de courriel/)
  })
})

test('an end that is no day, and a reason cut in the middle of a character, break nothing', async () => {
  const made = await post(votePaths.create, { ...settings, title: 'Le banc' }, staff)
  const other = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await post(votePaths.roll(other), { source: 'list', people: 'Inès Morvan\nPaul Kerr' }, staff)
  expect((await post(votePaths.act(other), { act: 'open' }, staff)).status).toBe(303)
  const extend = { act: 'extend', reason: `${'a'.repeat(399)}😀`, closesTime: '18:00' }
  for (const closesOn of ['<script>', '2026-99-99', '']) {
    const refused = await post(votePaths.act(other), { ...extend, closesOn }, staff)
    expect(refused.status, closesOn).toBe(422)
  }
  const hour = { ...extend, closesOn: '2026-12-20', closesTime: '25:00' }
  expect((await post(votePaths.act(other), hour, staff)).status).toBe(422)
  const later = { ...extend, closesOn: '2026-12-20' }
  expect((await post(votePaths.act(other), later, staff)).status).toBe(303)
})
