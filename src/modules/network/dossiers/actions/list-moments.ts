import { type Day, dayOf } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import type { MomentsAsked, TerritoryMoment } from '#platform/module.ts'
import { listCommitments, listSignatures } from '../../declaration/index.ts'
import { declarationTexts, yearsAfter } from '../../declaration/nouns.ts'
import { listHandOvers } from '../../mandates/index.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import { maySeeJournal } from '../../permissions.ts'
import { findProspectAt, listLastMet, listStepsAt, type StepAt } from '../../prospects/index.ts'
import { prospectTexts } from '../../prospects/nouns.ts'
import { isNextOpen } from '../exchange.ts'
import { listExchanges, listLastHeld } from '../store/exchanges.ts'
import { dossierTexts } from '../texts/dossier.ts'

type Moments = Promise<readonly TerritoryMoment[]>

/** The middle of a civil day, wherever the server stands. */
export function noonOf(day: string): Date {
  return new Date(`${day}T11:00:00Z`)
}

/** What this room knows itself of the life of territories: its word, and what the team noted. */
export async function listMoments(
  db: Db,
  asked: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Moments {
  const lists = await Promise.all([
    declarationMoments(db, asked, locale),
    maySeeJournal(viewer) ? journalOf(db, asked, locale) : [],
  ])
  const { since } = asked
  return lists.flat().filter((moment) => moment.due || since === undefined || moment.at >= since)
}

async function declarationMoments(
  db: Db,
  { territoryId, lastSeenBefore }: MomentsAsked,
  locale: Locale,
): Moments {
  const texts = dossierTexts[locale]
  const [signatures, commitments] = await Promise.all([
    listSignatures(db, ['published', 'replaced', 'withdrawn'], territoryId),
    // What is promised says nothing of who was there.
    lastSeenBefore ? [] : listCommitments(db, territoryId),
  ])
  const href = paths.declaration
  const words = signatures.flatMap((signature): TerritoryMoment[] => [
    {
      territoryId: signature.territoryId,
      at: noonOf(signature.signedOn),
      label: texts.signedMoment(signature.version),
      href,
      seen: true,
    },
    ...(signature.newsOn > signature.signedOn
      ? [
          {
            territoryId: signature.territoryId,
            at: noonOf(signature.newsOn),
            label: texts.newsMoment,
            href,
            seen: true,
          },
        ]
      : []),
    ...(signature.state === 'withdrawn' && signature.endedOn
      ? [
          {
            territoryId: signature.territoryId,
            at: noonOf(signature.endedOn),
            label: texts.withdrawnMoment,
            href,
            seen: false,
          },
        ]
      : []),
    ...(signature.state === 'published'
      ? [
          {
            territoryId: signature.territoryId,
            at: noonOf(yearsAfter(signature.newsOn, 1)),
            label: texts.newsDue,
            href,
            seen: false,
            due: true,
          },
        ]
      : []),
  ])
  const states = declarationTexts[locale].states
  const promises = commitments.map(
    (commitment): TerritoryMoment =>
      commitment.state === 'open'
        ? {
            territoryId: commitment.territoryId,
            at: noonOf(commitment.dueOn),
            label: texts.commitmentDue(plainProse(commitment.text)),
            href,
            seen: false,
            due: true,
          }
        : {
            territoryId: commitment.territoryId,
            at: noonOf(commitment.stateOn ?? commitment.dueOn),
            label: texts.commitmentTold(plainProse(commitment.text), states[commitment.state]),
            href,
            seen: false,
          },
  )
  return [...words, ...promises]
}

function journalOf(db: Db, asked: MomentsAsked, locale: Locale): Moments {
  const { lastSeenBefore } = asked
  return lastSeenBefore ? lastMet(db, asked, lastSeenBefore) : journalMoments(db, asked, locale)
}

/** The last call or meeting with each, for who asks when a territory was last seen. */
async function lastMet(db: Db, { since }: MomentsAsked, before: Date): Moments {
  const days = { since: since ? dayOf(since) : '0001-01-01', until: lastNoon(before) }
  const met = await Promise.all([listLastHeld(db, days), listLastMet(db, days)])
  return met
    .flat()
    .map(({ territoryId, on }) => ({ territoryId, at: noonOf(on), label: '', seen: true }))
}

/** The last day whose middle has passed. */
function lastNoon(before: Date): Day {
  return new Date(before.getTime() - 11 * 3_600_000).toISOString().slice(0, 10)
}

/** The team's own notes: a call or a meeting is a territory that was seen. */
async function journalMoments(db: Db, asked: MomentsAsked, locale: Locale): Moments {
  const texts = dossierTexts[locale]
  const { territoryId } = asked
  const since = asked.since && dayOf(asked.since)
  const [exchanges, handOvers, steps, prospect] = await Promise.all([
    listExchanges(db, { territoryId, since }),
    listHandOvers(db, territoryId),
    listStepsAt(db, { territoryId, since }),
    territoryId === undefined ? undefined : findProspectAt(db, territoryId),
  ])
  const noted = exchanges.flatMap((exchange): TerritoryMoment[] => [
    {
      territoryId: exchange.territoryId,
      at: noonOf(exchange.heldOn),
      // Years of the whole network are read for their days alone: words are put together when they are asked for.
      get label() {
        const { kind, summary } = exchange
        return texts.exchangeOf(texts.kinds[kind], firstWords(plainProse(summary)))
      },
      seen: true,
    },
    ...(isNextOpen(exchange) && exchange.nextOn
      ? [
          {
            territoryId: exchange.territoryId,
            at: noonOf(exchange.nextOn),
            label: exchange.nextAction,
            seen: false,
            due: true,
          },
        ]
      : []),
  ])
  const passed = handOvers.map(
    (handOver): TerritoryMoment => ({
      territoryId: handOver.territoryId,
      at: noonOf(handOver.onDay),
      label: texts.handedOver(handOver.mandateTitle || texts.referent),
      seen: false,
    }),
  )
  const expected = prospect?.nextOn
    ? [
        {
          territoryId: prospect.territoryId,
          at: noonOf(prospect.nextOn),
          label: prospect.nextAction,
          href: prospectPaths.one(prospect.id),
          seen: false,
          due: true,
        },
      ]
    : []
  return [...noted, ...passed, ...steps.flatMap((step) => stepMoment(step, locale)), ...expected]
}

/** Before it joined: what was said with it, and how far it had come. */
function stepMoment(step: StepAt, locale: Locale): TerritoryMoment[] {
  if (step.kind === 'next-action') return []
  const { kind, from, to, note } = step
  const texts = prospectTexts[locale]
  return [
    {
      territoryId: step.territoryId,
      at: noonOf(step.on),
      get label() {
        const what =
          from && to
            ? texts.fromTo(texts.stages[from], texts.stages[to])
            : [texts.steps[kind], firstWords(plainProse(note))].filter(Boolean).join(', ')
        return dossierTexts[locale].prospecting(what)
      },
      href: prospectPaths.one(step.prospectId),
      seen: step.kind === 'exchange',
    },
  ]
}

function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
