import { writtenDay, writtenWeekday } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Block, Document, Inline } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import type { PublishedItem, PublishedProgramme } from '../../schedule/nouns.ts'
import { endOf } from '../../schedule.ts'

/** The programme to print and to pin on a door: a day after the other, each its table. */
export function programmeDocument(
  programme: PublishedProgramme,
  input: { readonly publishedAt: Date; readonly locale: Locale },
): Document {
  const { locale, publishedAt } = input
  const texts = programmeTexts[locale]
  const first = programme.days[0]
  const last = programme.days.at(-1)
  const columns = columnsOf(programme, locale)
  const days = [first, first === last ? undefined : last].filter((day) => day !== undefined)
  return {
    title: texts.title(programme.title),
    subtitle: days.map((day) => writtenWeekday(day, locale)).join(' – '),
    language: locale,
    authors: [],
    date: publishedAt,
    footer: texts.version(programme.version, writtenDay(publishedAt, locale)),
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
  const texts = programmeTexts[locale]
  const all: readonly ProgrammeColumn[] = [
    {
      title: texts.hour,
      width: 2.7,
      words: ({ slot }) =>
        `${writtenTime(slot.startsAt, locale)}\u00a0–\u00a0${writtenTime(endOf(slot), locale)}`,
    },
    { title: texts.room, width: 2.1, words: (item) => roomName(programme, item) },
    {
      title: texts.item,
      width: 4.5,
      words: ({ title, format }) => [{ bold: title }, format ? ` (${format})` : ''],
    },
    {
      title: texts.speakers,
      width: 2.8,
      words: ({ persons }) => persons.map(({ name }) => name).join(', '),
    },
  ]
  return all.filter(({ words }) => programme.items.some((item) => words(item) !== ''))
}

export function roomName({ rooms, everywhere }: PublishedProgramme, { slot }: PublishedItem) {
  return rooms.find(({ id }) => id === slot.roomId)?.name ?? everywhere
}
