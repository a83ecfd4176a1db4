import { z } from 'zod'
import type { FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths, pathTo } from '../../paths.ts'
import { sessionDays, sessionShape } from '../../session.ts'
import { addParticipants } from '../actions/add-participants.ts'
import { addSession } from '../actions/add-session.ts'
import { withdrawParticipant } from '../actions/withdraw-participant.ts'
import { ParticipantsPage } from '../pages/ParticipantsPage.tsx'
import { SetPage } from '../pages/SetPage.tsx'
import { sessionsKind } from '../sessions-kind.ts'
import { listParticipants } from '../store/participants.ts'
import { listSessions } from '../store/sessions.ts'
import { eventTexts } from '../texts/sessions.ts'
import { bySessionTeam, type Loaded, loadSet } from './load.ts'

const onSet = { ...bySessionTeam, on: (c: HttpContext) => loadSet(c) } as const

export const setRoutes: readonly Route[] = [
  get(paths.set, 'anyone', showSet),
  actRoute({
    ...onSet,
    path: paths.addSession,
    fresh: true,
    shape: sessionShape,
    days: sessionDays,
    draw: drawSet,
    act: (c, { set }, words) => addSession(c.var.ctx, set.id, words),
    next: ({ set }) => pathTo('set', set.id),
    notice: (locale) => eventTexts[locale].added,
  }),
  ...formRoutes({
    ...onSet,
    path: paths.participants,
    fresh: true,
    shape: z.object({ people: z.string().default('') }),
    draw: drawPeople,
    act: (c, { set }, { people }) => addParticipants(c.var.ctx, set.id, people),
    under: { 'nobody-named': 'people', 'line-too-long': 'people', 'set-closed': 'people' },
    next: ({ set }) => pathTo('participants', set.id),
    notice: (locale) => eventTexts[locale].peopleAdded,
  }),
  buttonRoute({
    ...onSet,
    path: paths.withdraw,
    act: (c, { set }) => withdrawParticipant(c.var.ctx, set.id, c.req.param('person') ?? ''),
    back: ({ set }) => pathTo('participants', set.id),
    next: ({ set }) => pathTo('participants', set.id),
    notice: (locale) => eventTexts[locale].withdrawnNotice,
  }),
]

async function showSet(c: HttpContext) {
  const loaded = await loadSet(c)
  return loaded ? page(c, await drawSet(c, loaded)) : notFound(c)
}

async function drawSet(c: HttpContext, { set, mayRun }: Loaded, form?: FormState) {
  const { ctx, frame } = c.var
  const sessions = await listSessions(ctx.db, set.id)
  const figures = await sessionsKind.figures(ctx, set.id)
  return (
    <SetPage
      frame={frame}
      set={set}
      sessions={sessions}
      figures={figures}
      mayRun={mayRun}
      {...(form ? { form } : {})}
    />
  )
}

async function drawPeople(c: HttpContext, { set }: Loaded, form: FormState) {
  const people = await listParticipants(c.var.ctx.db, set.id)
  return <ParticipantsPage frame={c.var.frame} set={set} people={people} form={form} />
}
