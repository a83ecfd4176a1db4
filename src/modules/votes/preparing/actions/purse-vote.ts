import { type Day, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { listBallots } from '../../box/index.ts'
import type { Choice } from '../../choice.ts'
import { isDecisionOnly } from '../../decision-only.ts'
import { votePaths } from '../../paths.ts'
import { findVote } from '../../store/votes.ts'
import { type VoteForm, voteShape } from '../../vote.ts'
import { createVote } from './create-vote.ts'

/** A vote on projects that one sum pays. */
export interface PurseVote {
  readonly title: string
  readonly question: string
  readonly details: string
  readonly method: VoteForm['method']
  readonly grades?: readonly string[]
  readonly closesOn: string
  readonly cents: number
  readonly most: number | undefined
  readonly countedAt: string
  readonly rulesAt: string
  readonly projects: readonly {
    readonly label: string
    readonly details: string
    readonly cents: number
  }[]
  readonly territoryId?: string | undefined
  readonly experimentId?: string | undefined
  readonly hidden: boolean
  readonly invented: boolean
}

/** For the room that shares money: a draft, whose roll is filled and which is opened like any other. */
export async function preparePurseVote(
  ctx: Ctx,
  asked: PurseVote,
): Promise<Result<{ slug: string; href: string }, 'forbidden' | 'cannot-prepare'>> {
  const bare = (text: string) => text.replace(/[|\n]/g, ' ').trim()
  const form = voteShape.safeParse({
    ...{ title: asked.title.slice(0, 120), question: asked.question, details: asked.details },
    options: asked.projects
      .map(({ label, details }) => `${bare(label)} | ${bare(details)}`)
      .join('\n'),
    method: asked.method,
    grades: (asked.grades ?? []).join('\n'),
    ...{ seats: '1', tier: 'tracked', closesOn: asked.closesOn },
  })
  if (!form.success) return refused('cannot-prepare')
  const made = await createVote(ctx, form.data, {
    experimentId: asked.experimentId,
    territoryId: asked.territoryId,
    ...{ hidden: asked.hidden, invented: asked.invented },
    purse: {
      cents: asked.cents,
      costs: asked.projects.map(({ cents }) => cents),
      most: asked.most ?? null,
      ...{ countedAt: asked.countedAt, rulesAt: asked.rulesAt },
    },
  })
  if (!made.ok) return refused('forbidden')
  return done({ slug: made.value.slug, href: votePaths.prepare(made.value.slug) })
}

/** What a closed box holds, for the room that counts it by a rule of its own: no receipt, no number, no hour. */
export async function readClosedBox(db: Db, slug: string): Promise<ClosedBox | undefined> {
  const vote = await findVote(db, slug)
  if (vote?.state !== 'closed') return undefined
  const ballots = await listBallots(db, vote.id)
  return {
    tieOrder: vote.tieOrder,
    ballots: ballots.map(({ choice, channel }) => ({ choice, channel })),
    decisionOnly: isDecisionOnly(vote.result),
    opensOn: dayOf(vote.openedAt ?? vote.createdAt),
    endsOn: dayOf(vote.closesAt),
  }
}

interface ClosedBox {
  readonly tieOrder: readonly number[]
  readonly ballots: readonly { readonly choice: Choice; readonly channel: 'screen' | 'paper' }[]
  /** Its numbers would tell how somebody voted: whoever counts publishes no more than who is chosen. */
  readonly decisionOnly: boolean
  /** As it was held: an end that was moved, or an early closing, are told as they were. */
  readonly opensOn: Day
  readonly endsOn: Day
}
