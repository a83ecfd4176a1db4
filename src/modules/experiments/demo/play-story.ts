import type { Result } from '#kit/result.ts'
import { findTerritoryBySlug } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../experiment.ts'
import { adoptProtocol } from '../family/index.ts'
import { type PlacedTerritory, placedIn } from '../placed-territory.ts'
import { createExperiment, proposeExperiment } from '../proposals/index.ts'
import { findTold, getExperiment, markSource } from '../store/experiments.ts'
import { endingPlays } from './play-ending.ts'
import { preparingPlays } from './play-preparing.ts'
import { protocolPlays } from './play-protocol.ts'
import { runningPlays } from './play-running.ts'
import type { Play, Plays, Telling } from './stories/scene.ts'
import { instantOf, type Opening, type Story, type StoryAct } from './stories/story.ts'

const plays: Plays<StoryAct['do']> = {
  ...preparingPlays,
  ...protocolPlays,
  ...runningPlays,
  ...endingPlays,
}

/**
 * Plays a story through the actions of the room, each on its day. An act that is refused is a fault of
 * the story: nothing of it is kept. A story that was played before is left as it is.
 */
export async function playStory(
  ctx: Ctx,
  telling: Telling,
  story: Story,
): Promise<Experiment | undefined> {
  const title = titleOf(story.opening)
  if (await findTold(ctx.db, title)) return undefined

  const clock = storyClock()
  const at = (day: string, kind?: string): Ctx => ({
    ...ctx,
    now: clock(day, kind === 'hold'),
    person: telling.teller,
  })
  const experimentId = await open(at(story.opening.on), story.opening)
  await markSource(ctx.db, experimentId, story.source)
  for (const [rank, step] of story.steps.entries()) {
    const { on, do: kind, ...act } = step
    const play = plays[kind] as Play<typeof kind>
    const done = await play({ ...telling, ctx: at(on, kind), experimentId }, act as never)
    if (!done.ok) throw new StoryRefused(title, `${rank + 1}, ${kind}`, done.refusal)
  }
  return getExperiment(ctx.db, experimentId)
}

class StoryRefused extends Error {
  constructor(title: string, step: string, refusal: string) {
    super(`“${title}”, act ${step}: ${refusal}`)
  }
}

function titleOf(opening: Opening): string {
  return opening.kind === 'adopted' ? opening.title : opening.words.title
}

/** Twelve hours after the morning, in minutes. */
const eveningRank = 720

/**
 * Acts of one day follow each other by a minute, from the morning, or from the evening once a session of that day took
 * place; a story does not go back in time.
 */
function storyClock() {
  let today = ''
  let rank = 0
  return (day: string, isEvening: boolean) => {
    if (day < today) throw new Error(`the story goes back from ${today} to ${day}`)
    rank = day === today ? rank + 1 : 0
    if (isEvening) rank = Math.max(rank, eveningRank)
    today = day
    return instantOf(day, rank)
  }
}

async function open(ctx: Ctx, opening: Opening): Promise<string> {
  const territory = await placed(ctx, opening.territory)
  if (opening.kind === 'proposed') {
    const proposed = await proposeExperiment(ctx, { ...opening.words, ...opening.by, territory })
    return idOf(proposed, opening)
  }
  if (opening.kind === 'created') {
    const shown = opening.open ? 'yes' : ''
    const created = await createExperiment(ctx, { ...opening.words, open: shown, territory })
    return idOf(created, opening)
  }
  const from = await findTold(ctx.db, opening.from)
  const adopted = await adoptProtocol(ctx, from?.id ?? '', { ...opening, territory })
  return idOf(adopted, opening)
}

function idOf(opened: Result<{ id: string }, string>, opening: Opening): string {
  if (!opened.ok) throw new StoryRefused(titleOf(opening), `0, ${opening.kind}`, opened.refusal)
  return opened.value.id
}

async function placed(ctx: Ctx, slug: string | undefined): Promise<PlacedTerritory | undefined> {
  if (slug === undefined) return undefined
  const territory = await findTerritoryBySlug(ctx.db, slug)
  if (!territory) throw new Error(`a story happens in ${slug}, which is not there`)
  return placedIn(territory)
}
