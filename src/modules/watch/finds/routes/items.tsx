import { emptyForm, type FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { watchPaths } from '../../paths.ts'
import { mayWatch } from '../../permissions.ts'
import { idOf, namesOf, personOr, teamOf } from '../../routes/team.ts'
import { findSource } from '../../sources/index.ts'
import { watchTexts } from '../../texts/watch.ts'
import { addItem } from '../actions/add-item.ts'
import { editItem } from '../actions/edit-item.ts'
import { offerItem } from '../actions/offer-item.ts'
import { reviewItem } from '../actions/review-item.ts'
import { addItemShape, editShape, offerShape, readingShape, type WatchItem } from '../item.ts'
import { AddItemPage } from '../pages/AddItemPage.tsx'
import { ItemPage } from '../pages/ItemPage.tsx'
import { findItem, listGroup } from '../store/items.ts'

const toItem = ({ id }: { readonly id: string }) => watchPaths.item(id)

const onThis = { audience: 'staff', on: itemAt, may: mayWatch, back: toItem, next: toItem } as const

/** One find, from the decision to keep it to its publication; and finds by hand. */
export const itemRoutes = (rooms: () => readonly Module[]): readonly Route[] => [
  ...formRoutes({
    audience: 'staff',
    path: watchPaths.add,
    on: () => true as const,
    may: mayWatch,
    fresh: true,
    shape: addItemShape,
    draw: (c, _, form) => addPage(c, form),
    act: (c, _, find) => addItem(c.var.ctx, find),
    refusals: (locale) => watchTexts[locale].addRefusals,
    under: { 'not-an-address': 'address' },
    next: (_, { id }) => watchPaths.item(id),
    notice: (locale, { known }) => watchTexts[locale][known ? 'known' : 'added'],
  }),
  get(watchPaths.item(':id'), 'staff', async (c) => {
    const item = await itemAt(c)
    return item ? page(c, await showItem(c, item, {}, rooms())) : notFound(c)
  }),
  actRoute({
    ...onThis,
    path: watchPaths.item(':id'),
    shape: editShape,
    draw: (c, item, form) => showItem(c, item, { edit: form }, rooms()),
    saved: ({ id }) => ({ act: 'find.edited', subject: `find:${id}` }),
    act: async (c, { id }, sheet) => {
      const assignee = personOr(await teamOf(c.var.ctx), sheet.assignee)
      return editItem(c.var.ctx, id, { ...sheet, assignee })
    },
    refusals: (locale) => watchTexts[locale].submitRefusals,
    under: { 'summary-too-short': 'summary', 'theme-needed': 'themes', 'public-needed': 'publics' },
    notice: (locale, _, { step }) => watchTexts[locale][step === 'submit' ? 'submitted' : 'saved'],
  }),
  actRoute({
    ...onThis,
    path: watchPaths.reading(':id'),
    fresh: true,
    shape: readingShape,
    draw: (c, item, form) => showItem(c, item, { reading: form }, rooms()),
    act: (c, { id }, reading) => reviewItem(c.var.ctx, id, reading),
    refusals: (locale) => watchTexts[locale].readingRefusals,
    under: { 'remark-needed': 'remark' },
    notice: (locale, _, { answer }) =>
      watchTexts[locale][answer === 'approve' ? 'approved' : 'sentBack'],
  }),
  buttonRoute({
    ...onThis,
    path: watchPaths.letter(':id'),
    shape: offerShape,
    act: (c, { id }, { offered }) => offerItem(c.var.ctx, id, offered === 'yes'),
    refusals: () => ({}),
    notice: (locale) => watchTexts[locale].letterSaid,
  }),
]

async function itemAt(c: HttpContext): Promise<WatchItem | undefined> {
  const id = idOf(c)
  return id ? await findItem(c.var.ctx.db, id) : undefined
}

/** Its page, with the form that came back when one did. */
export async function showItem(
  c: HttpContext,
  item: WatchItem,
  forms: { edit?: FormState; reading?: FormState; triage?: FormState } = {},
  rooms: readonly Module[] = [],
) {
  const { ctx, frame } = c.var
  const [source, twins, team, names] = await Promise.all([
    item.sourceId ? findSource(ctx.db, item.sourceId) : undefined,
    listGroup(ctx.db, item),
    teamOf(ctx),
    namesOf(ctx, [item.decidedBy]),
  ])
  return (
    <ItemPage
      frame={frame}
      item={item}
      sourceTitle={source?.title}
      twins={twins}
      team={team}
      names={names}
      uses={rooms.flatMap(({ findUses }) => findUses?.(ctx.person, ctx.locale, item.id) ?? [])}
      edit={forms.edit ?? emptyForm}
      reading={forms.reading ?? emptyForm}
      triage={forms.triage ?? emptyForm}
    />
  )
}

/** A bookmark opens it with the page that is being read. */
function addPage(c: HttpContext, form: FormState) {
  const address = (c.req.query('url') ?? '').slice(0, 2_000)
  const title = (c.req.query('titre') ?? '').slice(0, 300)
  return <AddItemPage {...{ frame: c.var.frame, form, address, title }} />
}
