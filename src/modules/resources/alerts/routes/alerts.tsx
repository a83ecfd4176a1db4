import { emptyForm, parseForm, trapField } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
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
  get(alertPaths.ask, 'anyone', askForAddress),
  post(alertPaths.ask, 'anyone', ask, { perMinute: 6 }),
  get(alertPaths.asked, 'anyone', (c) => page(c, <AlertAskedPage frame={c.var.frame} />)),
  get(alertPaths.stopped, 'anyone', (c) => page(c, <AlertStoppedPage frame={c.var.frame} />)),
  get(alertPaths.alert, 'anyone', showAlert, { perMinute: 60 }),
  post(alertPaths.alert, 'anyone', stopInOneClick, { fromAnywhere: true, perMinute: 600 }),
  post(alertPaths.keep, 'anyone', keep, { perMinute: 12 }),
  post(alertPaths.stop, 'anyone', stop, { perMinute: 12 }),
]

function askForAddress(c: HttpContext) {
  const filter = readFilter((name) => c.req.queries(name) ?? [])
  return page(c, <AskAlertPage frame={c.var.frame} filter={filter} form={emptyForm} />)
}

/** The answer is the same for an address that is known, for one that is not, and for a machine. */
async function ask(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const read = parseForm(savedSearchShape, raw, ctx.locale)
  if (!read.ok) {
    const query = typeof raw['vers'] === 'string' ? raw['vers'] : ''
    const form = { ...read.form, problems: onTop(read.form.problems) }
    return again(c, <AskAlertPage frame={frame} filter={parseFilter(query)} form={form} />)
  }
  if (!raw[trapField]) await askAlert(ctx, { email: read.value.email, filter: read.value.vers })
  return seeOther(c, alertPaths.asked)
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
