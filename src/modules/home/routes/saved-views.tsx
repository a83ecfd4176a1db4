import { z } from 'zod'
import { requiredText, ticked } from '#kit/fields.ts'
import { isId } from '#kit/ids.ts'
import {
  mayChangeView,
  type SavedView,
  savedViewHref,
  savedViewName,
  savedViewPaths,
  viewKeepers,
} from '#kit/lists/saved-view.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { admits } from '#platform/http/run-route.ts'
import { findSavedView } from '#platform/lists/saved-views.ts'
import type { Module } from '#platform/module.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { changeView, removeView } from '../actions/change-view.ts'
import { keepView } from '../actions/keep-view.ts'
import { ChangeViewPage, KeepViewPage } from '../pages/SavedViewPages.tsx'
import { mayKeepView } from '../permissions.ts'
import { savedViewTexts } from '../texts/saved-views.ts'

type Rooms = () => readonly Pick<Module, 'routes'>[]
type Asked = Pick<SavedView, 'list' | 'query'>

const viewShape = z.object({ name: requiredText(savedViewName.most), isShared: ticked })

/** What is asked of any list of the house is kept here, and this room knows none of them. */
export function savedViewRoutes(rooms: Rooms): readonly Route[] {
  return [
    ...formRoutes({
      path: savedViewPaths.keep,
      audience: viewKeepers,
      on: (c) => askedList(c, rooms),
      may: (viewer) => mayKeepView(viewer, { isShared: false }),
      fresh: true,
      shape: viewShape,
      draw: ({ var: { frame } }, asked, form) => (
        <KeepViewPage frame={frame} form={form} asked={asked} />
      ),
      act: (c, asked, input) => keepView(c.var.ctx, { ...asked, ...input }),
      refusals: (locale) => savedViewTexts[locale].refusals,
      under: { 'same-name': 'name', 'same-name-in-team': 'name' },
      next: (_asked, view) => savedViewHref(view),
      notice: (locale, { name }) => savedViewTexts[locale].kept(name),
    }),
    ...formRoutes({
      path: savedViewPaths.view(':id'),
      audience: viewKeepers,
      on: findView,
      may: mayChangeView,
      shape: viewShape,
      draw: ({ var: { frame } }, view, form) => (
        <ChangeViewPage frame={frame} form={form} view={view} />
      ),
      act: (c, view, input) => changeView(c.var.ctx, view, input),
      refusals: (locale) => savedViewTexts[locale].refusals,
      under: { 'same-name': 'name', 'same-name-in-team': 'name', 'no-author': 'isShared' },
      next: (_view, changed) => savedViewHref(changed),
      notice: (locale, { name }) => savedViewTexts[locale].changed(name),
    }),
    buttonRoute({
      path: savedViewPaths.remove(':id'),
      audience: viewKeepers,
      on: findView,
      may: mayChangeView,
      act: (c, view) => removeView(c.var.ctx, view),
      refusals: () => ({}),
      back: ({ list }) => list,
      next: ({ list }) => list,
      notice: (locale) => savedViewTexts[locale].removed,
    }),
  ]
}

/** The list of the address, when there is one there that whoever asks may open. */
function askedList(c: HttpContext, rooms: Rooms): Asked | undefined {
  const { person } = c.var.ctx
  const list = c.req.query('liste') ?? ''
  const route = rooms()
    .flatMap(({ routes }) => routes)
    .find(({ isList, path }) => isList && isAt(path, list))
  if (!route || !person || !admits(route, person)) return undefined
  const asked = [...new URLSearchParams(c.req.query('requete') ?? '')]
  const kept = asked.filter((field) => !field.some(hasControl))
  return { list, query: String(new URLSearchParams(kept)) }
}

/** Nobody types it, no filter reads it, and the database keeps no text that holds it. */
function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text)
}

/** Is this an address of this route? `/experiences/:slug/journal` has one for each experiment. */
function isAt(path: string, address: string): boolean {
  const [parts, there] = [path.split('/'), address.split('/')]
  return (
    parts.length === there.length &&
    parts.every((part, rank) =>
      part.startsWith(':') ? /^[\w-]+$/.test(there[rank] ?? '') : part === there[rank],
    )
  )
}

/** One’s own, or the team’s; somebody else’s view is nowhere. */
async function findView(c: HttpContext): Promise<SavedView | undefined> {
  const { db, person } = c.var.ctx
  const id = c.req.param('id') ?? ''
  const view = isId(id) ? await findSavedView(db, id) : undefined
  return view && (view.isShared || view.ownerId === person?.id) ? view : undefined
}
