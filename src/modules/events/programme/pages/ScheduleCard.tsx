import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenDuration, writtenTime } from '#kit/hours.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { programmeTexts } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import type { Room } from '../../programme-call.ts'
import { endOf, type NumberedSlot } from '../../schedule.ts'

/** A contribution or a break, as the grid names it. */
export interface GridItem {
  /** The slot it is in, or the contribution that has none yet. */
  readonly what: string
  readonly title: string
  readonly minutes: number
  /** Speakers, format: a line under the title. */
  readonly note: string
  readonly warning: string
}

export interface Places {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly days: readonly string[]
  readonly times: readonly string[]
  readonly rooms: readonly Room[]
}

export interface ScheduleCardProps extends Places {
  readonly item: GridItem
  readonly slot: NumberedSlot | undefined
  readonly inTrouble?: boolean
  readonly refused?: { readonly what: string; readonly form: FormState } | undefined
  readonly renameRefused?: { readonly what: string; readonly form: FormState } | undefined
}

/** One moment, and the ways to move it. */
export function ScheduleCard(props: ScheduleCardProps) {
  const { frame, event, item, slot, inTrouble, refused } = props
  const texts = programmeTexts[frame.locale]
  const mine = refused?.what === item.what ? refused.form : undefined
  const form = mine ?? emptyForm
  return (
    <article
      class={inTrouble ? 'board-card in-trouble' : 'board-card'}
      id={`moment-${item.what}`}
      tabindex={-1}
      data-what={item.what}
    >
      <p lang={writtenLocale} class="board-title">
        {item.title}
      </p>
      {item.note !== '' && <p class="board-note">{item.note}</p>}
      <p class="board-note">
        {slot
          ? `${writtenTime(slot.startsAt, frame.locale)} – ${writtenTime(endOf(slot), frame.locale)}`
          : writtenDuration(item.minutes, frame.locale)}
      </p>
      {item.warning !== '' && <p class="board-note">{item.warning}</p>}
      <button type="button" class="button quiet board-take" hidden>
        <span aria-hidden="true">✥</span>{' '}
        <span class="visually-hidden">{texts.take(item.title)}</span>
      </button>
      <Disclosure summary={slot ? texts.move : texts.place} open={mine !== undefined}>
        <Form
          frame={frame}
          action={programmePath('place', event.slug)}
          form={form}
          submit={slot ? texts.move : texts.place}
          id={`placer-${item.what}`}
        >
          <HiddenField name="what" value={item.what} />
          <PlaceFields {...props} form={form} slot={slot} minutes={item.minutes} />
        </Form>
        {slot && (
          <ActionButton
            frame={frame}
            action={programmePath('unplace', event.slug, { id: slot.id })}
            label={texts.remove}
          />
        )}
      </Disclosure>
      {slot && slot.contributionId === undefined ? <Rename {...props} slot={slot} /> : null}
    </article>
  )
}

/** A break is named by the team: it may be named again. */
function Rename(props: ScheduleCardProps & { readonly slot: NumberedSlot }) {
  const { frame, event, slot, renameRefused } = props
  const texts = programmeTexts[frame.locale]
  const refused = renameRefused?.what === slot.id ? renameRefused.form : undefined
  return (
    <Disclosure summary={texts.rename} open={refused !== undefined}>
      <Form
        frame={frame}
        action={programmePath('renameSlot', event.slug, { id: slot.id })}
        form={refused ?? emptyForm}
        submit={texts.rename}
        seen
        id={`renommer-${slot.id}`}
      >
        <TextField
          form={refused ?? emptyForm}
          name="title"
          label={texts.name}
          value={slot.title}
          required
        />
      </Form>
    </Disclosure>
  )
}

/** Day, hour, room, length: the same in every form. */
export function PlaceFields(
  props: Places & {
    readonly form: FormState
    readonly slot: NumberedSlot | undefined
    readonly minutes: number
  },
) {
  const { frame, form, slot, days, times, rooms, minutes } = props
  const texts = programmeTexts[frame.locale]
  return (
    <>
      <Select
        form={form}
        name="day"
        label={texts.day}
        value={slot?.day ?? days[0]}
        options={days.map((day) => ({ value: day, label: writtenDay(day, frame.locale) }))}
        required
      />
      <Select
        form={form}
        name="time"
        label={texts.hour}
        value={slot?.startsAt ?? times[0]}
        options={times.map((time) => ({ value: time, label: writtenTime(time, frame.locale) }))}
        required
      />
      <Select
        form={form}
        name="room"
        label={programmeTexts[frame.locale].room}
        value={slot ? (slot.roomId ?? '') : (rooms[0]?.id ?? '')}
        options={[
          ...rooms.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: texts.everywhereHint },
        ]}
      />
      <NumberField form={form} name="minutes" label={texts.minutes} value={String(minutes)} />
    </>
  )
}
