import { newId } from '#kit/ids.ts'
import { readClosedBox } from '#modules/votes/index.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { type BallotPart, type BallotProject, pbText } from '../ballot-file.ts'
import { countPart, decisionAlone } from '../counted.ts'
import { type Edition, partsOf } from '../edition.ts'
import type { Idea } from '../idea.ts'
import type { CountedEdition, CountedPart } from '../result.ts'
import { lockEditionOfVote, moveEdition } from '../store/editions.ts'
import { addMoment, listIdeas } from '../store/ideas.ts'

/** When a vote is closed, the edition whose ballots these were shares its money. */
export async function countEdition(ctx: Ctx, voteSlug: string): Promise<void> {
  const edition = await lockEditionOfVote(ctx.db, voteSlug)
  if (edition?.state !== 'vote') return
  const ideas = await listIdeas(ctx.db, edition.id)
  const read = await readBallotParts(ctx, edition, ideas)
  if (!read) return

  const { screen, paper } = read
  const whole: CountedEdition = {
    parts: read.parts.map(countedWithFile),
    voters: screen + paper,
    ...{ screen, paper, house: ctx.settings.houseName },
  }
  const result = read.decisionOnly ? decisionAlone(whole) : whole
  await moveEdition(ctx.db, edition.id, { state: 'delivery', result })
  const funded = new Set(result.parts.flatMap(({ winners }) => winners))
  for (const idea of onBallots(ideas))
    await addMoment(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      ideaId: idea.id,
      kind: funded.has(idea.number) ? 'funded' : 'not-funded',
      words: '',
      at: ctx.now,
    })

  const detail = { funded: funded.size }
  ctx.audit({
    act: 'budget.counted',
    subject: `budget:${edition.id}`,
    public: !edition.hidden,
    detail,
  })
  ctx.announce('budget.counted', { id: edition.id, slug: edition.slug })
  ctx.changed(`budget:${edition.id}`)
}

/** With the fingerprint of its file: a ballot changed there is seen, even one that changes nobody's luck. */
function countedWithFile(part: BallotPart): CountedPart {
  const counted = countPart(part)
  if (counted.projects.length === 0) return counted
  return { ...counted, sha256: sha256Of(pbText(part, new Set(counted.winners))) }
}

/** When its vote is cancelled, the analysis goes on: ballots can be written again, and what was wrong corrected before. */
export async function takeBackVote(ctx: Ctx, voteSlug: string): Promise<void> {
  const edition = await lockEditionOfVote(ctx.db, voteSlug)
  if (edition?.state !== 'vote') return
  await moveEdition(ctx.db, edition.id, { state: 'analysis', voteSlug: null })
  ctx.audit({
    act: 'budget.vote-cancelled',
    subject: `budget:${edition.id}`,
    public: !edition.hidden,
  })
  ctx.changed(`budget:${edition.id}`)
}

/** In the order of the ballots: that of their numbers. */
export function onBallots(ideas: readonly Idea[]): readonly Idea[] {
  return ideas.filter(({ state }) => state === 'admissible')
}

export interface BallotParts {
  readonly parts: readonly BallotPart[]
  readonly screen: number
  readonly paper: number
  readonly decisionOnly: boolean
}

/** What is shared, and by whose ballots; nothing before the box is closed. */
export async function readBallotParts(
  ctx: Pick<Ctx, 'db' | 'settings'>,
  edition: Edition,
  ideas: readonly Idea[],
): Promise<BallotParts | undefined> {
  const box = edition.voteSlug ? await readClosedBox(ctx.db, edition.voteSlug) : undefined
  if (!box) return undefined
  const projects = onBallots(ideas).map(toProject)
  const { decisionOnly, ...cast } = box
  const house = edition.result?.house ?? ctx.settings.houseName
  const shared = { ...cast, edition, projects, house }
  const { ballots } = cast
  const paper = ballots.filter(({ channel }) => channel === 'paper').length
  return {
    parts: partsOf(edition).map(({ area, cents }) => ({ ...shared, area, cents })),
    ...{ screen: ballots.length - paper, paper, decisionOnly },
  }
}

function toProject(idea: Idea): BallotProject {
  const { number, title, theme, area, latitude, longitude } = idea
  return { number, title, cents: idea.costCents ?? 0, theme, area, latitude, longitude }
}
