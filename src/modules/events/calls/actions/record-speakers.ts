import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Speaker, SpeakerWords } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { saveSpeakers } from '../store/speakers.ts'

/** Names of speakers go a year after the end, those of readers after six months. */
export const speakerDays = 365
export const reviewerDays = 183

export function keptAfter(event: Pick<NetworkEvent, 'endsAt'>, days: number): string {
  return addDays(dayOf(event.endsAt), days)
}

/** Each speaker has a key in the vault of people: they can ask for what is held, and for its end. */
export async function recordSpeakers(
  ctx: Ctx,
  event: NetworkEvent,
  contributionId: string,
  speakers: readonly SpeakerWords[],
  before: readonly Speaker[] = [],
): Promise<void> {
  const keptUntil = keptAfter(event, speakerDays)
  const given: (SpeakerWords & { id: string; personId: string })[] = []
  for (const words of speakers) {
    const { name, email } = words
    const personId = await recordPerson(ctx, { name, email, keptUntil })
    given.push({ ...words, id: newId(ctx.now, ctx.chance), personId })
  }
  await saveSpeakers(ctx.db, { contributionId, keptUntil, now: ctx.now }, given, before)
}
