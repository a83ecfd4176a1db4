import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import { callDays, programmeShape, roomShape, trackShape } from '../../programme-call.ts'
import { changeProgramme, type ProgrammeChange } from '../actions/change-programme.ts'
import { PreparePage } from '../pages/PreparePage.tsx'
import type { PrepareForms } from '../pages/prepare-props.ts'
import { countPlaced } from '../store/places.ts'
import { listRooms, listTracks, programmeOf } from '../store/programmes.ts'
import { programmeTexts } from '../texts/programme.ts'
import { idOf, onOwnEvent } from './load.ts'

/** The team says what it asks for, and where. */
export const prepareRoutes: readonly Route[] = [
  get(
    programmePaths.prepare,
    'staff',
    onOwnEvent(async (c, event) => page(c, await draw(c, event, {}))),
  ),
  post(
    programmePaths.prepare,
    'staff',
    onOwnEvent(async (c, event) => {
      const saved = { act: 'programme-call.changed', subject: `event:${event.id}` }
      const sent = await readEdit(c, () => draw(c, event, {}), saved)
      if (!sent.ok) return again(c, await draw(c, event, { call: sent.form }))
      const { raw } = sent
      const read = withinDays(parseForm(programmeShape, raw, c.var.ctx.locale), {
        raw,
        ranges: callDays,
        today: dayOf(c.var.ctx.now),
        locale: c.var.ctx.locale,
      })
      if (!read.ok) return again(c, await draw(c, event, { call: read.form }))
      return change(c, event, { kind: 'call', words: read.value }, 'call', raw)
    }),
  ),
  post(
    programmePaths.rooms,
    'staff',
    onOwnEvent(async (c, event) => {
      const raw = await readForm(c)
      const read = parseForm(roomShape, raw, c.var.ctx.locale)
      if (!read.ok) return again(c, await draw(c, event, { room: read.form }))
      return change(c, event, { kind: 'add-room', words: read.value }, 'room', raw)
    }),
  ),
  post(
    programmePaths.tracks,
    'staff',
    onOwnEvent(async (c, event) => {
      const raw = await readForm(c)
      const read = parseForm(trackShape, raw, c.var.ctx.locale)
      if (!read.ok) return again(c, await draw(c, event, { track: read.form }))
      return change(c, event, { kind: 'add-track', words: read.value }, 'track', raw)
    }),
  ),
  post(
    programmePaths.editRoom,
    'staff',
    onOwnEvent(async (c, event) => {
      const [sent, id] = [await readEdit(c, () => draw(c, event, {})), idOf(c)]
      if (!sent.ok) return again(c, await draw(c, event, { edit: { id, form: sent.form } }))
      const { raw } = sent
      const read = parseForm(roomShape, raw, c.var.ctx.locale)
      if (!read.ok) return again(c, await draw(c, event, { edit: { id, form: read.form } }))
      return change(c, event, { kind: 'edit-room', id, words: read.value }, 'edit', raw)
    }),
  ),
  post(
    programmePaths.editTrack,
    'staff',
    onOwnEvent(async (c, event) => {
      const [sent, id] = [await readEdit(c, () => draw(c, event, {})), idOf(c)]
      if (!sent.ok) return again(c, await draw(c, event, { edit: { id, form: sent.form } }))
      const { raw } = sent
      const read = parseForm(trackShape, raw, c.var.ctx.locale)
      if (!read.ok) return again(c, await draw(c, event, { edit: { id, form: read.form } }))
      return change(c, event, { kind: 'edit-track', id, words: read.value }, 'edit', raw)
    }),
  ),
  post(
    programmePaths.removeRoom,
    'staff',
    onOwnEvent((c, event) => change(c, event, { kind: 'remove-room', id: idOf(c) }, 'room', {})),
  ),
  post(
    programmePaths.removeTrack,
    'staff',
    onOwnEvent((c, event) => change(c, event, { kind: 'remove-track', id: idOf(c) }, 'track', {})),
  ),
]

async function change(
  c: HttpContext,
  event: NetworkEvent,
  asked: ProgrammeChange,
  where: keyof PrepareForms,
  raw: RawForm,
) {
  const { ctx } = c.var
  const said = programmeTexts[ctx.locale]
  const done = await changeProgramme(ctx, event, asked)
  const isGone = asked.kind === 'remove-room' || asked.kind === 'remove-track'
  const notice = isGone ? said.removed[asked.kind] : said.saved
  if (done.ok) return seeOther(c, programmePath('prepare', event.slug), notice)
  if (done.refusal === 'not-found') return notFound(c)
  const form: FormState = formRefused(raw, said.refusals[done.refusal], 'name')
  const refused = where === 'edit' ? { edit: { id: idOf(c), form } } : { [where]: form }
  return again(c, await draw(c, event, refused))
}

async function draw(c: HttpContext, event: NetworkEvent, forms: PrepareForms) {
  const { ctx, frame } = c.var
  return (
    <PreparePage
      frame={frame}
      event={event}
      programme={await programmeOf(ctx.db, event.id)}
      rooms={await listRooms(ctx.db, event.id)}
      tracks={await listTracks(ctx.db, event.id)}
      placed={await countPlaced(ctx.db, event.id)}
      forms={forms}
    />
  )
}
