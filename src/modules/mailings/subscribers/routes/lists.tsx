import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { mailingListShape } from '../../mailing-list.ts'
import { readerPaths } from '../../paths/writing.ts'
import { changeList, createList } from '../actions/keep-list.ts'
import { ListsPage } from '../pages/ListsPage.tsx'
import { listLists } from '../store/lists.ts'
import { listTexts } from '../texts/lists.ts'

export const listRoutes: readonly Route[] = [
  get(readerPaths.lists, 'staff', async (c) => page(c, await listsPage(c, emptyForm))),
  post(readerPaths.lists, 'staff', create),
  post(readerPaths.list, 'staff', change),
]

async function listsPage(c: HttpContext, form: FormState, refused?: string) {
  const lists = await listLists(c.var.ctx.db)
  return <ListsPage frame={c.var.frame} {...{ lists, form, refused }} />
}

async function create(c: HttpContext) {
  const { ctx } = c.var
  const texts = listTexts[ctx.locale]
  const raw = await readForm(c)
  const read = parseForm(mailingListShape, raw, ctx.locale)
  if (!read.ok) return again(c, await listsPage(c, read.form))
  const done = await createList(ctx, read.value)
  if (done.ok) return seeOther(c, readerPaths.lists, texts.kept)
  if (done.refusal === 'forbidden') return forbidden(c)
  return again(c, await listsPage(c, formRefused(raw, texts.known, 'name')))
}

async function change(c: HttpContext) {
  const { ctx } = c.var
  const id = c.req.param('list') ?? ''
  const lists = await listLists(ctx.db)
  if (!lists.some((list) => list.id === id)) return notFound(c)
  const saved = { act: 'mailing-list.changed', subject: `mailing-list:${id}` }
  const sent = await readEdit(c, () => listsPage(c, emptyForm), saved)
  if (!sent.ok) return again(c, await listsPage(c, sent.form, id))
  const read = parseForm(mailingListShape, sent.raw, ctx.locale)
  if (!read.ok) return again(c, await listsPage(c, read.form, id))
  const done = await changeList(ctx, id, read.value)
  return done.ok ? seeOther(c, readerPaths.lists, listTexts[ctx.locale].kept) : forbidden(c)
}
