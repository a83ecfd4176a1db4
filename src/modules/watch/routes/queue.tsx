import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { triageItems } from '../actions/triage-items.ts'
import { triageShape } from '../item.ts'
import { QueuePage } from '../pages/QueuePage.tsx'
import { watchPaths } from '../paths.ts'
import { queueHref, readQueueView } from '../queue-view.ts'
import { reasonSaid } from '../reason.ts'
import { countStates, findItem } from '../store/items.ts'
import { countWaiting, listQueue } from '../store/queue.ts'
import { sourceTexts } from '../texts/sources.ts'
import { watchTexts } from '../texts/watch.ts'
import { showItem } from './items.tsx'
import { namesOf } from './team.ts'

/** The queue, and decisions about it. */
export const queueRoutes: readonly Route[] = [
  get(watchPaths.queue, 'staff', async (c) => page(c, await show(c, c.req.query(), emptyForm))),
  post(watchPaths.triage, 'staff', decide),
]

async function show(c: HttpContext, query: Readonly<Record<string, string>>, form: FormState) {
  const { ctx, frame } = c.var
  const view = readQueueView(query)
  const today = dayOf(ctx.now)
  const [{ lines, count }, states, waiting] = await Promise.all([
    listQueue(ctx.db, view, ctx.person?.id, today),
    countStates(ctx.db),
    countWaiting(ctx.db, ctx.person?.id, today),
  ])
  return (
    <QueuePage
      frame={frame}
      view={view}
      lines={lines}
      count={count}
      counts={{ ...states, new: waiting.all }}
      mine={waiting.mine}
      names={
        await namesOf(
          ctx,
          lines.map(({ assigneeId }) => assigneeId),
        )
      }
      form={form}
    />
  )
}

async function decide(c: HttpContext) {
  const { ctx } = c.var
  const texts = watchTexts[ctx.locale]
  const raw = await readForm(c)
  const back = viewIn(raw)
  const parsed = parseForm(triageShape, decisionIn(c, raw), ctx.locale)
  if (!parsed.ok) return refuse(c, raw, parsed.form)
  const ids = parsed.value.ids.filter(isId)
  if (ids.length === 0) return refuse(c, raw, formRefused(raw, texts.nothingTicked))
  const { decision, until } = parsed.value
  const why =
    decision === 'drop'
      ? reasonSaid(textIn(raw, 'reason'), parsed.value.why, sourceTexts[ctx.locale].reasons)
      : parsed.value.why

  const done = await triageItems(ctx, { ids, decision, why, until })
  if (done.ok) {
    const notice = [
      texts.triaged(done.value.done),
      done.value.left > 0 ? texts.someLeft(done.value.left) : '',
    ]
    return seeOther(c, queueHref(readQueueView(back)), notice.filter(Boolean).join(' '))
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  const field =
    done.refusal === 'why-needed' ? 'why' : done.refusal === 'past-day' ? 'until' : 'form'
  const state = formRefused(raw, texts.triageRefusals[done.refusal], field)
  return refuse(c, raw, state)
}

/** The form comes back where it was sent from: the page of a find, or the queue. */
async function refuse(c: HttpContext, raw: RawForm, form: FormState) {
  const id = textIn(raw, 'ids')
  const find =
    textIn(raw, 'on') === 'find' && isId(id) ? await findItem(c.var.ctx.db, id) : undefined
  return again(
    c,
    find ? await showItem(c, find, { triage: form }) : await show(c, viewIn(raw), form),
  )
}

/** By the button of one find, or for all that are ticked. */
function decisionIn(c: HttpContext, raw: RawForm): RawForm {
  const one = c.req.query('seule')
  return {
    ...raw,
    decision: raw['decision'] ?? raw['together'] ?? '',
    ...(one ? { ids: one } : {}),
  }
}

/** The page of the queue one comes from; only its own words are read. */
function viewIn(raw: RawForm): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(textIn(raw, 'back').split('?')[1] ?? ''))
}

function textIn(raw: RawForm, name: string): string {
  const value = raw[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
