import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { programmePath } from '../../paths/programmes.ts'
import { trackColours } from '../../programme-call.ts'
import { programmeTexts } from '../texts/programme.ts'
import type { PrepareForms, PreparePageProps } from './prepare-props.ts'

/** Where it takes place: each room may be renamed, and put where it comes. */
export function Rooms({ frame, event, rooms, placed, forms }: PreparePageProps) {
  const said = programmeTexts[frame.locale]
  const form = forms.room ?? emptyForm
  return (
    <>
      {rooms.length === 0 ? (
        <p>{said.roomsNone}</p>
      ) : (
        <Table
          caption={said.rooms}
          captionHidden
          columns={[
            { title: said.room },
            { title: said.capacity, align: 'right' },
            { title: said.note },
            { title: said.edit },
            { title: said.remove },
          ]}
          rows={rooms.map(({ id, name, capacity, note }, at) => [
            name,
            capacity ?? '—',
            note || '—',
            <EditPlace
              {...{ frame, forms, id }}
              action={programmePath('editRoom', event.slug, { id })}
              fields={(own) => (
                <>
                  <TextField
                    form={own}
                    name="name"
                    label={said.room}
                    hint={said.renameRoomHint}
                    value={name}
                    required
                  />
                  <NumberField
                    form={own}
                    name="capacity"
                    label={said.capacity}
                    value={String(capacity ?? '')}
                  />
                  <TextField form={own} name="note" label={said.note} value={note} />
                  <NumberField form={own} name="rank" label={said.rank} value={String(at + 1)} />
                </>
              )}
            />,
            <ActionButton
              frame={frame}
              action={programmePath('removeRoom', event.slug, { id })}
              label={said.remove}
              confirm={said.removeRoomAsk(placed.get(id) ?? 0)}
              tone="danger"
            />,
          ])}
        />
      )}
      <Disclosure summary={said.addRoom} open={forms.room !== undefined}>
        <Form
          frame={frame}
          action={programmePath('rooms', event.slug)}
          form={form}
          submit={said.addRoom}
          id="salle"
        >
          <TextField form={form} name="name" label={said.room} required />
          <NumberField form={form} name="capacity" label={said.capacity} />
          <TextField form={form} name="note" label={said.note} />
        </Form>
      </Disclosure>
    </>
  )
}

/** What it is about, told apart by a name and a colour. */
export function Tracks({ frame, event, tracks, placed, forms }: PreparePageProps) {
  const said = programmeTexts[frame.locale]
  const form = forms.track ?? emptyForm
  return (
    <>
      {tracks.length === 0 ? (
        <p>{said.tracksNone}</p>
      ) : (
        <Table
          caption={said.tracks}
          captionHidden
          columns={[
            { title: said.track },
            { title: said.colour },
            { title: said.edit },
            { title: said.remove },
          ]}
          rows={tracks.map(({ id, name, colour }, at) => [
            name,
            <span class={`track ${colour}`}>{said.colours[colour]}</span>,
            <EditPlace
              {...{ frame, forms, id }}
              action={programmePath('editTrack', event.slug, { id })}
              fields={(own) => (
                <>
                  <TextField form={own} name="name" label={said.track} value={name} required />
                  <Select
                    form={own}
                    name="colour"
                    label={said.colour}
                    value={colour}
                    options={trackColours.map((one) => ({ value: one, label: said.colours[one] }))}
                    required
                  />
                  <NumberField form={own} name="rank" label={said.rank} value={String(at + 1)} />
                </>
              )}
            />,
            <ActionButton
              frame={frame}
              action={programmePath('removeTrack', event.slug, { id })}
              label={said.remove}
              confirm={said.removeTrackAsk(placed.get(id) ?? 0)}
              tone="danger"
            />,
          ])}
        />
      )}
      <Disclosure summary={said.addTrack} open={forms.track !== undefined}>
        <Form
          frame={frame}
          action={programmePath('tracks', event.slug)}
          form={form}
          submit={said.addTrack}
          id="piste"
        >
          <TextField form={form} name="name" label={said.track} required />
          <Select
            form={form}
            name="colour"
            label={said.colour}
            value="blue"
            options={trackColours.map((colour) => ({ value: colour, label: said.colours[colour] }))}
            required
          />
        </Form>
      </Disclosure>
    </>
  )
}

function EditPlace(props: {
  readonly frame: Frame
  readonly forms: PrepareForms
  readonly id: string
  readonly action: string
  readonly fields: (form: FormState) => Child
}) {
  const { frame, forms, id } = props
  const said = programmeTexts[frame.locale]
  const refused = forms.edit?.id === id ? forms.edit.form : undefined
  const form = refused ?? emptyForm
  return (
    <Disclosure summary={said.edit} open={refused !== undefined}>
      <Form
        frame={frame}
        action={props.action}
        form={form}
        submit={said.save}
        id={`modifier-${id}`}
        seen
      >
        {props.fields(form)}
      </Form>
    </Disclosure>
  )
}
