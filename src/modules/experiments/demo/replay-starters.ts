import { dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import { readReplayedSheet, sourcesReadAt, starterAuthor } from '#modules/resources/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Kinds } from '../instrument-kinds.ts'
import { findTold } from '../store/experiments.ts'
import { playStory } from './play-story.ts'
import { readReplayedStory } from './read-stories.ts'
import { smicvalTitle, withSheet } from './stories/smicval.ts'

/**
 * The experiments that the house replays from public facts, so that the whole line can be read before
 * anyone has run one here. Those that are there already are left as they are.
 */
export async function replayStarters(ctx: Ctx, kinds: Kinds): Promise<number> {
  if (await findTold(ctx.db, smicvalTitle)) return 0
  const { words, where } = await readReplayedSheet()
  for (const place of where) {
    if ('slug' in place) await registerPlace(ctx, { ...place, source: 'added' })
  }
  const story = withSheet(await readReplayedStory(dayOf(sourcesReadAt)), {
    ...words,
    ...words.content,
    participants: words.content.participants ?? '',
    evidence: { level: words.evidenceLevel, reason: words.content.evidenceReason },
    author: starterAuthor,
  })
  const played = await playStory(ctx, { kinds, teller: houseViewer }, story)
  return played ? 1 : 0
}
