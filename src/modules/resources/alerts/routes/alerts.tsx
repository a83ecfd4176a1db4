import { emptyForm, type FormState } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { alertPath, alertPaths } from '../../paths/alerts.ts'
import { parseFilter, readFilter } from '../../search/nouns.ts'
import { askAlert, keepAlert, stopAlert } from '../actions/ask-alert.ts'
import {
  AlertAskedPage,
  AlertGonePage,
  AlertPage,
  AlertStoppedPage,
  AskAlertPage,
} from '../pages/AlertPages.tsx'
import { savedSearchShape } from '../saved-search.ts'
import { findSavedSearch } from '../store/saved-searches.ts'
import { alertTexts } from '../texts/alerts.ts'

export const alertRoutes: readonly Route[] = [
  get(alertPaths.ask, 'anyone', (c) => page(c, askPage(c, emptyForm))),
  // The answer is the same for an address that is known, for one that is not, and for a machine.
  actRoute({
    audience: 'anyone',
    path: alertPaths.ask,
    options: { perMinute: 6 },
    on: () => true as const,
    fresh: true,
    trapped: (c) => seeOther(c, alertPaths.asked),
    shape: savedSearchShape,
    draw: (c, _, form) => askPage(c, form),
    act: async (c, _, { email, vers }) => done(await askAlert(c.var.ctx, { email, filter: vers })),
    refusals: () => ({}),
    next: () => alertPaths.asked,
  }),
  get(alertPaths.asked, 'anyone', (c) => page(c, <AlertAskedPage frame={c.var.frame} />)),
  get(alertPaths.stopped, 'anyone', (c) => page(c, <AlertStoppedPage frame={c.var.frame} />)),
  get(alertPaths.alert, 'anyone', showAlert, { perMinute: 60 }),
  post(alertPaths.alert, 'anyone', stopInOneClick, { fromAnywhere: true, perMinute: 600 }),
  post(alertPaths.keep, 'anyone', keep, { perMinute: 12 }),
  post(alertPaths.stop, 'anyone', stop, { perMinute: 12 }),
]

/** The search comes from the address; from the form, when it comes back. */
function askPage(c: HttpContext, form: FormState) {
  const filter =
    form === emptyForm
      ? readFilter((name) => c.req.queries(name) ?? [])
      : parseFilter(form.values['vers'] ?? '')
  const shown = { ...form, problems: onTop(form.problems) }
  return <AskAlertPage frame={c.var.frame} filter={filter} form={shown} />
}

/** What is wrong with the search is said of the whole form: its field is not seen. */
function onTop({ vers, ...problems }: Readonly<Record<string, string>>): Record<string, string> {
  return vers ? { ...problems, form: vers } : problems
}

async function gone(c: HttpContext) {
  const { ctx, frame } = c.var
  return page(c, <AlertGonePage frame={frame} help={await houseHelp(ctx)} />, 404)
}

async function showAlert(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const alert = await findSavedSearch(ctx.db, token)
  if (!alert) return gone(c)
  return page(c, <AlertPage frame={frame} token={token} alert={alert} />)
}

/** A mail program asks for its reader, without a page (RFC 8058): no redirect, and nothing to confirm. */
async function stopInOneClick(c: HttpContext) {
  const raw = await readForm(c)
  if (raw['List-Unsubscribe'] !== 'One-Click') return showAlert(c)
  await stopAlert(c.var.ctx, c.req.param('token') ?? '')
  return c.body(null, 200)
}

async function keep(c: HttpContext) {
  const { ctx } = c.var
  const token = c.req.param('token') ?? ''
  if (!(await keepAlert(ctx, token))) return gone(c)
  return seeOther(c, alertPath(token), alertTexts[ctx.locale].kept)
}

async function stop(c: HttpContext) {
  await stopAlert(c.var.ctx, c.req.param('token') ?? '')
  return seeOther(c, alertPaths.stopped)
}
