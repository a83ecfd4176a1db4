import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { addItem } from '../actions/add-item.ts'
import { editItem } from '../actions/edit-item.ts'
import { offerItem } from '../actions/offer-item.ts'
import { reviewItem } from '../actions/review-item.ts'
import { addItemShape, editShape, readingShape, type WatchItem } from '../item.ts'
import { AddItemPage } from '../pages/AddItemPage.tsx'
import { ItemPage } from '../pages/ItemPage.tsx'
import { watchPaths } from '../paths.ts'
import { findItem, listGroup } from '../store/items.ts'
import { findSource } from '../store/sources.ts'
import { watchTexts } from '../texts/watch.ts'
import { idOf, namesOf, personOr, teamOf } from './team.ts'

/** One find, from the decision to keep it to its publication; and finds by hand. */
export const itemRoutes: readonly Route[] = [
  get(watchPaths.add, 'staff', askItem),
  post(watchPaths.add, 'staff', add),
  get(
    watchPaths.item(':id'),
    'staff',
    onItem(async (c, item) => page(c, await showItem(c, item))),
  ),
  post(watchPaths.item(':id'), 'staff', onItem(edit)),
  post(watchPaths.reading(':id'), 'staff', onItem(read)),
  post(watchPaths.letter(':id'), 'staff', onItem(offer)),
]

function onItem(handler: (c: HttpContext, item: WatchItem) => Response | Promise<Response>) {
  return async (c: HttpContext) => {
    const id = idOf(c)
    const item = id ? await findItem(c.var.ctx.db, id) : undefined
    return item ? handler(c, item) : notFound(c)
  }
}

/** Its page, with the form that came back when one did. */
export async function showItem(
  c: HttpContext,
  item: WatchItem,
  forms: { edit?: FormState; reading?: FormState; triage?: FormState } = {},
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
      edit={forms.edit ?? emptyForm}
      reading={forms.reading ?? emptyForm}
      triage={forms.triage ?? emptyForm}
    />
  )
}

async function edit(c: HttpContext, item: WatchItem) {
  const { ctx } = c.var
  const texts = watchTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(editShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await showItem(c, item, { edit: parsed.form }))
  const assignee = personOr(await teamOf(ctx), parsed.value.assignee)

  const done = await editItem(ctx, item.id, { ...parsed.value, assignee })
  if (done.ok) {
    const notice = parsed.value.step === 'submit' ? texts.submitted : texts.saved
    return seeOther(c, watchPaths.item(item.id), notice)
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  if (done.refusal === 'not-found') return notFound(c)
  const state = formRefused(raw, texts.submitRefusals[done.refusal], fieldOf[done.refusal])
  return again(c, await showItem(c, item, { edit: state }))
}

const fieldOf = {
  'not-kept': 'form',
  'summary-too-short': 'summary',
  'theme-needed': 'themes',
  'public-needed': 'publics',
} as const

async function read(c: HttpContext, item: WatchItem) {
  const { ctx } = c.var
  const texts = watchTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(readingShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await showItem(c, item, { reading: parsed.form }))

  const done = await reviewItem(ctx, item.id, parsed.value)
  if (done.ok) {
    const notice = parsed.value.answer === 'approve' ? texts.approved : texts.sentBack
    return seeOther(c, watchPaths.item(item.id), notice)
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  if (done.refusal === 'not-found') return notFound(c)
  const field = done.refusal === 'remark-needed' ? 'remark' : 'form'
  const state = formRefused(raw, texts.readingRefusals[done.refusal], field)
  return again(c, await showItem(c, item, { reading: state }))
}

async function offer(c: HttpContext, item: WatchItem) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const done = await offerItem(ctx, item.id, raw['offered'] === 'yes')
  if (done.ok) return seeOther(c, watchPaths.item(item.id), watchTexts[ctx.locale].letterSaid)
  return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
}

function askItem(c: HttpContext) {
  const { frame } = c.var
  const address = (c.req.query('url') ?? '').slice(0, 2_000)
  const title = (c.req.query('titre') ?? '').slice(0, 300)
  return page(c, <AddItemPage frame={frame} form={emptyForm} address={address} title={title} />)
}

async function add(c: HttpContext) {
  const { ctx, frame } = c.var
  const texts = watchTexts[ctx.locale]
  const raw = await readForm(c)
  const refuse = (form: FormState) =>
    again(c, <AddItemPage frame={frame} form={form} address="" title="" />)
  const parsed = parseForm(addItemShape, raw, ctx.locale)
  if (!parsed.ok) return refuse(parsed.form)

  const added = await addItem(ctx, parsed.value)
  if (added.ok) {
    const { id, known } = added.value
    return seeOther(c, watchPaths.item(id), known ? texts.addRefusals.known : texts.added)
  }
  if (added.refusal === 'forbidden') return forbidden(c)
  return refuse(formRefused(raw, texts.addRefusals[added.refusal], 'address'))
}
