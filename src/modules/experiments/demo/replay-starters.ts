import { dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import { smicval, sourcesReadAt, starterAuthor } from '#modules/resources/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Kinds } from '../instrument-kinds.ts'
import { playStory } from './play-story.ts'
import { smicvalStory } from './stories/smicval.ts'

/**
 * The experiments that the house replays from public facts, so that the whole line can be read before
 * anyone has run one here. Those that are there already are left as they are.
 */
export async function replayStarters(ctx: Ctx, kinds: Kinds): Promise<number> {
  for (const place of smicval.where) {
    if ('slug' in place) await registerPlace(ctx, { ...place, source: 'added' })
  }
  const story = smicvalStory({
    ...smicval,
    participants: smicval.participants ?? '',
    author: starterAuthor,
    readOn: dayOf(sourcesReadAt),
  })
  const played = await playStory(ctx, { kinds, teller: houseViewer }, story)
  return played ? 1 : 0
}
