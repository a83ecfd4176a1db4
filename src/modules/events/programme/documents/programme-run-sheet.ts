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
  const said = programmeTexts[locale]
  const words = contributionTexts[locale]
  return {
    name: said.runSheet,
    columns: [
      { title: said.day, kind: 'day' },
      { title: said.from, kind: 'text' },
      { title: said.to, kind: 'text' },
      { title: said.room, kind: 'text' },
      { title: said.item, kind: 'text' },
      { title: said.speakers, kind: 'text' },
      { title: said.format, kind: 'text' },
      { title: said.track, kind: 'text' },
      { title: said.language, kind: 'text' },
      { title: said.expected, kind: 'number' },
      { title: said.needs, kind: 'text' },
      { title: said.recorded, kind: 'text' },
      { title: said.state, kind: 'text' },
    ],
    rows: inOrder(slots).map((slot) => {
      const { contributionId, roomId, day, startsAt, title } = slot
      const room = facts.rooms.find(({ id }) => id === roomId)?.name ?? said.everywhere
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
        recording ? said.recorded : '',
        words.states[state],
      ]
    }),
  }
}
