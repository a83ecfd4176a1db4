import type { Locale } from '#kit/texts.ts'
import { modeOf, type NetworkEvent } from '../../event.ts'
import { writtenSpan } from '../../written-span.ts'
import { letterWords } from './letter-words.ts'

/** What a change of an event is for whoever comes: each fact as it is now, and as it was. */
export function changeLines(
  before: NetworkEvent,
  after: NetworkEvent,
  locale: Locale,
): readonly string[] {
  const { changes } = letterWords[locale]
  const when = { was: writtenSpan(before, locale), is: writtenSpan(after, locale) }
  const line = (name: string, was: string, is: string) =>
    was === is ? [] : [changes.line(name, is || changes.none, was || changes.none)]
  return [
    ...line(changes.title, before.title, after.title),
    ...line(changes.when, when.was, when.is),
    ...line(changes.where, before.place, after.place),
    ...roomLines(before, after, locale),
  ]
}

/** The address of the room is in no letter: the link of the registration leads there. */
function roomLines(before: NetworkEvent, after: NetworkEvent, locale: Locale): readonly string[] {
  const { changes } = letterWords[locale]
  const [was, is] = [before, after].map((event) => modeOf(event) !== 'offline')
  if (was && !is) return [changes.roomGone]
  if (!was && is) return [changes.roomNew]
  return before.onlineUrl === after.onlineUrl && before.video === after.video
    ? []
    : [changes.roomMoved]
}
