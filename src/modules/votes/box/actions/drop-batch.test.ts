import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { votesModule } from '../../module.ts'
import { markPaper, typeBatch } from '../../paper/actions/type-paper.ts'
import { votePaths } from '../../paths.ts'
import { createVote } from '../../preparing/actions/create-vote.ts'
import { closeVote, openVote, shutVote } from '../../preparing/actions/run-vote.ts'
import { addVoters } from '../../roll/actions/fill-roll.ts'
import { findVoteById } from '../../store/votes.ts'
import { voteShape } from '../../vote.ts'
import { verifyArchive } from '../archive.ts'
import { dropBatch } from './drop-batch.ts'
import { makeArchive } from './make-archive.ts'

const database = useDatabase()
const { db, ctx } = database
const { get } = openDoor(database, { routes: votesModule(() => []).routes })
const viewer = asPerson('lab-team')
const two = asPerson('lab-team')
const why = 'Ce lot a été saisi sous deux noms'
const saying = (...options: readonly (number | null | 'spoilt')[]) =>
  options.map((option, at) => ({
    number: at + 1,
    choice: option === 'spoilt' ? null : ({ kind: 'one', option } as const),
  }))

let slug = ''
let id = ''
beforeEach(async () => {
  const world = ctx({ person: viewer })
  const form = { title: 'Essai', question: 'Quoi ?', options: 'A\nB', method: 'single' }
  const made = await createVote(
    world,
    voteShape.parse({ ...form, tier: 'tracked', closesOn: '2026-12-20' }),
  )
  if (!made.ok) throw new Error(made.refusal)
  ;({ slug, id } = made.value)
  const voter = { contact: '', address: '', college: '', weight: 1 }
  const people = Array.from({ length: 12 }, (_, at) => ({ ...voter, name: `Personne ${at + 1}` }))
  await addVoters(world, slug, people)
  await openVote(world, slug, ['unreachable'])
  await markPaper(world, slug, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

async function typed(label: string, sheets: ReturnType<typeof saying>, times = 2) {
  for (const person of [viewer, two].slice(0, times))
    expect((await typeBatch(ctx({ person }), slug, { label, sheets })).ok).toBe(true)
}
const box = async () =>
  (await db.selectFrom('vote_ballots').select('choice').where('voteId', '=', id).execute())
    .map(({ choice }) => (choice.kind === 'one' ? choice.option : undefined))
    .sort()
const drop = (label: string, reason = why) =>
  dropBatch(ctx({ person: viewer }), slug, label, reason)

describe('a batch of paper that should not have been typed', () => {
  test('leaves with what it put in the box and nothing else, and the count holds', async () => {
    await typed('A', saying(0, 0, 1, null, 'spoilt'))
    await typed('B', saying(0, 1, 1))
    await typed('C', saying(1), 1)
    expect(await box()).toEqual([0, 0, 0, 1, 1, 1, null])
    const world = ctx({ person: viewer })
    expect(await dropBatch(world, slug, 'A', why)).toMatchObject({ value: { sheets: 5 } })
    expect(await box()).toEqual([0, 1, 1])
    expect(await drop('C')).toMatchObject({ ok: true })
    expect(world.audits).toContainEqual(
      expect.objectContaining({
        act: 'vote.batch-dropped',
        public: true,
        detail: { batch: 'A', sheets: 5, reason: why },
      }),
    )
    // Its name and its marks serve again.
    await typed('A', saying(1, 1, 1, 0, 0))
    await shutVote(world, slug, 'Tout le monde a voté')
    const toldAll = { publish: 'all', reason: why } as const
    expect((await closeVote(world, slug, toldAll)).ok).toBe(true)
    const vote = await findVoteById(db, id)
    const archive = vote && (await makeArchive(db, vote))
    expect(await verifyArchive(archive)).toMatchObject({ ok: true, ballots: 8 })
    expect(archive?.result.deciding.totals).toEqual([3, 5])
  })

  test('is told with its reason on the page of the vote and on the board, on which nothing of it was', async () => {
    await typed('A', saying(0, 1, 1))
    await drop('A')
    for (const [path, words] of [
      [
        votePaths.vote(slug),
        /Un lot de 3\sbulletins papier a été retiré le .+: Ce lot a été saisi/,
      ],
      [votePaths.board(slug), /Papier, lot A retiré \(3\sbulletins\)\s: Ce lot a été saisi/],
    ] as const)
      expect((await get(path)).text).toMatch(words)
    expect((await get(`${votePaths.vote(slug)}?langue=en`)).text).toMatch(
      /A batch of 3\spaper ballots was dropped on/,
    )
  })

  test('stays without a reason, without a right, and once it is counted', async () => {
    await typed('A', saying(0, 1))
    for (const reason of ['', 'Non', '         '])
      expect(await drop('A', reason)).toMatchObject({ refusal: 'reason-needed' })
    expect(await drop('Z')).toMatchObject({ refusal: 'no-such-batch' })
    expect(await dropBatch(ctx(), slug, 'A', why)).toMatchObject({ refusal: 'forbidden' })
    expect(await dropBatch(ctx({ person: viewer }), 'nulle-part', 'A', why)).toMatchObject({
      refusal: 'not-found',
    })
    await shutVote(ctx({ person: viewer }), slug, 'Tout le monde a voté')
    await closeVote(ctx({ person: viewer }), slug, { publish: 'decision', reason: why })
    expect(await drop('A')).toMatchObject({ refusal: 'not-now' })
    expect(await box()).toEqual([0, 1])
  })
})
