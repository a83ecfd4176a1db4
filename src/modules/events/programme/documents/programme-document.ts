import { writtenDay } from '#kit/dates.ts'
import type { Block, Document } from '#kit/document.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import type { PublishedItem, PublishedProgramme } from '../../schedule/nouns.ts'
import { endOf } from '../../schedule.ts'

/** The programme to print and to pin on a door: a day after the other, each its table. */
export function programmeDocument(
  programme: PublishedProgramme,
  given: { readonly publishedAt: Date; readonly locale: Locale },
): Document {
  const { locale, publishedAt } = given
  const said = programmeTexts[locale]
  const first = programme.days[0]
  const last = programme.days.at(-1)
  const days = [first, first === last ? undefined : last].filter((day) => day !== undefined)
  return {
    title: said.title(programme.title),
    subtitle: days.map((day) => writtenDay(day, locale)).join(' – '),
    language: locale,
    authors: [],
    date: publishedAt,
    footer: said.version(programme.version, writtenDay(publishedAt, locale)),
    blocks: programme.days.flatMap((day): Block[] => {
      const items = programme.items.filter(({ slot }) => slot.day === day)
      if (items.length === 0) return []
      return [
        { kind: 'heading', level: 2, text: writtenDay(day, locale) },
        {
          kind: 'table',
          caption: writtenDay(day, locale),
          columns: [
            { title: said.hour, width: 1.5 },
            { title: said.room, width: 2 },
            { title: said.item, width: 5 },
            { title: said.speakers, width: 3 },
          ],
          rows: items.map((item) => [
            `${writtenTime(item.slot.startsAt, locale)}\u00a0– ${writtenTime(endOf(item.slot), locale)}`,
            roomName(programme, item),
            [{ bold: item.title }, item.format ? ` (${item.format})` : ''],
            item.persons.map(({ name }) => name).join(', '),
          ]),
        },
      ]
    }),
  }
}

export function roomName({ rooms, everywhere }: PublishedProgramme, { slot }: PublishedItem) {
  return rooms.find(({ id }) => id === slot.roomId)?.name ?? everywhere
}
