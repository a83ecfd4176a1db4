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
  const texts = programmeTexts[frame.locale]
  const form = forms.room ?? emptyForm
  return (
    <>
      {rooms.length === 0 ? (
        <p>{texts.roomsNone}</p>
      ) : (
        <Table
          caption={texts.rooms}
          captionHidden
          columns={[
            { title: texts.room },
            { title: texts.capacity, align: 'right' },
            { title: texts.note },
            { title: texts.edit },
            { title: texts.remove },
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
                    label={texts.room}
                    hint={texts.renameRoomHint}
                    value={name}
                    required
                  />
                  <NumberField
                    form={own}
                    name="capacity"
                    label={texts.capacity}
                    value={String(capacity ?? '')}
                  />
                  <TextField form={own} name="note" label={texts.note} value={note} />
                  <NumberField form={own} name="rank" label={texts.rank} value={String(at + 1)} />
                </>
              )}
            />,
            <ActionButton
              frame={frame}
              action={programmePath('removeRoom', event.slug, { id })}
              label={texts.remove}
              confirm={texts.removeRoomAsk(placed.get(id) ?? 0)}
              tone="danger"
            />,
          ])}
        />
      )}
      <Disclosure summary={texts.addRoom} open={forms.room !== undefined}>
        <Form
          frame={frame}
          action={programmePath('rooms', event.slug)}
          form={form}
          submit={texts.addRoom}
          id="salle"
        >
          <TextField form={form} name="name" label={texts.room} required />
          <NumberField form={form} name="capacity" label={texts.capacity} />
          <TextField form={form} name="note" label={texts.note} />
        </Form>
      </Disclosure>
    </>
  )
}

/** What it is about, told apart by a name and a colour. */
export function Tracks({ frame, event, tracks, placed, forms }: PreparePageProps) {
  const texts = programmeTexts[frame.locale]
  const form = forms.track ?? emptyForm
  return (
    <>
      {tracks.length === 0 ? (
        <p>{texts.tracksNone}</p>
      ) : (
        <Table
          caption={texts.tracks}
          captionHidden
          columns={[
            { title: texts.track },
            { title: texts.colour },
            { title: texts.edit },
            { title: texts.remove },
          ]}
          rows={tracks.map(({ id, name, colour }, at) => [
            name,
            <span class={`track ${colour}`}>{texts.colours[colour]}</span>,
            <EditPlace
              {...{ frame, forms, id }}
              action={programmePath('editTrack', event.slug, { id })}
              fields={(own) => (
                <>
                  <TextField form={own} name="name" label={texts.track} value={name} required />
                  <Select
                    form={own}
                    name="colour"
                    label={texts.colour}
                    value={colour}
                    options={trackColours.map((item) => ({
                      value: item,
                      label: texts.colours[item],
                    }))}
                    required
                  />
                  <NumberField form={own} name="rank" label={texts.rank} value={String(at + 1)} />
                </>
              )}
            />,
            <ActionButton
              frame={frame}
              action={programmePath('removeTrack', event.slug, { id })}
              label={texts.remove}
              confirm={texts.removeTrackAsk(placed.get(id) ?? 0)}
              tone="danger"
            />,
          ])}
        />
      )}
      <Disclosure summary={texts.addTrack} open={forms.track !== undefined}>
        <Form
          frame={frame}
          action={programmePath('tracks', event.slug)}
          form={form}
          submit={texts.addTrack}
          id="piste"
        >
          <TextField form={form} name="name" label={texts.track} required />
          <Select
            form={form}
            name="colour"
            label={texts.colour}
            value="blue"
            options={trackColours.map((colour) => ({
              value: colour,
              label: texts.colours[colour],
            }))}
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
  const texts = programmeTexts[frame.locale]
  const refused = forms.edit?.id === id ? forms.edit.form : undefined
  const form = refused ?? emptyForm
  return (
    <Disclosure summary={texts.edit} open={refused !== undefined}>
      <Form
        frame={frame}
        action={props.action}
        form={form}
        submit={texts.save}
        id={`modifier-${id}`}
        seen
      >
        {props.fields(form)}
      </Form>
    </Disclosure>
  )
}
