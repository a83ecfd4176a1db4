import { dayOf, daysBetween, writtenDay } from '#kit/dates.ts'
import { isId, newId } from '#kit/ids.ts'
import type {
  Figure,
  InstrumentKind,
  Opened,
  Pending,
  PhaseOpened,
} from '#kit/instruments/instrument.ts'
import type { Block } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import { pathTo } from '../paths.ts'
import {
  type SessionFormat,
  type SessionSettings,
  sessionFormats,
  sessionSettings,
  spreadDays,
} from '../session.ts'
import { tellCancelledSessions, tellRestoredSessions } from './actions/tell-cancelled-sessions.ts'
import { peopleSeen, presencesSeen } from './people-seen.ts'
import {
  cancelPlanned,
  findSession,
  insertSession,
  listSessions,
  restorePlanned,
} from './store/sessions.ts'
import { closeSet, findSet, getSet, insertSet, readFigures, reopenSet } from './store/sets.ts'
import { kindTexts } from './texts/kind.ts'
import { eventTexts } from './texts/sessions.ts'

const usualStart = '18:30'

/** The kind of instrument that this room offers: workshops, assemblies, meetings. */
export const sessionsKind: InstrumentKind<Ctx, SessionSettings> = {
  name: 'sessions',
  texts: { fr: kindTexts.fr.kind, en: kindTexts.en.kind },
  shape: sessionSettings,
  fields: [
    {
      ...asked('format'),
      type: 'choice',
      options: sessionFormats.map((value) => ({ value, label: formatLabel(value) })),
    },
    { ...asked('sessions'), type: 'number' },
    { ...asked('participants'), type: 'number' },
    { ...asked('minutes'), type: 'minutes' },
    { ...asked('place'), type: 'text' },
  ],
  notice: { fr: kindTexts.fr.notice, en: kindTexts.en.notice },
  open,
  pending,
  async close(ctx, instrumentId) {
    const reason = kindTexts[ctx.locale].phaseClosed
    const planned = (await listSessions(ctx.db, instrumentId)).filter(
      ({ state }) => state === 'planned',
    )
    await cancelPlanned(ctx.db, instrumentId, reason, ctx.now)
    await closeSet(ctx.db, instrumentId, ctx.now)
    // What should have been held before today was not: those who came know it.
    const ahead = planned.filter(({ onDay }) => onDay >= dayOf(ctx.now))
    const told = kindTexts.fr.phaseClosed
    await tellCancelledSessions(ctx, await getSet(ctx.db, instrumentId), ahead, told)
  },
  /** Sessions to come that the end of the phase called off are planned again, and those who were told are told. */
  async reopen(ctx, instrumentId) {
    await reopenSet(ctx.db, instrumentId)
    const reasons = [kindTexts.fr.phaseClosed, kindTexts.en.phaseClosed]
    const back = await restorePlanned(ctx.db, instrumentId, reasons, dayOf(ctx.now))
    await tellRestoredSessions(ctx, await getSet(ctx.db, instrumentId), back)
  },
  figures,
  evidence,
  async instrumentAt(ctx, path) {
    const [, set, session] = /^\/seances\/(?:ensemble\/([^/]+)|([^/]+))/.exec(path) ?? []
    if (set && isId(set)) return (await findSet(ctx.db, set))?.id
    return session && isId(session) ? (await findSession(ctx.db, session))?.setId : undefined
  },
}

function asked(name: keyof typeof kindTexts.fr.fields) {
  const { label: fr, hint: frHint } = kindTexts.fr.fields[name]
  const { label: en, hint: enHint } = kindTexts.en.fields[name]
  return { name, label: { fr, en }, hint: { fr: frHint, en: enHint }, required: name !== 'place' }
}

function formatLabel(format: SessionFormat) {
  return { fr: eventTexts.fr.formats[format], en: eventTexts.en.formats[format] }
}

/** The set and its planned sessions, spread over the days of the phase. */
async function open(ctx: Ctx, phase: PhaseOpened, settings: SessionSettings): Promise<Opened> {
  const id = newId(ctx.now, ctx.chance)
  await insertSet(ctx.db, {
    id,
    phaseId: phase.phaseId,
    experimentId: phase.experimentId,
    territoryId: phase.territoryId,
    title: phase.title,
    experimentTitle: phase.experimentTitle ?? '',
    format: settings.format,
    plannedSessions: settings.sessions,
    plannedParticipants: settings.participants,
    plannedMinutes: settings.minutes,
    place: settings.place,
    protocolVersion: phase.protocolVersion,
    openedAt: ctx.now,
    closedAt: undefined,
    hidden: phase.hidden ?? false,
  })
  const length = Math.max(0, daysBetween(phase.startsOn, phase.endsOn))
  const days = spreadDays(phase.startsOn, length, settings.sessions)
  for (const [at, onDay] of days.entries()) {
    await insertSession(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      setId: id,
      number: at + 1,
      title: kindTexts[ctx.locale].sessionTitle(String(at + 1)),
      onDay,
      startsAt: usualStart,
      minutes: settings.minutes,
      place: settings.place,
    })
  }
  return { instrumentId: id, href: pathTo('set', id) }
}

/** Sessions that nobody held or called off: the end of the phase calls them off. */
async function pending(ctx: Ctx, instrumentId: string): Promise<readonly Pending[]> {
  const sessions = await listSessions(ctx.db, instrumentId)
  const planned = sessions.filter(({ state }) => state === 'planned')
  return planned.map(({ id, title, onDay }) => ({
    words: {
      fr: kindTexts.fr.notHeld(title, writtenDay(onDay, 'fr')),
      en: kindTexts.en.notHeld(title, writtenDay(onDay, 'en')),
    },
    href: pathTo('session', id),
  }))
}

async function figures(ctx: Ctx, instrumentId: string): Promise<readonly Figure[]> {
  const set = await getSet(ctx.db, instrumentId)
  const seen = await readFigures(ctx.db, instrumentId)
  const href = pathTo('set', instrumentId)
  // Before the first session nobody could come: that is no gap, and zero would say so.
  const hasBegun = seen.held > 0 || set.closedAt !== undefined
  const figure = (
    key: 'held' | 'people' | 'present' | 'hours',
    planned: number | undefined,
    actual: number | undefined,
  ): Figure => ({
    key,
    label: { fr: kindTexts.fr.figures[key].label, en: kindTexts.en.figures[key].label },
    unit: { fr: kindTexts.fr.figures[key].unit, en: kindTexts.en.figures[key].unit },
    planned,
    actual: hasBegun ? actual : undefined,
    href,
  })
  const plannedHours = (set.plannedSessions * set.plannedMinutes) / 60
  return [
    figure('held', set.plannedSessions, seen.held),
    figure('people', set.plannedParticipants, peopleSeen(seen)),
    figure('present', set.plannedSessions * set.plannedParticipants, presencesSeen(seen)),
    figure('hours', round(plannedHours), round(seen.minutes / 60)),
  ]
}

/** To the hundredth, so that a third of an hour is read as twenty minutes. */
function round(hours: number): number {
  return Math.round(hours * 100) / 100
}

async function evidence(ctx: Ctx, instrumentId: string, locale: Locale): Promise<readonly Block[]> {
  const texts = kindTexts[locale].evidence
  const sessions = await listSessions(ctx.db, instrumentId)
  const summaries = sessions
    .filter(({ state, summary }) => state === 'held' && summary)
    .map(({ title, onDay, summary }) => texts.held(title, writtenDay(onDay, locale), summary))
  const cancelled = sessions
    .filter(({ state }) => state === 'cancelled')
    .map(({ title, reason }) => texts.cancelled(title, reason ?? ''))
  const items = [...summaries, ...cancelled]
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}
