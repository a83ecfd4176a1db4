import { dayOf, writtenDay } from '#kit/dates.ts'
import type { RawForm } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import { type AddressRefusal, recordByTeam } from '#modules/people/index.ts'
import { defaultLicence, draftResource, type ResourceWords } from '#modules/resources/index.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { visitPaths } from '../../paths/visits.ts'
import { seesEvent } from '../../seating/index.ts'
import { lockEvent } from '../../store/events.ts'
import { mayPrepareVisit } from '../../visit-permissions.ts'
import { deleteJourney, findVisit, putJourney, saveVisit } from '../store/visits.ts'
import {
  type JourneyForm,
  maySearchCompany,
  type ReportForm,
  reportProblem,
  typedReport,
  typedVisit,
  type VisitForm,
} from '../visit.ts'

export type VisitRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-a-visit'
  | 'cancelled'
  | 'not-yet'
  | 'is-over'
  | 'report-refused'
  | 'already-published'

type Done = Result<undefined, VisitRefusal>

/** Host, what to see, how to get there: by those who receive, or by the team. */
export async function prepareVisit(
  ctx: Ctx,
  eventId: string,
  form: VisitForm,
  sent: RawForm = {},
): Promise<Result<undefined, VisitRefusal | AddressRefusal> | ChangedMeanwhile> {
  const event = await lockEvent(ctx.db, eventId)
  if (!event) return refused('not-found')
  const visit = await findVisit(ctx.db, eventId)

  const writer = ctx.person
  if (!writer || !mayPrepareVisit(writer, event, visit)) return refused('forbidden')

  if (event.kind !== 'site-visit') return refused('not-a-visit')
  const meanwhile = changedMeanwhile(sent, typedVisit(visit))
  if (meanwhile) return meanwhile
  const { hostName, hostEmail, ...words } = form
  const host =
    hostEmail === ''
      ? done(visit.hostPersonId)
      : await recordByTeam(ctx, writer, { name: hostName, email: hostEmail })
  if (!host.ok) return host
  const hostPersonId = host.value
  await saveVisit(ctx.db, { ...visit, ...words, hostPersonId }, { at: ctx.now })

  ctx.audit({ act: 'event-visit.prepared', subject: `event:${eventId}`, public: false })
  ctx.changed(`event:${eventId}`)
  return done()
}

/** What was seen and what is brought home: kept, and drafted among the resources. */
export async function reportVisit(
  ctx: Ctx,
  eventId: string,
  form: ReportForm,
  sent: RawForm = {},
): Promise<Done | ChangedMeanwhile> {
  const event = await lockEvent(ctx.db, eventId)
  if (!event) return refused('not-found')
  const visit = await findVisit(ctx.db, eventId)

  if (!mayPrepareVisit(ctx.person, event, visit)) return refused('forbidden')

  const problem = reportProblem(event, ctx.now)
  if (!problem.ok) return problem
  const meanwhile = changedMeanwhile(sent, typedReport(visit))
  if (meanwhile) return meanwhile
  const drafted = await draftResource(ctx, await sheetOf(ctx, event, form))
  if (!drafted.ok) {
    return refused(drafted.refusal === 'already-published' ? drafted.refusal : 'report-refused')
  }
  await saveVisit(
    ctx.db,
    { ...visit, ...form, reportedAt: ctx.now, resourceId: drafted.value.id },
    { at: ctx.now, reportedBy: ctx.person?.id },
  )

  ctx.audit({ act: 'event-visit.reported', subject: `event:${eventId}`, public: false })
  ctx.announce('event.visit-reported', { id: eventId, territoryId: event.territoryId ?? null })
  return done()
}

/** Somebody says how they come, to those who come too. */
export async function shareJourney(ctx: Ctx, eventId: string, form: JourneyForm): Promise<Done> {
  const event = await lockEvent(ctx.db, eventId)
  const personId = ctx.person?.id
  if (!event || !(await seesEvent(ctx, event))) return refused('not-found')
  if (personId === undefined) return refused('forbidden')

  if (!maySearchCompany(event, ctx.now)) return refused('is-over')
  await putJourney(ctx.db, eventId, personId, form, ctx.now)

  ctx.audit({ act: 'event-journey.shared', subject: `event:${eventId}`, public: false })
  return done()
}

export async function removeJourney(ctx: Ctx, eventId: string): Promise<Done> {
  const personId = ctx.person?.id
  if (personId === undefined) return refused('forbidden')
  await deleteJourney(ctx.db, eventId, personId)
  ctx.audit({ act: 'event-journey.removed', subject: `event:${eventId}`, public: false })
  return done()
}

async function sheetOf(ctx: Ctx, event: NetworkEvent, form: ReportForm): Promise<ResourceWords> {
  const host =
    event.territoryId === undefined ? undefined : await findTerritory(ctx.db, event.territoryId)
  return {
    kind: 'report',
    title: event.title,
    lead: event.summary,
    language: ctx.locale,
    licence: defaultLicence,
    isStarter: false,
    content: {
      essential: {},
      sections: {
        summary: form.saw,
        results: form.surprised,
        advice: form.takeHome,
        vigilance: form.limits,
      },
      figures: [],
      authors: [{ name: '', organisation: ctx.settings.houseName }],
      sources: [],
      place: host ? territoryLabel(host) : event.place,
      period: writtenDay(dayOf(event.startsAt), ctx.locale),
      evidenceReason: '',
    },
    challenges: [],
    themes: [],
    methods: [],
    regionCodes: host?.regionCode ? [host.regionCode] : [],
    outcome: 'finished',
    evidenceLevel: 0,
    origin: { kind: 'visit', id: event.id, href: visitPaths.show(event.slug) },
    source: event.source === 'demo' ? 'demo' : 'house',
    territoryIds: event.territoryId === undefined ? [] : [event.territoryId],
  }
}
