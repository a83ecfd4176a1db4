import { writtenDay, writtenWeekday } from '#kit/dates.ts'
import type { Block, Document, Inline } from '#kit/document.ts'
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
  const columns = columnsOf(programme, locale)
  const days = [first, first === last ? undefined : last].filter((day) => day !== undefined)
  return {
    title: said.title(programme.title),
    subtitle: days.map((day) => writtenWeekday(day, locale)).join(' – '),
    language: locale,
    authors: [],
    date: publishedAt,
    footer: said.version(programme.version, writtenDay(publishedAt, locale)),
    blocks: programme.days.flatMap((day): Block[] => {
      const items = programme.items.filter(({ slot }) => slot.day === day)
      if (items.length === 0) return []
      return [
        { kind: 'heading', level: 2, text: writtenWeekday(day, locale) },
        {
          kind: 'table',
          caption: writtenWeekday(day, locale),
          columns: columns.map(({ title, width }) => ({ title, width })),
          rows: items.map((item) => columns.map(({ words }) => words(item))),
        },
      ]
    }),
  }
}

interface ProgrammeColumn {
  readonly title: string
  readonly width: number
  readonly words: (item: PublishedItem) => Inline
}

/** Hours hold on one line. A column in which no line of the programme has a word is not printed. */
function columnsOf(programme: PublishedProgramme, locale: Locale): readonly ProgrammeColumn[] {
  const said = programmeTexts[locale]
  const all: readonly ProgrammeColumn[] = [
    {
      title: said.hour,
      width: 2.7,
      words: ({ slot }) =>
        `${writtenTime(slot.startsAt, locale)}\u00a0–\u00a0${writtenTime(endOf(slot), locale)}`,
    },
    { title: said.room, width: 2.1, words: (item) => roomName(programme, item) },
    {
      title: said.item,
      width: 4.5,
      words: ({ title, format }) => [{ bold: title }, format ? ` (${format})` : ''],
    },
    {
      title: said.speakers,
      width: 2.8,
      words: ({ persons }) => persons.map(({ name }) => name).join(', '),
    },
  ]
  return all.filter(({ words }) => programme.items.some((item) => words(item) !== ''))
}

export function roomName({ rooms, everywhere }: PublishedProgramme, { slot }: PublishedItem) {
  return rooms.find(({ id }) => id === slot.roomId)?.name ?? everywhere
}
