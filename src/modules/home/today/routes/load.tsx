import { dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import { findPersonNames, listViewers } from '#modules/people/index.ts'
import { forbidden, notFound, page } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { maySeeLoad } from '../../permissions.ts'
import { noteCount } from '../actions/count-waiting.ts'
import { listTeam } from '../actions/gather-glance.ts'
import { gatherWaiting, waitingSeen } from '../actions/gather-waiting.ts'
import { LoadPage } from '../pages/LoadPage.tsx'
import { findCount } from '../store/counts.ts'

/** What waits for each of the team, for those who share the work with them. */
export function loadRoutes(rooms: () => readonly Module[]): readonly Route[] {
  return [get(paths.load(':id'), 'staff', (c) => show(c, rooms()))]
}

async function show(c: HttpContext, rooms: readonly Module[]) {
  const { ctx, frame } = c.var
  const viewer = ctx.person
  if (!viewer || !maySeeLoad(viewer)) return forbidden(c)
  const id = c.req.param('id') ?? ''
  if (id === viewer.id) return c.redirect(paths.dashboard, 303)
  const isOfTeam = isId(id) && (await listTeam(ctx)).includes(id)
  const [colleague] = isOfTeam ? await listViewers(ctx.db, ctx.now, [id]) : []
  if (!colleague) return notFound(c)
  const [{ shown }, own, names] = await Promise.all([
    waitingSeen(ctx, colleague, rooms),
    gatherWaiting(ctx, viewer, rooms),
    findPersonNames(ctx.db, [id], ctx.locale),
  ])
  // The number that the page of the day shows is the one that is read here.
  await noteCount(ctx, colleague, { count: shown.length, before: await findCount(ctx.db, id) })
  // What waits for both, both may read; of the rest, its room says.
  const ownKeys = new Set(own.map(({ key }) => key))
  return page(
    c,
    <LoadPage
      frame={frame}
      name={names.get(id) ?? ''}
      lines={shown.map((line) => ({
        line,
        isOpen: line.openToTeam === true || ownKeys.has(line.key),
      }))}
      today={dayOf(ctx.now)}
    />,
  )
}
