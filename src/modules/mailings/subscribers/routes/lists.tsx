import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { mailingListShape } from '../../mailing-list.ts'
import { readerPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { changeList, createList } from '../actions/keep-list.ts'
import { ListsPage } from '../pages/ListsPage.tsx'
import { listLists } from '../store/lists.ts'
import { listTexts } from '../texts/lists.ts'

const onLists = {
  audience: 'staff',
  may: mayRunMailings,
  shape: mailingListShape,
  next: () => readerPaths.lists,
  notice: (locale: Locale) => listTexts[locale].kept,
} as const

export const listRoutes: readonly Route[] = [
  ...formRoutes({
    ...onLists,
    path: readerPaths.lists,
    on: () => ({}),
    fresh: true,
    draw: (c, _, form) => listsPage(c, form),
    act: (c, _, words) => createList(c.var.ctx, words),
    refusals: (locale) => ({ 'name-known': listTexts[locale].known }),
    under: { 'name-known': 'name' },
  }),
  actRoute({
    ...onLists,
    path: readerPaths.list,
    on: listAt,
    draw: (c, { id }, form) => listsPage(c, form, id),
    saved: ({ id }) => ({ act: 'mailing-list.changed', subject: `mailing-list:${id}` }),
    act: (c, { id }, words) => changeList(c.var.ctx, id, words),
    refusals: () => ({}),
  }),
]

async function listAt(c: HttpContext) {
  const id = c.req.param('list') ?? ''
  return (await listLists(c.var.ctx.db)).find((list) => list.id === id)
}

async function listsPage(c: HttpContext, form: FormState, refused?: string) {
  const lists = await listLists(c.var.ctx.db)
  return <ListsPage frame={c.var.frame} {...{ lists, form, refused }} />
}
