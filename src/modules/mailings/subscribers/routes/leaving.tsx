import { emptyForm, type FormState } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths, preferencesPath } from '../../paths.ts'
import {
  changePreferences,
  type Preferences,
  readPreferences,
} from '../actions/change-preferences.ts'
import { eraseByLink } from '../actions/erase-subscriber.ts'
import { leaveList, readLeaveLink } from '../actions/leave-list.ts'
import { BadLinkPage, LeavePage, LeftPage } from '../pages/LeavePage.tsx'
import { PreferencesPage } from '../pages/PreferencesPage.tsx'
import { topicsIn } from '../subscription.ts'
import { leavingTexts } from '../texts/leaving.ts'

/** A provider leaves for many of its people from a few addresses of its own. */
const providersPerMinute = 3_000
const peoplePerMinute = 30

export const leavingRoutes: readonly Route[] = [
  get(paths.leave, 'anyone', showLeave),
  post(paths.leave, 'anyone', leave, { fromAnywhere: true, perMinute: providersPerMinute }),
  get(paths.preferences, 'anyone', showPreferences),
  post(paths.preferences, 'anyone', change, { perMinute: peoplePerMinute }),
  post(paths.forget, 'anyone', forget, { perMinute: peoplePerMinute }),
]

const tokenOf = (c: HttpContext) => c.req.param('token') ?? ''

async function badLink(c: HttpContext) {
  const help = await houseHelp(c.var.ctx)
  return page(c, <BadLinkPage frame={c.var.frame} help={help} />, 404)
}

async function showLeave(c: HttpContext) {
  const link = await readLeaveLink(c.var.ctx, tokenOf(c))
  if (!link.ok) return badLink(c)
  const { listName } = link.value
  return page(c, <LeavePage frame={c.var.frame} token={tokenOf(c)} listName={listName} />)
}

/** One click: `List-Unsubscribe=One-Click` from a mail program, or the button of our page. */
async function leave(c: HttpContext) {
  const fields = await readForm(c)
  const byPage = fields['page'] === 'oui'
  if (!byPage && fields['List-Unsubscribe'] !== 'One-Click') {
    return again(c, <BadLinkPage frame={c.var.frame} help={await houseHelp(c.var.ctx)} />)
  }
  const left = await leaveList(c.var.ctx, tokenOf(c), byPage ? 'link' : 'one-click')
  if (!left.ok) return badLink(c)
  // No redirect: a program follows none (RFC 8058 §3.1). For a person, leaving twice is harmless.
  return page(c, <LeftPage frame={c.var.frame} />)
}

async function showPreferences(c: HttpContext) {
  const read = await readPreferences(c.var.ctx, tokenOf(c))
  if (!read.ok) return badLink(c)
  return page(c, drawPreferences(c, read.value, emptyForm))
}

function drawPreferences(c: HttpContext, known: Preferences, form: FormState) {
  return <PreferencesPage {...known} frame={c.var.frame} token={tokenOf(c)} form={form} />
}

async function change(c: HttpContext) {
  const { ctx } = c.var
  const texts = leavingTexts[ctx.locale]
  const read = await readPreferences(ctx, tokenOf(c))
  if (!read.ok) return badLink(c)
  // The button that leaves everything sends nothing else: it must always do.
  const leaveAll = (await readForm(c))['all'] === 'yes'
  const sent = leaveAll
    ? undefined
    : await readEdit(c, () => drawPreferences(c, read.value, emptyForm))
  if (sent && !sent.ok) return again(c, drawPreferences(c, read.value, sent.form))
  const fields = sent?.raw ?? {}
  const changed = await changePreferences(ctx, tokenOf(c), {
    lists: leaveAll ? [] : [fields['lists'] ?? []].flat(),
    pace: fields['pace'] === 'fewer' ? 'fewer' : 'all',
    topics: leaveAll ? undefined : topicsIn([fields['topics'] ?? []].flat()),
    wordingOf: texts.wording,
  })
  if (!changed.ok && changed.refusal === 'bad-link') return badLink(c)
  const notice = leaveAll ? texts.leftAll : texts.saved
  return seeOther(c, preferencesPath(tokenOf(c)), changed.ok ? notice : texts.erasedTitle)
}

async function forget(c: HttpContext) {
  const done = await eraseByLink(c.var.ctx, tokenOf(c))
  if (!done.ok) return badLink(c)
  const notice = leavingTexts[c.var.ctx.locale].forgotten
  return seeOther(c, preferencesPath(tokenOf(c)), notice)
}
