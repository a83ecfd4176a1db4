import type { FormState, RawForm } from '#kit/form.ts'
import { type DrawnForm, formsShownIn } from '#kit/forms/drawn-forms.ts'
import { formInPart, withLeftOut } from '#kit/left-out.ts'
import { formOvertaken, mergeSeen, type ShownForm, seenField, shownValues } from '#kit/seen.ts'
import { readForm } from '../answers.ts'
import { type AuditedAct, lastAudited } from '../audit.ts'
import type { HttpContext } from '../routes.ts'
import { overtakenTexts } from './texts.ts'

type Page = { toString(): unknown } | undefined

export type ReadEdit =
  | { readonly ok: true; readonly raw: RawForm }
  | { readonly ok: false; readonly form: FormState }

/**
 * The fields of a form of what exists (`Form seen`), read beside what stands now: `draw` draws its page as it opens. What
 * this writer left alone, or did not send, follows what stands; where both wrote, the form comes back with both.
 * Whoever sends the same form waits meanwhile (`runAct`), so what stands cannot change before the answer.
 * `saved` is the act by which this very thing is saved: it says who did it, and when.
 */
export async function readEdit(
  c: HttpContext,
  draw: () => Page | Promise<Page>,
  saved?: AuditedAct,
): Promise<ReadEdit> {
  const sent = await readForm(c)
  const now = formSent(c, sent, formsShownIn((await draw()) ?? ''))
  if (!now) return { ok: true, raw: sent }
  const whole = withLeftOut(sent, now)
  if (whole.unsure.length > 0) return { ok: false, form: formInPart(whole, c.var.ctx.locale) }
  const { raw } = whole
  const merged = mergeSeen(raw, now)
  if ('raw' in merged) return { ok: true, raw: merged.raw }
  const person = saved && (await whoSaved(c, saved))
  const quiet = Object.keys(now).filter((name) => now[name]?.quiet)
  const more = { words: wordsOf(now), ...person, now: shownValues(now), quiet }
  return { ok: false, form: formOvertaken(raw, merged.fields, c.var.ctx.locale, more) }
}

/** By its address; after an address changed meanwhile, by its fields. */
function formSent(c: HttpContext, raw: RawForm, forms: readonly DrawnForm[]) {
  const there = forms.filter(({ action }) => action.replace(/[?#].*/s, '') === c.req.path)
  // Without its marks, which of several forms of one address it is cannot be known.
  if (raw[seenField] === undefined) return there.length === 1 ? there[0]?.fields : undefined
  if (there[0]) return there[0].fields
  const marked = String(raw[seenField]).replace(/:\w+( |$)/g, '$1')
  const sameFields = forms.filter(({ fields }) => Object.keys(fields).join(' ') === marked)
  return sameFields.length === 1 ? sameFields[0]?.fields : undefined
}

function wordsOf(now: ShownForm): Record<string, string> {
  const rows = Object.entries(now).flatMap(([name, field]) =>
    field.said ? [[name, field.said]] : [],
  )
  return Object.fromEntries(rows)
}

/** Longer ago than a form stays open: it is not what this writer met. */
const openHours = 24

/**
 * Who wrote over it. Outside the team, people are named as they chose to be shown. Only what the form itself saves is
 * looked for: when somebody else did another thing to the same subject since, or when it is too long ago, nobody knows.
 */
async function whoSaved(c: HttpContext, saved: AuditedAct) {
  const { ctx } = c.var
  const texts = overtakenTexts[ctx.locale]
  const last = await lastAudited(ctx.db, saved)
  const latest = await lastAudited(ctx.db, { subject: saved.subject })
  const since = new Date(ctx.now.getTime() - openHours * 3_600_000)
  if (!last?.actorId || last.at < since || latest?.actorId !== last.actorId)
    return { by: texts.unknown, whose: 'unknown' as const }
  if (last.actorId === ctx.person?.id) return { by: texts.yourself(last.at), whose: 'own' as const }
  const name = await ctx.writerName(last.actorId)
  return { by: texts.by(name ?? texts.somebody, last.at), whose: 'other' as const }
}
