import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { castBallot } from '../ballot/actions/cast-ballot.ts'
import { markPaper, typeBatch } from '../paper/actions/type-paper.ts'
import { mostSheets } from '../paper/paper.ts'
import { createVote } from '../preparing/actions/create-vote.ts'
import { cancelVote, closeVote, extend, openVote, shutVote } from '../preparing/actions/run-vote.ts'
import { addVoters, emptyRoll, removeFromRoll } from '../roll/actions/fill-roll.ts'
import { giveCodes } from '../roll/actions/give-codes.ts'
import type { Code } from '../roll/code.ts'
import { voteShape } from '../vote.ts'

// What a refusal holds here is one voice for each voter, and an end that does not come back.
const database = useDatabase()
const { ctx, clock } = database
const { house } = openDoor(database, { routes: [] })
const staff = asPerson('lab-team')
const first = { kind: 'one', option: 0 } as const
const sheets = [{ number: 1, choice: first }]

interface Opened {
  readonly slug: string
  readonly codes: readonly Code[]
}

/** An open vote of three voters, each with a code. */
async function opened(): Promise<Opened> {
  return act(house, { person: staff }, async (inside) => {
    const slug = await draft(inside)
    await openVote(inside, slug, ['look-alikes', 'unreachable'])
    const result = await giveCodes(inside, slug)
    if (!result.ok) throw new Error(result.refusal)
    return { slug, codes: result.value.given.map(({ code }) => code) }
  })
}

async function draft(inside: Parameters<typeof createVote>[0]): Promise<string> {
  const form = voteShape.parse({
    title: 'Essai',
    question: 'Quoi ?',
    options: 'A\nB',
    method: 'single',
    tier: 'tracked',
    closesOn: '2026-12-20',
  })
  const made = await createVote(inside, form)
  if (!made.ok) throw new Error(made.refusal)
  const voters = ['Une', 'Deux', 'Trois'].map((name) => {
    return { name, contact: '', address: '', college: '', weight: 1 }
  })
  await addVoters(inside, made.value.slug, voters)
  return made.value.slug
}

const team = () => ctx({ person: staff })
const other = asPerson('lab-team')
const cast = ({ slug, codes }: Opened, at: number) =>
  castBallot(ctx(), slug, { code: codes[at] as Code, salt: `${at}`.repeat(32), choice: first })

/** A batch that two persons typed alike: it is in the box. */
async function inBox(slug: string, label = 'A') {
  await typeBatch(team(), slug, { label, sheets })
  return typeBatch(ctx({ person: other }), slug, { label, sheets })
}

describe('one voter has one voice', () => {
  test('whoever is marked on paper does not vote on a screen, nor the other way round', async () => {
    const vote = await opened()
    expect(await markPaper(team(), vote.slug, [1])).toMatchObject({ value: { marked: 1 } })
    expect(await cast(vote, 0)).toMatchObject({ refusal: 'voted-on-paper' })
    expect((await cast(vote, 1)).ok).toBe(true)
    const late = await markPaper(team(), vote.slug, [2, 9])
    expect(late).toMatchObject({ value: { marked: 0, refused: [2, 9] } })
  })

  test('the fields of another ballot are not cast again with another code', async () => {
    const vote = await opened()
    expect((await cast(vote, 0)).ok).toBe(true)
    const { slug, codes } = vote
    const copied = { code: codes[1] as Code, salt: '0'.repeat(32), choice: first }
    expect(await castBallot(ctx(), slug, copied)).toMatchObject({ refusal: 'receipt-taken' })
  })

  test('a mark is taken away while no sheet needs it, and its voter then votes on a screen', async () => {
    const vote = await opened()
    await markPaper(team(), vote.slug, [1, 2])
    expect(await inBox(vote.slug)).toMatchObject({ value: 'in-box' })
    expect(await markPaper(team(), vote.slug, [1], true)).toMatchObject({ value: { marked: 1 } })
    expect((await cast(vote, 0)).ok).toBe(true)
    // One mark, one sheet in the box: taken away, the same voter would have a sheet and a screen.
    const kept = await markPaper(team(), vote.slug, [2], true)
    expect(kept).toMatchObject({ value: { marked: 0, refused: [2] } })
    expect(await cast(vote, 1)).toMatchObject({ refusal: 'voted-on-paper' })
  })

  test('a batch needs a name and a sheet, enters once, and is read by two persons', async () => {
    const { slug } = await opened()
    await markPaper(team(), slug, [1, 2, 3])
    const typed = (label: string, some = sheets) => typeBatch(team(), slug, { label, sheets: some })
    expect(await typed('')).toMatchObject({ refusal: 'label-needed' })
    expect(await typed('A', [])).toMatchObject({ refusal: 'no-sheets' })
    const many = Array.from({ length: mostSheets + 1 }, (_, at) => ({ number: at, choice: first }))
    expect(await typed('A', many)).toMatchObject({ refusal: 'too-many-sheets' })
    expect(await inBox(slug)).toMatchObject({ value: 'in-box' })
    expect(await typed('A')).toMatchObject({ refusal: 'in-the-box' })
    // A third person does not settle what two read differently.
    await typed('B')
    const two = [...sheets, { number: 2, choice: first }]
    const second = await typeBatch(ctx({ person: other }), slug, { label: 'B', sheets: two })
    expect(second).toMatchObject({ value: 'differs' })
    const third = ctx({ person: asPerson('lab-team') })
    expect(await typeBatch(third, slug, { label: 'B', sheets })).toMatchObject({
      refusal: 'same-person',
    })
  })
})

describe('an end that was said', () => {
  test('moves to later alone, and with a reason', async () => {
    const { slug } = await opened()
    const later = new Date('2027-01-20T18:00:00Z')
    const sooner = new Date('2026-12-01T18:00:00Z')
    expect(await extend(team(), slug, later, '')).toMatchObject({ refusal: 'reason-needed' })
    for (const when of [sooner, new Date(clock.now().getTime() - 1)])
      expect(await extend(team(), slug, when, 'Les vacances')).toMatchObject({
        refusal: 'must-be-later',
      })
    for (const far of ['2028-06-01T18:00:00Z', '9999-12-31T18:00:00Z'])
      expect(await extend(team(), slug, new Date(far), 'Les vacances')).toMatchObject({
        refusal: 'ends-too-far',
      })
    expect((await extend(team(), slug, later, 'Les vacances')).ok).toBe(true)
    expect(await shutVote(team(), slug)).toMatchObject({ refusal: 'reason-needed' })
    expect(await cancelVote(team(), slug, '')).toMatchObject({ refusal: 'reason-needed' })
  })

  test('nothing is counted while a batch is read once, nor while the screen is open', async () => {
    const { slug } = await opened()
    await markPaper(team(), slug, [1])
    await typeBatch(team(), slug, { label: 'A', sheets })
    expect(await closeVote(team(), slug)).toMatchObject({ refusal: 'not-now' })
    await shutVote(team(), slug, 'Tout le monde a voté')
    expect(await closeVote(team(), slug)).toMatchObject({ refusal: 'batches-unfinished' })
    expect(await inBox(slug)).toMatchObject({ value: 'in-box' })
    expect(await closeVote(team(), slug)).toMatchObject({ refusal: 'would-reveal' })
    const toldAll = { publish: 'all', reason: 'Le bureau l’a décidé' } as const
    expect((await closeVote(team(), slug, toldAll)).ok).toBe(true)
    for (const after of [
      extend(team(), slug, new Date('2027-02-01'), 'Encore'),
      cancelVote(team(), slug, 'Une erreur'),
      shutVote(team(), slug, 'Encore'),
      markPaper(team(), slug, [2]),
      markPaper(team(), slug, [1], true),
      typeBatch(team(), slug, { label: 'Z', sheets }),
      openVote(team(), slug, ['look-alikes', 'unreachable']),
    ])
      expect((await after).ok).toBe(false)
  })

  test('a roll changes before the opening, and not after', async () => {
    const slug = await act(house, { person: staff }, draft)
    const gone = await removeFromRoll(team(), slug, 9)
    expect(gone).toMatchObject({ refusal: 'no-such-line' })
    expect((await removeFromRoll(team(), slug, 3)).ok).toBe(true)
    await openVote(team(), slug, ['look-alikes', 'unreachable'])
    expect(await removeFromRoll(team(), slug, 2)).toMatchObject({ refusal: 'frozen' })
    expect(await emptyRoll(team(), slug)).toMatchObject({ refusal: 'frozen' })
    expect(await addVoters(team(), slug, [])).toMatchObject({ refusal: 'frozen' })
  })
})
