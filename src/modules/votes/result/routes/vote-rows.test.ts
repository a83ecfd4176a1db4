import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { votesModule } from '../../module.ts'
import { votePaths } from '../../paths.ts'
import { createVote, openVote } from '../../preparing/index.ts'
import { addVoters } from '../../roll/actions/fill-roll.ts'
import { listVotes } from '../../store/votes.ts'
import { voteShape } from '../../vote.ts'

const database = useDatabase()
const door = openDoor(database, { routes: votesModule(() => []).routes })
const team = asPerson('lab-team')

async function opened(title: string, closesOn: string): Promise<string> {
  return act(door.house, { person: team }, async (ctx: Ctx) => {
    const asked = { question: 'Quoi ?', options: 'A\nB', method: 'single', tier: 'tracked' }
    const made = await createVote(ctx, voteShape.parse({ ...asked, title, closesOn }))
    if (!made.ok) throw new Error(made.refusal)
    const voters = ['Une', 'Deux', 'Trois'].map((name) => {
      return { name, contact: '', address: '', college: '', weight: 1 }
    })
    await addVoters(ctx, made.value.slug, voters)
    const open = await openVote(ctx, made.value.slug, ['look-alikes', 'unreachable'])
    if (!open.ok) throw new Error(open.refusal)
    return open.value.id
  })
}

test('several votes whose end is over are stopped at one press; one where people still vote is named', async () => {
  const over = await opened('Le nom de la place', '2026-12-20')
  const running = await opened('Le nom du parc', '2027-02-20')
  database.clock.set('2027-01-04T09:00:00Z')
  const ticked = `?acte=arreter&choix=${over}&choix=${running}`
  const asked = (await door.get(votePaths.list + ticked, team)).text
  expect(asked).toContain('Ce scrutin est arrêté')
  expect(asked).toContain('sa fin n’est pas passée')
  const ids = `${over} ${running}`
  expect((await door.post(votePaths.shutMany, { ids }, asPerson('innovator'))).status).toBe(403)
  expect((await door.post(votePaths.shutMany, { ids }, team)).status).toBe(303)
  const states = (await listVotes(database.db, true)).map(({ title, state }) => [title, state])
  expect(states).toContainEqual(['Le nom de la place', 'counting'])
  expect(states).toContainEqual(['Le nom du parc', 'open'])
  expect((await door.get(votePaths.list)).text).not.toContain('liste-choix')
})
