import { emptyForm, type FormState, formRefused, parseForm, trapField } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { findContacts } from '#modules/people/index.ts'
import {
  resolveTerritoryField,
  type TerritoryAnswer,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { EventSeries, NetworkEvent } from '../../event.ts'
import { eventPath, eventPaths } from '../../paths.ts'
import { maySeeEvent } from '../../permissions.ts'
import { whyClosed } from '../../registration.ts'
import {
  eventAsked,
  fullKindsOf,
  listQuestions,
  listSeatClasses,
  seatKindTexts,
} from '../../seating/index.ts'
import {
  fieldOf,
  longestAnswer,
  type Question,
  readAnswers,
  readDates,
  registrationShape,
  registrationTexts,
  type SeriesDate,
} from '../../seating/nouns.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import { registerPerson } from '../actions/register-person.ts'
import { registerToSeries, seriesDates } from '../actions/register-series.ts'
import { RegisteredPage, RegisterPage } from '../pages/RegisterPage.tsx'
import { listFull } from '../store/full-events.ts'
import { findSeriesBySlug } from '../store/series.ts'

export const registerRoutes: readonly Route[] = [
  get(eventPaths.register, 'anyone', showForm),
  post(eventPaths.register, 'anyone', register, { perMinute: 10 }),
  get(eventPaths.registered, 'anyone', showSent),
  get(eventPaths.registerSeries, 'anyone', showSeriesForm),
  post(eventPaths.registerSeries, 'anyone', registerSeries, { perMinute: 10 }),
  get(eventPaths.registeredSeries, 'anyone', showSeriesSent),
]

async function showForm(c: HttpContext) {
  const event = await eventAsked(c)
  if (!event) return notFound(c)
  const { ctx } = c.var
  const noPlace = !event.waitingList && (await listFull(ctx.db, [event], ctx.now)).has(event.id)
  if (noPlace || whyClosed(event, ctx.now)) return seeOther(c, eventPath('event', event.slug))
  return page(c, await drawForm(c, event, emptyForm))
}

async function drawForm(
  c: HttpContext,
  event: NetworkEvent,
  form: FormState,
  answer?: TerritoryAnswer,
) {
  const { ctx, frame } = c.var
  return (
    <RegisterPage
      frame={frame}
      form={form}
      of={{
        title: event.title,
        href: eventPath('event', event.slug),
        when: writtenSpan(event, ctx.locale),
      }}
      action={eventPath('register', event.slug)}
      classes={await listSeatClasses(ctx.db, event.id)}
      full={await fullKindsOf(ctx, event)}
      without={event.waitingList ? 'waiting-list' : 'refused'}
      questions={await listQuestions(ctx.db, { eventId: event.id })}
      known={await knownOf(c)}
      answer={answer}
    />
  )
}

async function register(c: HttpContext) {
  const { ctx } = c.var
  const event = await eventAsked(c)
  if (!event) return notFound(c)
  const raw = await readForm(c)
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, eventPath('registered', event.slug))

  const read = parseForm(registrationShape, raw, ctx.locale)
  const questions = await listQuestions(ctx.db, { eventId: event.id })
  const given = readAnswers(questions, raw)
  const form = withQuestionProblems(
    read.ok ? formOf(raw) : read.form,
    given,
    registrationTexts[ctx.locale],
  )
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const isDoubtful = answer.kind === 'choices'
  if (!read.ok || isDoubtful || given.missing.length + given.odd.length > 0) {
    return again(c, await drawForm(c, event, withDoubt(form, answer, ctx.locale), answer))
  }
  const { seatClass, ...identity } = read.value
  const done = await registerPerson(ctx, event.id, {
    identity: { ...identity, territoryId: placeOf(answer), personId: ctx.person?.id },
    seatClassId: seatClass,
    role: 'attendee',
    medium: 'screen',
    answers: given.answers,
  })
  if (done.ok) return seeOther(c, eventPath('registered', event.slug))
  const kindFull = done.refusal === 'full' && seatClass !== undefined
  const sentence = kindFull
    ? seatKindTexts[ctx.locale].chooseOther
    : registrationTexts[ctx.locale].refusals[done.refusal]
  const field = kindFull || done.refusal === 'no-such-seat' ? 'seatClass' : 'form'
  return again(c, await drawForm(c, event, formRefused(raw, sentence, field)))
}

/** A place may be left out; a doubtful one is asked again. */
function withDoubt(form: FormState, answer: TerritoryAnswer, locale: Locale): FormState {
  return answer.kind === 'choices' ? withTerritoryProblem(form, 'territory', answer, locale) : form
}

function placeOf(answer: TerritoryAnswer): string | undefined {
  return answer.kind === 'chosen' ? answer.territory.id : undefined
}

function formOf(raw: Parameters<typeof formRefused>[0]): FormState {
  return { ...formRefused(raw, ''), problems: {} }
}

/** Each question that misses its answer says so beside its field. */
export function withQuestionProblems(
  form: FormState,
  { missing, odd }: { readonly missing: readonly Question[]; readonly odd: readonly Question[] },
  texts: (typeof registrationTexts)[Locale],
): FormState {
  const problems = Object.fromEntries([
    ...missing.map((question) => [fieldOf(question), texts.missing] as const),
    ...odd.map((question) => [fieldOf(question), oddSentence(question, texts)] as const),
  ])
  return { ...form, problems: { ...form.problems, ...problems } }
}

function oddSentence({ choices }: Question, texts: (typeof registrationTexts)[Locale]): string {
  return choices.length > 0 ? texts.odd : texts.answerLong(longestAnswer)
}

async function showSent(c: HttpContext) {
  const event = await eventAsked(c)
  return event
    ? page(
        c,
        <RegisteredPage
          frame={c.var.frame}
          of={event.title}
          contact={c.var.ctx.settings.contactEmail}
        />,
      )
    : notFound(c)
}

async function fullOfDates(ctx: Ctx, dates: readonly SeriesDate[]): Promise<ReadonlySet<string>> {
  const full = new Set<string>()
  for (const { event, classes } of dates) {
    if (classes.length > 1) for (const kind of await fullKindsOf(ctx, event)) full.add(kind)
  }
  return full
}

/** Whoever is signed in need not type again what the house knows. */
async function knownOf(c: HttpContext) {
  const { ctx } = c.var
  if (!ctx.person) return {}
  const contact = (await findContacts(ctx.db, [ctx.person.id])).get(ctx.person.id)
  return { name: ctx.person.name, ...(contact?.email ? { email: contact.email } : {}) }
}

async function seriesAsked(c: HttpContext) {
  const series = await findSeriesBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  const isOpen = series?.state === 'published' && maySeeEvent(c.var.ctx.person, series)
  return isOpen ? series : undefined
}

async function showSeriesForm(c: HttpContext) {
  const series = await seriesAsked(c)
  return series ? page(c, await drawSeriesForm(c, series, emptyForm)) : notFound(c)
}

async function drawSeriesForm(
  c: HttpContext,
  series: EventSeries,
  form: FormState,
  answer?: TerritoryAnswer,
) {
  const { ctx, frame } = c.var
  const dates = await seriesDates(ctx, series)
  return (
    <RegisterPage
      frame={frame}
      form={form}
      of={{
        title: series.title,
        href: eventPath('series', series.slug),
        when: publicEventTexts[ctx.locale].seriesLead.replace(/\.$/, ''),
      }}
      action={eventPath('registerSeries', series.slug)}
      classes={[]}
      full={await fullOfDates(ctx, dates)}
      questions={await listQuestions(ctx.db, { seriesId: series.id })}
      dates={dates}
      known={await knownOf(c)}
      answer={answer}
    />
  )
}

async function registerSeries(c: HttpContext) {
  const { ctx } = c.var
  const series = await seriesAsked(c)
  if (!series) return notFound(c)
  const raw = await readForm(c)
  if (raw[trapField]) return seeOther(c, eventPath('registeredSeries', series.slug))
  const read = parseForm(registrationShape, raw, ctx.locale)
  const given = readAnswers(await listQuestions(ctx.db, { seriesId: series.id }), raw)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const dates = readDates(await seriesDates(ctx, series), raw)
  const missing = [...given.missing, ...dates.missingQuestions]
  const odd = [...given.odd, ...dates.oddQuestions]
  const unsaid = missing.length + odd.length + dates.missing.length
  if (!read.ok || answer.kind === 'choices' || unsaid > 0) {
    const form = withSeatProblems(read.ok ? formOf(raw) : read.form, dates.missing, ctx.locale)
    const asked = withQuestionProblems(form, { missing, odd }, registrationTexts[ctx.locale])
    const shown = withDoubt(asked, answer, ctx.locale)
    return again(c, await drawSeriesForm(c, series, shown, answer))
  }
  const { seatClass: _none, ...identity } = read.value
  const done = await registerToSeries(ctx, series.id, {
    identity: { ...identity, territoryId: placeOf(answer), personId: ctx.person?.id },
    role: 'attendee',
    medium: 'screen',
    answers: [...given.answers, ...dates.answers],
    seats: dates.seats,
  })
  if (done.ok) return seeOther(c, eventPath('registeredSeries', series.slug))
  const sentence = registrationTexts[ctx.locale].refusals[done.refusal]
  return again(c, await drawSeriesForm(c, series, formRefused(raw, sentence)))
}

/** A date whose kind of place was not chosen says so beside its field. */
function withSeatProblems(form: FormState, missing: readonly string[], locale: Locale): FormState {
  const { seatMissing } = registrationTexts[locale]
  const problems = Object.fromEntries(missing.map((name) => [name, seatMissing]))
  return { ...form, problems: { ...form.problems, ...problems } }
}

async function showSeriesSent(c: HttpContext) {
  const series = await seriesAsked(c)
  return series
    ? page(
        c,
        <RegisteredPage
          frame={c.var.frame}
          of={series.title}
          contact={c.var.ctx.settings.contactEmail}
        />,
      )
    : notFound(c)
}
