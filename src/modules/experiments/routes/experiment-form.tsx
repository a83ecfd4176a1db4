import type { JSX } from 'hono/jsx/jsx-runtime'
import type { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { type DayRanges, withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import type { Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { readEdit } from '#modules/people/index.ts'
import { again, forbidden, notFound, page, readUpload, seeOther } from '#platform/answers.ts'
import type { AuditedAct } from '#platform/audit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { type Attachment, attachmentLimit, attachmentOf } from '../attachment.ts'
import type { Experiment } from '../experiment.ts'
import type { CoreRefusal } from '../refusal.ts'
import { refusalFields, refusalTexts } from '../texts/refusal.ts'
import { onExperiment } from './on-experiment.ts'

/** One form of an experiment: a page of its own, at one address for asking and for sending. */
export interface ExperimentForm<T> {
  /** Under `/experiences/:slug`. */
  readonly path: string
  readonly may: (who: Viewer | undefined, experiment: Experiment) => boolean
  readonly shape: z.ZodType<T>
  /** Fields whose day is past, or to come. */
  readonly days?: DayRanges
  /** Draws the page; nothing when what it is about does not exist. */
  readonly draw: (
    c: HttpContext,
    experiment: Experiment,
    form: FormState,
  ) => Promise<JSX.Element | undefined>
  /** What sending it would be refused for, however it is filled: an address that was kept leads to the page that says so. */
  readonly over?: (
    c: HttpContext,
    experiment: Experiment,
  ) => CoreRefusal | undefined | Promise<CoreRefusal | undefined>
  readonly act: (
    c: HttpContext,
    experiment: Experiment,
    given: T,
    more: { readonly file: Attachment | undefined; readonly raw: RawForm },
  ) => Promise<Result<unknown, CoreRefusal>>
  readonly next: (experiment: Experiment) => string
  readonly notice: (locale: Locale) => string
  readonly withFile?: boolean
  /** The act that saves this very thing: who did it last is said to whoever comes second. */
  readonly saved?: string
}

/** The two routes of a form: what was typed is never lost, and a refusal says what to do. */
export function experimentForm<T>(form: ExperimentForm<T>): readonly Route[] {
  const path = `/experiences/:slug${form.path}`
  const options = form.withFile ? { bodyLimit: attachmentLimit + 256 * 1024 } : {}
  return [
    get(
      path,
      'signed-in',
      onExperiment(async (c, experiment) => {
        const over = await form.over?.(c, experiment)
        if (over) return seeOther(c, form.next(experiment), refusalTexts[c.var.ctx.locale][over])
        const element = await form.draw(c, experiment, emptyForm)
        return element === undefined ? notFound(c) : page(c, element)
      }, form.may),
    ),
    post(
      path,
      'signed-in',
      onExperiment((c, experiment) => submit(c, experiment, form), form.may),
      options,
    ),
  ]
}

/** A form that is only sent: it is drawn by another page, which shows it again when refused. */
export function experimentAct<T>(form: Omit<ExperimentForm<T>, 'withFile'>): Route {
  return post(
    `/experiences/:slug${form.path}`,
    'signed-in',
    onExperiment((c, experiment) => submit(c, experiment, form), form.may),
  )
}

async function submit<T>(c: HttpContext, experiment: Experiment, form: ExperimentForm<T>) {
  const { locale } = c.var.ctx
  const show = async (state: FormState) => {
    const element = await form.draw(c, experiment, state)
    return element === undefined ? notFound(c) : again(c, element)
  }

  const subject = `experiment:${experiment.id}`
  const saved: AuditedAct | undefined = form.saved ? { act: form.saved, subject } : undefined
  const edit = await readEdit(c, () => form.draw(c, experiment, emptyForm), saved)
  if (!edit.ok) return show(edit.form)
  const { raw } = edit
  const read = parseForm(form.shape, raw, locale)
  const days = { raw, ranges: form.days ?? {}, today: dayOf(c.var.ctx.now), locale }
  const parsed = withinDays(read, days)
  if (!parsed.ok) return show(parsed.form)
  const file = form.withFile ? await readAttachment(c) : undefined
  if (file && !file.ok) return show(refusedForm(raw, file.refusal, locale))

  const result = await form.act(c, experiment, parsed.value, { file: file?.value, raw })
  if (result.ok) return seeOther(c, form.next(experiment), form.notice(locale))
  if (result.refusal === 'not-found') return notFound(c)
  if (result.refusal === 'forbidden') return forbidden(c)
  return show(refusedForm(raw, result.refusal, locale))
}

export function refusedForm(raw: RawForm, refusal: CoreRefusal, locale: Locale): FormState {
  return formRefused(raw, refusalTexts[locale][refusal], refusalFields[refusal])
}

async function readAttachment(c: HttpContext) {
  const file = await readUpload(c, 'file')
  return file && attachmentOf(file.name, new Uint8Array(await file.arrayBuffer()))
}
