import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { contributionTexts, programmeTexts } from '../../calls/nouns.ts'
import { type Contribution, type Speaker, tiesOf } from '../../contribution.ts'
import type { Programme, Room, Track } from '../../programme-call.ts'
import { endOf, inOrder, type Slot } from '../../schedule.ts'

interface Facts {
  readonly programme: Programme
  readonly rooms: readonly Room[]
  readonly tracks: readonly Track[]
  readonly contributions: readonly Contribution[]
  readonly speakers: ReadonlyMap<string, readonly Speaker[]>
}

/** The run sheet of the team, minute by minute: who, where, with what. */
export function programmeRunSheet(slots: readonly Slot[], facts: Facts, locale: Locale): Sheet {
  const texts = programmeTexts[locale]
  const words = contributionTexts[locale]
  return {
    name: texts.runSheet,
    columns: [
      { title: texts.day, kind: 'day' },
      { title: texts.from, kind: 'text' },
      { title: texts.to, kind: 'text' },
      { title: texts.room, kind: 'text' },
      { title: texts.item, kind: 'text' },
      { title: texts.speakers, kind: 'text' },
      { title: texts.format, kind: 'text' },
      { title: texts.track, kind: 'text' },
      { title: texts.language, kind: 'text' },
      { title: texts.expected, kind: 'number' },
      { title: texts.needs, kind: 'text' },
      { title: texts.recorded, kind: 'text' },
      { title: texts.state, kind: 'text' },
    ],
    rows: inOrder(slots).map((slot) => {
      const { contributionId, roomId, day, startsAt, title } = slot
      const room = facts.rooms.find(({ id }) => id === roomId)?.name ?? texts.everywhere
      const hours = [day, startsAt, endOf(slot), room]
      const contribution = facts.contributions.find(({ id }) => id === contributionId)
      if (!contribution) return [...hours, title]
      const { format, trackId, language, expected, needs, recording, state } = contribution
      return [
        ...hours,
        contribution.title,
        tiesOf(facts.speakers.get(contribution.id) ?? [])
          .map(({ name }) => name)
          .join(', '),
        facts.programme.formats.find(({ key }) => key === format)?.name ?? format,
        facts.tracks.find(({ id }) => id === trackId)?.name,
        words.languages[language],
        expected,
        needs,
        recording ? texts.recorded : '',
        words.states[state],
      ]
    }),
  }
}
