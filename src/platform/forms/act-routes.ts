import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { type DayRanges, withinDays } from '#kit/day-range.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
  trapField,
} from '#kit/form.ts'
import type { AskedForm } from '#kit/forms/asked-fields.ts'
import { backToToday, fromTodayField } from '#kit/frame.ts'
import { done, type Refused, type Result } from '#kit/result.ts'
import { type ChangedMeanwhile, formOvertaken } from '#kit/seen.ts'
import type { Viewer } from '#kit/viewer.ts'
import {
  forbidden,
  notFound,
  page,
  readForm,
  readUploads,
  seeOther,
  seeRefused,
} from '../answers.ts'
import { largestUpload, uploadTexts } from '../files/uploads.ts'
import { get, type HttpContext, post, type Route } from '../routes.ts'
import type { ButtonAct, EdgeRefusal, Find, FormAct, SentFile } from './described-act.ts'
import { readEdit } from './read-edit.ts'
import { refusedPage } from './refused-page.ts'
import { sentFile } from './sent-file.ts'

/** The two routes of a form with a page of its own: one address for asking and for sending. */
export function formRoutes<On, Given, Value, Code extends string>(
  asked: FormAct<On, Given, Value, Code>,
): readonly Route[] {
  const { path, audience } = asked
  // What is large is sent, not asked for; the rest holds for both.
  const { bodyLimit: _, ...options } = asked.options ?? {}
  return [told(asked, get(path, audience, reaching(asked, open(asked)), options)), actRoute(asked)]
}

/** A form that is only sent here: another page draws it, and shows it again when it is refused. */
export function actRoute<On, Given, Value, Code extends string>(
  asked: FormAct<On, Given, Value, Code>,
): Route {
  const { path, audience, file } = asked
  // The other fields of the form travel with its file.
  const room = file ? { bodyLimit: (file.rules.largest ?? largestUpload) + 256 * 1024 } : {}
  const tooLarge = (c: HttpContext, sentence: string) => {
    const form = formRefused({}, sentence, file?.name)
    return reaching(asked, (_, on) => refusedPage(c, form, () => asked.draw(c, on, form)))(c)
  }
  const options = { tooLarge, ...room, ...asked.options, ...asked.sending }
  return told(asked, post(path, audience, reaching(asked, submit(asked)), options))
}

/** A button: a refusal is said on the page where it was pressed. */
export function buttonRoute<On, Given, Value, Code extends string>(
  asked: ButtonAct<On, Given, Value, Code>,
): Route {
  return told(asked, post(asked.path, asked.audience, reaching(asked, press(asked)), asked.options))
}

interface Reached<On> {
  readonly on: Find<On>
  readonly may?: (viewer: Viewer | undefined, on: On) => boolean
}

function told<On>(asked: Reached<On> & { readonly shape?: unknown }, route: Route): Route {
  const { on: find, may, shape } = asked
  return {
    ...route,
    described: {
      shape: zodOf(shape),
      may: async (c) => {
        const on = await find(c)
        if (on === undefined || on instanceof Response) return undefined
        return may?.(c.var.ctx.person, on) ?? true
      },
    },
  }
}

function zodOf(shape: unknown): z.ZodType | undefined {
  if (shape instanceof z.ZodType) return shape
  return typeof shape === 'object' ? (shape as AskedForm<unknown> | null)?.shape : undefined
}

type Answering<On> = (c: HttpContext, on: On) => Promise<Response>

/** Its thing exists for whoever asks, and they may act on it. */
function reaching<On>({ on: find, may }: Reached<On>, answer: Answering<On>) {
  return async (c: HttpContext): Promise<Response> => {
    const on = await find(c)
    if (on === undefined) return notFound(c)
    if (on instanceof Response) return on
    return may && !may(c.var.ctx.person, on) ? forbidden(c) : answer(c, on)
  }
}

function open<On, Given, Value, Code extends string>(
  asked: FormAct<On, Given, Value, Code>,
): Answering<On> {
  return async (c, on) => {
    const over = await asked.over?.(c, on)
    if (over && asked.back) {
      return seeRefused(c, asked.back(on), sentenceOf(asked, c, { ok: false, refusal: over }))
    }
    const element = await asked.draw(c, on, emptyForm)
    return element === undefined ? notFound(c) : page(c, element)
  }
}

function submit<On, Given, Value, Code extends string>(
  asked: FormAct<On, Given, Value, Code>,
): Answering<On> {
  return async (c, on) => {
    const { locale } = c.var.ctx
    const show = async (refused: FormState, of = on) => {
      const form = await withFileNames(c, refused, asked.file)
      return refusedPage(c, form, () => asked.draw(c, of, form))
    }
    const sent = await readSent(asked, c, on)
    if (!sent.ok) return show(sent.form)
    const { value: raw } = sent
    if (asked.trapped && raw[trapField]) return asked.trapped(c, on)
    const read = await readGiven(asked, c, on, raw)
    if (!read.ok) return show(read.form)
    const preview = await asked.preview?.(c, on, read.value, raw)
    if (preview) return page(c, preview)

    const file = asked.file ? await sentFile(c, asked.file) : done(undefined)
    if (!file.ok) return show(formRefused(raw, uploadTexts[locale][file.refusal], asked.file?.name))

    const result = await asked.act(c, on, read.value, raw, file.value)
    if (result.ok) {
      const notice = asked.notice?.(locale, result.value, read.value)
      return seeOther(c, asked.next(on, result.value, read.value), notice)
    }
    if (isOvertaken(result)) {
      // Somebody else saved between the reading of the form and the lock of the action: what stands now is shown.
      const now = await asked.on(c)
      if (now === undefined) return notFound(c)
      if (now instanceof Response) return now
      return show(formOvertaken(raw, result.fields, locale), now)
    }
    if (isOfEdge(result)) return atEdge(c, result.refusal)
    const code = result.refusal as Exclude<Code, EdgeRefusal>
    return show(formRefused(raw, sentenceOf(asked, c, result), asked.under?.[code]))
  }
}

/** What was typed comes back, a file cannot: the page names it, so that it is chosen again. */
async function withFileNames(
  c: HttpContext,
  form: FormState,
  file: SentFile | undefined,
): Promise<FormState> {
  const names = file ? (await readUploads(c, file.name)).map(({ name }) => name) : []
  return file && names.length > 0 ? { ...form, unkept: { [file.name]: names } } : form
}

async function readSent<On, Given, Value, Code extends string>(
  { draw, saved, fresh }: FormAct<On, Given, Value, Code>,
  c: HttpContext,
  on: On,
): Promise<Parsed<RawForm>> {
  if (fresh) return { ok: true, value: await readForm(c) }
  const edit = await readEdit(c, () => draw(c, on, emptyForm), saved?.(on))
  return edit.ok ? { ok: true, value: edit.raw } : edit
}

async function readGiven<On, Given, Value, Code extends string>(
  { shape, days, keptDays }: FormAct<On, Given, Value, Code>,
  c: HttpContext,
  on: On,
  raw: RawForm,
): Promise<Parsed<Given>> {
  const { locale, now } = c.var.ctx
  if (typeof shape === 'function') return held(await shape(c, on, raw), days)
  return 'fields' in shape
    ? held(parseForm(shape.shape, raw, locale), { ...shape.days, ...days })
    : held(parseForm(shape, raw, locale), days)

  function held(read: Parsed<Given>, ranges: DayRanges = {}) {
    const kept = keptDays?.(on) ?? {}
    return withinDays(read, { raw, ranges, today: dayOf(now), locale, kept })
  }
}

function press<On, Given, Value, Code extends string>(
  asked: ButtonAct<On, Given, Value, Code>,
): Answering<On> {
  return async (c, on) => {
    const { locale } = c.var.ctx
    const raw = await readForm(c)
    const read = asked.shape?.safeParse(raw)
    if (read?.success === false) return notFound(c)
    const input = read?.data as Given
    // Pressed on the page of the day, it is done there: its reader goes on with the next thing.
    const today = backToToday(raw[fromTodayField])

    const result = await asked.act(c, on, input, raw)
    if (result.ok) {
      const notice = asked.notice?.(locale, result.value, input)
      return seeOther(c, today ?? asked.next(on, result.value, input), notice)
    }
    if (isOfEdge(result)) return atEdge(c, result.refusal)
    const reason = sentenceOf(asked, c, result)
    if (today) return seeRefused(c, today, reason)
    if (!asked.draw) return seeRefused(c, asked.back(on, c), reason)
    const { draw } = asked
    const form = formRefused({}, reason)
    return refusedPage(c, form, () => draw(c, on, form))
  }
}

/** An act may always be refused because somebody else saved meanwhile; a button, which shows nothing, never is. */
type Answered<T, Code extends string> = Result<T, Code> | ChangedMeanwhile

function isOvertaken<T, Code extends string>(
  result: Answered<T, Code>,
): result is ChangedMeanwhile {
  return !result.ok && result.refusal === 'changed-meanwhile' && 'fields' in result
}

function sentenceOf<On, Given, Value, Code extends string>(
  { refusals }: Pick<FormAct<On, Given, Value, Code>, 'refusals'>,
  c: HttpContext,
  { refusal, about = '' }: Refused<string>,
): string {
  const sentence = refusals(c.var.ctx.locale)[refusal as Exclude<Code, EdgeRefusal>]
  return typeof sentence === 'function' ? sentence(about) : sentence
}

function isOfEdge<T, Code extends string>(
  result: Answered<T, Code>,
): result is Refused<Code & EdgeRefusal> {
  return !result.ok && (result.refusal === 'not-found' || result.refusal === 'forbidden')
}

function atEdge(c: HttpContext, refusal: EdgeRefusal): Response | Promise<Response> {
  return refusal === 'not-found' ? notFound(c) : forbidden(c)
}
