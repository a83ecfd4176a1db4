import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { writtenTime } from '#kit/hours.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import type { NumberedSlot, ScheduleProblem } from '../../schedule.ts'
import { type GridItem, type Places, ScheduleCard } from './ScheduleCard.tsx'

export interface ScheduleProps extends Places {
  readonly slots: readonly NumberedSlot[]
  /** What each slot is. */
  readonly items: ReadonlyMap<string, GridItem>
  readonly problems: readonly ScheduleProblem[]
  /** Refused: which contribution or break it was about. */
  readonly refused?: { readonly what: string; readonly form: FormState } | undefined
  readonly renameRefused?: { readonly what: string; readonly form: FormState } | undefined
}

/** One day: hours going down, rooms going across, and a last column for what is for everybody. */
export function ScheduleTable(props: ScheduleProps & { readonly day: string }) {
  const { frame, day, times, rooms } = props
  const texts = programmeTexts[frame.locale]
  const columns = [
    ...rooms.map(({ id, name }) => ({ id, name })),
    { id: '', name: texts.everywhere },
  ]
  const label = writtenDay(day, frame.locale)
  return (
    // What scrolls must be reached by keyboard.
    <section class="board-frame" tabindex={0} aria-label={label}>
      <table class="board">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.hour}</th>
            {columns.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr>
              <th scope="row">{writtenTime(time, frame.locale)}</th>
              {columns.map(({ id, name }) => (
                <td
                  data-day={day}
                  data-time={time}
                  data-room={id}
                  data-name={`${label}, ${writtenTime(time, frame.locale)}, ${name}`}
                >
                  {slotsAt(props, time, id).map((slot) => (
                    <Placed {...props} slot={slot} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function slotsAt(
  { slots, day }: ScheduleProps & { day: string },
  time: string,
  room: string,
): readonly NumberedSlot[] {
  return slots.filter(
    (slot) => slot.day === day && slot.startsAt === time && (slot.roomId ?? '') === room,
  )
}

function Placed(props: ScheduleProps & { readonly slot: NumberedSlot }) {
  const { slot, items, problems } = props
  const item = items.get(slot.id)
  if (!item) return null
  const inTrouble = problems.some((problem) => problem.slots.some((id) => id === slot.id))
  return <ScheduleCard {...props} item={item} slot={slot} inTrouble={inTrouble} />
}
