import { describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { markPaper, typeBatch } from '../paper/actions/type-paper.ts'
import { addVoters } from '../roll/actions/fill-roll.ts'
import { findVoteById } from '../store/votes.ts'
import type { VoteState } from '../vote.ts'
import { cancelVote, closeVote, openVote, shutVote } from './actions/run-vote.ts'
import { voteKind } from './vote-kind.ts'
import { voteSettings } from './vote-settings.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const [viewer, two] = [asPerson('lab-team'), asPerson('lab-team')]
const because = 'La fin est avancée'

async function opened(to: VoteState, batch: 'none' | 'once' | 'in-box') {
  clock.set('2026-12-01T10:00:00Z')
  const { instrumentId } = await act(house, { person: viewer }, (ctx) =>
    voteKind.open(
      ctx,
      {
        phaseId: newId(ctx.now, ctx.chance),
        experimentId: newId(ctx.now, ctx.chance),
        territoryId: undefined,
        title: 'La halle',
        startsOn: '2026-12-01',
        endsOn: '2026-12-15',
        protocolVersion: 1,
      },
      voteSettings.parse({
        question: 'Que faire ?',
        // As protocols said it before these settings had their kinds.
        options: 'A\nB',
        method: 'choix unique',
        voters: 2,
      }),
    ),
  )
  const slug = (await findVoteById(db, instrumentId))?.slug ?? ''
  const run = <T>(does: (ctx: Parameters<typeof openVote>[0]) => Promise<T>, person = viewer) =>
    act(house, { person }, does)
  const voter = { contact: '', address: '1 place du Marché', college: '', weight: 1 }
  await run((ctx) =>
    addVoters(
      ctx,
      slug,
      ['Une', 'Deux'].map((name) => ({ ...voter, name })),
    ),
  )
  if (to === 'draft') return instrumentId
  await run((ctx) => openVote(ctx, slug))
  if (batch !== 'none') await run((ctx) => markPaper(ctx, slug, [1]))
  const sheets = [{ number: 1, choice: { kind: 'one', option: 0 } as const }]
  const label = 'Urne'
  if (batch !== 'none') await run((ctx) => typeBatch(ctx, slug, { label, sheets }))
  if (batch === 'in-box') await run((ctx) => typeBatch(ctx, slug, { label, sheets }), two)
  if (to === 'counting' || to === 'closed') await run((ctx) => shutVote(ctx, slug, because))
  if (to === 'closed') await run((ctx) => closeVote(ctx, slug, { publish: 'all', reason: because }))
  if (to === 'cancelled') await run((ctx) => cancelVote(ctx, slug, because))
  expect((await findVoteById(db, instrumentId))?.state).toBe(to)
  return instrumentId
}

describe('what a vote leaves undone when its phase ends', () => {
  test.each([
    ['draft', 'none', 'during', [/n’a jamais été ouvert/]],
    ['open', 'none', 'during', [/est ouvert\s: clore la phase/]],
    ['open', 'once', 'during', [/est ouvert\s: clore la phase/, /papier/]],
    ['open', 'in-box', 'during', [/est ouvert\s: clore la phase/]],
    // Past its end, closing the phase only counts what came: nothing is cut short.
    ['open', 'none', 'after', []],
    ['open', 'once', 'after', [/papier/]],
    ['counting', 'none', 'during', []],
    ['counting', 'once', 'during', [/papier/]],
    // One sheet: how much of it is published is for the team to choose.
    ['counting', 'in-box', 'during', [/trop peu de bulletins/]],
    ['closed', 'in-box', 'during', []],
    ['cancelled', 'none', 'during', []],
    ['cancelled', 'once', 'during', []],
  ] as const)('%s, paper %s, %s its days', async (state, batch, when, words) => {
    const id = await opened(state, batch)
    if (when === 'after') clock.set('2026-12-16T10:00:00Z')
    const left = await voteKind.pending(database.ctx({ person: viewer }), id)
    expect(left).toHaveLength(words.length)
    for (const [at, word] of words.entries()) {
      expect(left[at]?.words.fr).toMatch(word)
      expect(left[at]?.words.en).toContain('La halle')
      expect(left[at]?.href).toMatch(/^\/scrutins\//)
    }
  })

  test('an instrument that is no vote leaves nothing', async () => {
    const id = newId(clock.now(), clock.chance)
    expect(await voteKind.pending(database.ctx(), id)).toEqual([])
  })
})
