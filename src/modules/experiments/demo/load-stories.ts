import { dayOf } from '#kit/dates.ts'
import { demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Kinds } from '../instrument-kinds.ts'
import { playStory } from './play-story.ts'
import { readDemoStories } from './read-stories.ts'
import { replayStarters } from './replay-starters.ts'

/**
 * Plays the invented stories, told by the invented officer of the lab. A demonstration writes to nobody
 * and tells no other room: what it holds did not happen.
 */
export async function loadDemoStories(ctx: Ctx, kinds: Kinds): Promise<void> {
  const silent: Ctx = { ...ctx, mail: () => undefined, announce: () => undefined }
  const { id, name } = demoPeople.ilyes
  const teller = { id, name, roles: [{ role: 'lab-team' }], secondFactor: true } as const
  // One story adopts the protocol of SMICVAL.
  await replayStarters(silent, kinds)
  for (const story of await readDemoStories(dayOf(ctx.now))) {
    await playStory(silent, { kinds, teller }, story)
  }
}
