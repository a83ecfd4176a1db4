import type { PublishedItem, PublishedProgramme } from '../schedule/nouns.ts'
import { overlap } from '../schedule.ts'

/** What a reader asks of the programme; all of it is in the address. */
export interface ProgrammeView {
  readonly day: string | undefined
  readonly room: string | undefined
  readonly track: string | undefined
  /** Numbers of the moments that somebody chose. */
  readonly choice: readonly number[]
}

export function readProgrammeView(
  query: Readonly<Record<string, readonly string[]>>,
): ProgrammeView {
  const one = (name: string) => query[name]?.find((value) => value !== '')
  const choice = (query['choix'] ?? [])
    .flatMap((value) => value.split(/[,.\s]+/))
    .filter((value) => /^\d{1,6}$/.test(value))
    .map(Number)
  return {
    day: one('jour'),
    room: one('salle'),
    track: one('piste'),
    choice: [...new Set(choice)].sort((left, right) => left - right).slice(0, 200),
  }
}

/** The same view with something else asked: for links that keep the rest. */
export function programmeQuery(view: ProgrammeView, more: Partial<ProgrammeView> = {}): string {
  const { day, room, track, choice } = { ...view, ...more }
  const query = new URLSearchParams()
  if (day) query.set('jour', day)
  if (room) query.set('salle', room)
  if (track) query.set('piste', track)
  if (choice.length > 0) query.set('choix', choice.join('.'))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** A room or track that is asked by a name that nobody has shows nothing, and says so. */
export function shownItems(
  programme: PublishedProgramme,
  { day, room, track }: ProgrammeView,
): readonly PublishedItem[] {
  return programme.items.filter(
    ({ slot, trackId }) =>
      (!day || slot.day === day) &&
      (!room || slot.roomId === undefined || slot.roomId === room) &&
      (!track || trackId === track || slot.contributionId === undefined),
  )
}

export function chosenItems(
  { items }: PublishedProgramme,
  { choice }: ProgrammeView,
): readonly PublishedItem[] {
  return items.filter(({ number }) => choice.includes(number))
}

/** Nobody is in two places at once: moments of the choice that cross. */
export function crossings(
  chosen: readonly PublishedItem[],
): readonly (readonly [PublishedItem, PublishedItem])[] {
  return chosen.flatMap((left, at) =>
    chosen
      .slice(at + 1)
      .flatMap((right) => (overlap(left.slot, right.slot) ? [[left, right] as const] : [])),
  )
}
