import { dayOf } from '#kit/dates.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { orGone } from '#kit/result.ts'
import { page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { watchPaths } from '../../paths.ts'
import { mayWatch } from '../../permissions.ts'
import { namesOf } from '../../routes/team.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { watchTexts } from '../../texts/watch.ts'
import { triageItems } from '../actions/triage-items.ts'
import { triageShape } from '../item.ts'
import { QueuePage } from '../pages/QueuePage.tsx'
import { queueHref, readQueueView } from '../queue-view.ts'
import { reasonSaid } from '../reason.ts'
import { countStates, findItem } from '../store/items.ts'
import { countWaiting, listQueue } from '../store/queue.ts'
import { showItem } from './items.tsx'

/** The queue, and decisions about it. */
export const queueRoutes: readonly Route[] = [
  get(watchPaths.queue, 'staff', async (c) => page(c, await show(c, c.req.query(), emptyForm))),
  actRoute({
    audience: 'staff',
    path: watchPaths.triage,
    on: () => true as const,
    may: mayWatch,
    fresh: true,
    shape: decisionSent,
    draw: (c, _, form) => pageSentFrom(c, form),
    act: async (c, _, decided) => orGone(await triageItems(c.var.ctx, decided)),
    refusals: (locale) => watchTexts[locale].triageRefusals,
    under: { 'why-needed': 'why', 'past-day': 'until' },
    next: (_, __, { back }) => queueHref(readQueueView(viewIn(back))),
    notice: (locale, { done, left }) =>
      [watchTexts[locale].triaged(done), left > 0 ? watchTexts[locale].someLeft(left) : '']
        .filter(Boolean)
        .join(' '),
  }),
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

/** The page of a find, or the queue. */
async function pageSentFrom(c: HttpContext, form: FormState) {
  const { ids = '', on, back = '' } = form.values
  const [id = ''] = ids.split('\n')
  const find = on === 'find' && isId(id) ? await findItem(c.var.ctx.db, id) : undefined
  return find ? showItem(c, find, { triage: form }) : show(c, viewIn(back), form)
}

type Triage = Parameters<typeof triageItems>[1] & { readonly back: string }

/** By the button of one find, or for all that are ticked. */
function decisionSent(c: HttpContext, _: true, raw: RawForm): Parsed<Triage> {
  const { locale } = c.var.ctx
  const only = c.req.query('seule')
  const decision = raw['decision'] ?? raw['together'] ?? ''
  const sent = { ...raw, decision, ...(only ? { ids: only } : {}) }
  const parsed = parseForm(triageShape, sent, locale)
  if (!parsed.ok) return parsed
  const ids = parsed.value.ids.filter(isId)
  if (ids.length === 0) {
    return { ok: false, form: formRefused(raw, watchTexts[locale].nothingTicked) }
  }
  const dropped = reasonSaid(textIn(raw, 'reason'), parsed.value.why, sourceTexts[locale].reasons)
  const why = parsed.value.decision === 'drop' ? dropped : parsed.value.why
  return { ok: true, value: { ...parsed.value, ids, why, back: textIn(raw, 'back') } }
}

/** The page of the queue one comes from; only its own words are read. */
function viewIn(back: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(back.split('?')[1] ?? ''))
}

function textIn(raw: RawForm, name: string): string {
  const value = raw[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
