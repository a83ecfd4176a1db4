import { reopenReasonField, reopenReasonIn } from '#kit/reopenings/reopening.ts'
import { toldReopenings } from '#modules/people/index.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import {
  callDays,
  callOf,
  callReopenDays,
  callReopenShape,
  programmeShape,
  roomShape,
  trackShape,
} from '../../programme-call.ts'
import { changeProgramme } from '../actions/change-programme.ts'
import { reopenCall } from '../actions/reopen-call.ts'
import { PreparePage } from '../pages/PreparePage.tsx'
import type { PrepareForms } from '../pages/prepare-props.ts'
import { countPlaced } from '../store/places.ts'
import { listRooms, listTracks, programmeOf } from '../store/programmes.ts'
import { programmeTexts } from '../texts/programme.ts'
import { callQuestionRoutes } from './call-questions.ts'
import { idOf, onTeamEvent } from './load.ts'

const onPlaces = {
  ...onTeamEvent,
  under: { 'same-name': 'name' },
  next: ({ slug }: NetworkEvent) => programmePath('prepare', slug),
  back: ({ slug }: NetworkEvent) => programmePath('prepare', slug),
  notice: (locale: 'fr' | 'en') => programmeTexts[locale].saved,
} as const

/** The team says what it asks for, and where. */
export const prepareRoutes: readonly Route[] = [
  ...callQuestionRoutes,
  ...formRoutes({
    ...onPlaces,
    path: programmePaths.prepare,
    shape: programmeShape,
    days: callDays,
    draw: (c, event, form) => draw(c, event, { call: form }),
    saved: ({ id }) => ({ act: 'programme-call.changed', subject: `event:${id}` }),
    under: { ...onPlaces.under, 'reopen-reason': reopenReasonField },
    act: (c, event, words, raw) =>
      changeProgramme(c.var.ctx, event, { kind: 'call', words, reason: reopenReasonIn(raw) }),
  }),
  actRoute({
    ...onPlaces,
    path: programmePaths.reopen,
    fresh: true,
    shape: callReopenShape,
    days: callReopenDays,
    under: { 'not-closed': 'reason', 'gathering-over': 'reason' },
    draw: (c, event, form) => draw(c, event, { reopen: form }),
    act: (c, event, words) => reopenCall(c.var.ctx, event.id, words),
    notice: (locale) => programmeTexts[locale].reopened,
  }),
  actRoute({
    ...onPlaces,
    path: programmePaths.rooms,
    fresh: true,
    shape: roomShape,
    draw: (c, event, form) => draw(c, event, { room: form }),
    act: (c, event, words) => changeProgramme(c.var.ctx, event, { kind: 'add-room', words }),
  }),
  actRoute({
    ...onPlaces,
    path: programmePaths.tracks,
    fresh: true,
    shape: trackShape,
    draw: (c, event, form) => draw(c, event, { track: form }),
    act: (c, event, words) => changeProgramme(c.var.ctx, event, { kind: 'add-track', words }),
  }),
  actRoute({
    ...onPlaces,
    path: programmePaths.editRoom,
    shape: roomShape,
    draw: (c, event, form) => draw(c, event, { edit: { id: idOf(c), form } }),
    act: (c, event, words) =>
      changeProgramme(c.var.ctx, event, { kind: 'edit-room', id: idOf(c), words }),
  }),
  actRoute({
    ...onPlaces,
    path: programmePaths.editTrack,
    shape: trackShape,
    draw: (c, event, form) => draw(c, event, { edit: { id: idOf(c), form } }),
    act: (c, event, words) =>
      changeProgramme(c.var.ctx, event, { kind: 'edit-track', id: idOf(c), words }),
  }),
  buttonRoute({
    ...onPlaces,
    path: programmePaths.removeRoom,
    act: (c, event) => changeProgramme(c.var.ctx, event, { kind: 'remove-room', id: idOf(c) }),
    notice: (locale) => programmeTexts[locale].removed['remove-room'],
  }),
  buttonRoute({
    ...onPlaces,
    path: programmePaths.removeTrack,
    act: (c, event) => changeProgramme(c.var.ctx, event, { kind: 'remove-track', id: idOf(c) }),
    notice: (locale) => programmeTexts[locale].removed['remove-track'],
  }),
]

async function draw(c: HttpContext, event: NetworkEvent, forms: PrepareForms) {
  const { ctx, frame } = c.var
  const programme = await programmeOf(ctx.db, event.id)
  return (
    <PreparePage
      frame={frame}
      event={event}
      programme={programme}
      callState={callOf(programme, event, ctx.now)}
      reopenings={await toldReopenings(ctx, `programme-call:${event.id}`, true)}
      rooms={await listRooms(ctx.db, event.id)}
      tracks={await listTracks(ctx.db, event.id)}
      placed={await countPlaced(ctx.db, event.id)}
      forms={forms}
    />
  )
}
