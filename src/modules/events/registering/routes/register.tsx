import { emptyForm, type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { findContacts } from '#modules/people/index.ts'
import { fieldAtFault, problemSaid } from '#modules/questionnaires/index.ts'
import {
  resolveTerritoryField,
  type TerritoryAnswer,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { EventSeries, NetworkEvent } from '../../event.ts'
import { eventPath, eventPaths } from '../../paths.ts'
import { maySeeEvent } from '../../permissions.ts'
import { whyClosed } from '../../registration.ts'
import {
  accountOf,
  eventAsked,
  fullKindsOf,
  listQuestions,
  listSeatClasses,
  seatKindTexts,
} from '../../seating/index.ts'
import {
  askedOf,
  type QuestionFault,
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

const onRegistering = {
  audience: 'anyone',
  options: { perMinute: 10 },
  fresh: true,
  refusals: (locale: Locale) => ({
    ...registrationTexts[locale].refusals,
    'kind-full': seatKindTexts[locale].chooseOther,
  }),
} as const

export const registerRoutes: readonly Route[] = [
  get(eventPaths.register, 'anyone', showForm),
  actRoute({
    ...onRegistering,
    path: eventPaths.register,
    on: eventAsked,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c, { slug }) => seeOther(c, eventPath('registered', slug)),
    shape: readRegistration,
    draw: drawForm,
    act: async (c, { id }, input) => {
      const done = await registerPerson(c.var.ctx, id, input)
      const isKind = input.seatClassId !== undefined
      return !done.ok && done.refusal === 'full' && isKind ? refused('kind-full') : done
    },
    under: { 'kind-full': 'seatClass', 'no-such-seat': 'seatClass' },
    next: ({ slug }) => eventPath('registered', slug),
  }),
  get(eventPaths.registered, 'anyone', showSent),
  get(eventPaths.registerSeries, 'anyone', showSeriesForm),
  actRoute({
    ...onRegistering,
    path: eventPaths.registerSeries,
    on: seriesAsked,
    trapped: (c, { slug }) => seeOther(c, eventPath('registeredSeries', slug)),
    shape: readSeriesRegistration,
    draw: drawSeriesForm,
    act: (c, { id }, input) => registerToSeries(c.var.ctx, id, input),
    next: ({ slug }) => eventPath('registeredSeries', slug),
  }),
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

async function drawForm(c: HttpContext, event: NetworkEvent, form: FormState) {
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
      answer={await placeAsked(c, form)}
    />
  )
}

/** Of the place that was typed: which one, or which it may be. */
async function placeAsked(c: HttpContext, form: FormState): Promise<TerritoryAnswer | undefined> {
  if (form === emptyForm) return undefined
  return resolveTerritoryField(c.var.ctx.db, form.values, 'territory')
}

async function readRegistration(c: HttpContext, event: NetworkEvent, raw: RawForm) {
  const { ctx } = c.var
  const read = parseForm(registrationShape, raw, ctx.locale)
  const input = readAnswers(await listQuestions(ctx.db, { eventId: event.id }), raw)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const isDoubtful = answer.kind === 'choices'
  if (!read.ok || isDoubtful || input.faults.length > 0) {
    const form = read.ok ? { values: typedValues(raw), problems: {} } : read.form
    const asked = withQuestionProblems(form, input.faults, ctx.locale)
    return { ok: false as const, form: withDoubt(asked, answer, ctx.locale) }
  }
  const { seatClass, ...identity } = read.value
  const value = {
    identity: {
      ...identity,
      territoryId: placeOf(answer),
      personId: await accountOf(ctx, identity),
    },
    seatClassId: seatClass,
    role: 'attendee' as const,
    medium: 'screen' as const,
    answers: input.answers,
  }
  return { ok: true as const, value }
}

/** A place may be left out; a doubtful one is asked again. */
function withDoubt(form: FormState, answer: TerritoryAnswer, locale: Locale): FormState {
  return answer.kind === 'choices' ? withTerritoryProblem(form, 'territory', answer, locale) : form
}

function placeOf(answer: TerritoryAnswer): string | undefined {
  return answer.kind === 'chosen' ? answer.territory.id : undefined
}

/** Each question that misses its answer, or whose answer does not fit, says so beside its field. */
export function withQuestionProblems(
  form: FormState,
  faults: readonly QuestionFault[],
  locale: Locale,
): FormState {
  const named = { locale, language: locale, questionnaire: { languages: [locale] } }
  const problems = faults.map(({ question, problem }) => {
    const asked = askedOf(question)
    const sentence =
      problem.code === 'required'
        ? registrationTexts[locale].missing
        : problemSaid(asked, problem, named)
    return [fieldAtFault(asked, problem), sentence] as const
  })
  return { ...form, problems: { ...form.problems, ...Object.fromEntries(problems) } }
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

async function drawSeriesForm(c: HttpContext, series: EventSeries, form: FormState) {
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
      answer={await placeAsked(c, form)}
    />
  )
}

async function readSeriesRegistration(c: HttpContext, series: EventSeries, raw: RawForm) {
  const { ctx } = c.var
  const read = parseForm(registrationShape, raw, ctx.locale)
  const input = readAnswers(await listQuestions(ctx.db, { seriesId: series.id }), raw)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const dates = readDates(await seriesDates(ctx, series), raw)
  const faults = [...input.faults, ...dates.faults]
  const unsaid = faults.length + dates.missing.length
  if (!read.ok || answer.kind === 'choices' || unsaid > 0) {
    const typed = read.ok ? { values: typedValues(raw), problems: {} } : read.form
    const form = withSeatProblems(typed, dates.missing, ctx.locale)
    const asked = withQuestionProblems(form, faults, ctx.locale)
    return { ok: false as const, form: withDoubt(asked, answer, ctx.locale) }
  }
  const { seatClass: _none, ...identity } = read.value
  const value = {
    identity: {
      ...identity,
      territoryId: placeOf(answer),
      personId: await accountOf(ctx, identity),
    },
    role: 'attendee' as const,
    medium: 'screen' as const,
    answers: [...input.answers, ...dates.answers],
    seats: dates.seats,
  }
  return { ok: true as const, value }
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
