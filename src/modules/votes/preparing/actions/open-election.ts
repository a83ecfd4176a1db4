import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { VoteResult } from '../../box/nouns.ts'
import type { OpeningWait } from '../../fixing-acts.ts'
import { votePaths } from '../../paths.ts'
import { addVoters, codeMail, giveCodes, mailSender } from '../../roll/index.ts'
import { linkToken, type NewVoter } from '../../roll/nouns.ts'
import { findVote } from '../../store/votes.ts'
import { shownState, type VoteForm, type VoteState, voteShape } from '../../vote.ts'
import { createVote } from './create-vote.ts'
import { openVote } from './run-vote.ts'

/** An election by colleges: each elects its own seats, at the same time and by the same rule. */
interface Election {
  readonly title: string
  readonly question: string
  readonly method: VoteForm['method']
  readonly tier: VoteForm['tier']
  readonly closesOn: string
  readonly closesTime?: string
  readonly proxies?: number
  /** What whoever opens it said that they looked at, in the rolls of all the colleges. */
  readonly looked?: readonly OpeningWait[]
  readonly colleges: readonly {
    readonly name: string
    readonly options: readonly string[]
    readonly seats: number
    readonly voters: readonly NewVoter[]
  }[]
}

interface OpenedElection {
  readonly college: string
  readonly slug: string
  readonly href: string
}

/**
 * For the rooms that elect: one vote for each college, opened at once. Whoever has an address receives their code
 * by mail; letters for the others are made on the page of the vote. What happens later is announced: `vote.closed`
 * and `vote.cancelled`, with `slug`. Nothing is opened when one college cannot be.
 */
export async function openElection(
  ctx: Ctx,
  election: Election,
): Promise<Result<readonly OpenedElection[], 'forbidden' | 'cannot-open' | OpeningWait>> {
  const opened: OpenedElection[] = []
  for (const college of election.colleges) {
    const form = voteShape.safeParse({
      title: `${election.title}${college.name ? ` (${college.name})` : ''}`.slice(0, 120),
      question: election.question,
      options: college.options.join('\n'),
      method: election.method,
      seats: String(college.seats),
      tier: election.tier,
      proxies: String(election.proxies ?? 0),
      closesOn: election.closesOn,
      ...(election.closesTime ? { closesTime: election.closesTime } : {}),
    })
    if (!form.success) return refused('cannot-open')
    const made = await createVote(ctx, form.data, { series: election.title })
    if (!made.ok) return refused('forbidden')
    const { slug } = made.value
    const voters = college.voters.map((voter) => ({ ...voter, college: college.name }))
    await addVoters(ctx, slug, voters)
    const run = await openVote(ctx, slug, election.looked)
    if (!run.ok) {
      const { refusal } = run
      return refused(
        refusal === 'look-alikes' || refusal === 'unreachable' ? refusal : 'cannot-open',
      )
    }
    await writeCodes(ctx, slug)
    opened.push({ college: college.name, slug, href: votePaths.vote(slug) })
  }
  return done(opened)
}

async function writeCodes(ctx: Ctx, slug: string) {
  const codes = await giveCodes(ctx, slug, ({ contact }) => contact !== '')
  if (!codes.ok) return
  const { vote, given } = codes.value
  const sender = await mailSender(ctx, vote)
  for (const { voter, code } of given) {
    const link = ctx.settings.baseUrl + votePaths.ballot(slug, await linkToken(code))
    const to = { name: voter.name ?? '', contact: voter.contact, link }
    ctx.mail(codeMail('fr', vote, to, sender))
  }
}

/** Where a vote stands, and who was chosen once it is over. */
export async function readOutcome(
  db: Db,
  slug: string,
  /** Past its end, it is open no more for whoever says the hour. */
  now?: Date,
): Promise<VoteOutcome | undefined> {
  const vote = await findVote(db, slug)
  const result = vote?.result as VoteResult | undefined
  const places = result?.deciding.winners ?? []
  return (
    vote && {
      state: now ? shownState(vote, now) : vote.state,
      places,
      winners: places.map((at) => vote.options[at]?.label ?? ''),
    }
  )
}

interface VoteOutcome {
  readonly state: VoteState
  /** Which options were chosen, from 0, in the order in which they were given. */
  readonly places: readonly number[]
  readonly winners: readonly string[]
}
