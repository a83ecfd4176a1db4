import { castBallot, type Locks } from '#modules/votes/ballot/actions/cast-ballot.ts'
import type { Choice } from '#modules/votes/choice.ts'
import { createVote } from '#modules/votes/preparing/actions/create-vote.ts'
import { openVote } from '#modules/votes/preparing/actions/run-vote.ts'
import { addVoters } from '#modules/votes/roll/actions/fill-roll.ts'
import { giveCodes } from '#modules/votes/roll/actions/give-codes.ts'
import type { Code } from '#modules/votes/roll/code.ts'
import { findVote } from '#modules/votes/store/votes.ts'
import { voteShape } from '#modules/votes/vote.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'

/** A database with votes that are open, and voters who send ballots at once. */
export function useVotes(database: TestDatabase) {
  const { db } = database
  const { house } = openDoor(database, { routes: [] })
  const staff = asPerson('lab-team')
  const staffAct = <T>(run: Parameters<typeof act<T>>[2]) => act(house, { person: staff }, run)

  /** An open vote, with a code for each of its voters. */
  async function opened(voters: number, more: Record<string, string> = {}) {
    const form = voteShape.parse({
      title: 'Preuve',
      question: 'Quoi ?',
      options: 'A\nB\nC',
      method: 'mj',
      tier: 'tracked',
      closesOn: '2027-06-30',
      ...more,
    })
    const people = Array.from({ length: voters }, (_, at) => ({
      name: `Personne ${at + 1}`,
      contact: '',
      address: '',
      college: '',
      weight: 1,
    }))
    const slug = await staffAct(async (ctx) => {
      const made = await createVote(ctx, form)
      if (!made.ok) throw new Error(made.refusal)
      await addVoters(ctx, made.value.slug, people)
      return made.value.slug
    })
    const codes = await staffAct(async (ctx) => {
      const done = await openVote(ctx, slug, ['unreachable'])
      if (!done.ok) throw new Error(done.refusal)
      const result = await giveCodes(ctx, slug)
      return result.ok ? result.value.given.map(({ code }) => code) : []
    })
    const vote = await findVote(db, slug)
    return { slug, codes, id: vote?.id ?? '' }
  }

  const saltOf = (at: number) => at.toString(16).padStart(32, '0')
  const gradesOf = (at: number): Choice => ({ kind: 'grades', grades: [at % 7, (at * 3) % 7, 2] })

  const cast = (slug: string, code: Code | undefined, at: number, locks?: Locks) =>
    act(
      house,
      {},
      (ctx) =>
        castBallot(
          ctx,
          slug,
          { code: code ?? { secret: '' }, salt: saltOf(at), choice: gradesOf(at) },
          locks,
        ),
      (result) => result.ok,
    )

  const counted = async (id: string) =>
    (await db.selectFrom('vote_ballots').select('tracker').where('voteId', '=', id).execute())
      .length

  return { ...database, staffAct, opened, cast, counted }
}
