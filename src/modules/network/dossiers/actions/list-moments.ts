import { dayOf } from '#kit/dates.ts'
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
import { findProspectAt, listStepsAt, type StepAt } from '../../prospects/index.ts'
import { prospectTexts } from '../../prospects/nouns.ts'
import { isNextOpen } from '../exchange.ts'
import { listExchanges } from '../store/exchanges.ts'
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
    maySeeJournal(viewer) ? journalMoments(db, asked, locale) : [],
  ])
  const { since } = asked
  return lists.flat().filter((one) => one.due || since === undefined || one.at >= since)
}

async function declarationMoments(db: Db, { territoryId }: MomentsAsked, locale: Locale): Moments {
  const said = dossierTexts[locale]
  const [signatures, commitments] = await Promise.all([
    listSignatures(db, ['published', 'replaced', 'withdrawn'], territoryId),
    listCommitments(db, territoryId),
  ])
  const href = paths.declaration
  const words = signatures.flatMap((one): TerritoryMoment[] => [
    {
      territoryId: one.territoryId,
      at: noonOf(one.signedOn),
      label: said.signedMoment(one.version),
      href,
      seen: true,
    },
    ...(one.newsOn > one.signedOn
      ? [
          {
            territoryId: one.territoryId,
            at: noonOf(one.newsOn),
            label: said.newsMoment,
            href,
            seen: true,
          },
        ]
      : []),
    ...(one.state === 'withdrawn' && one.endedOn
      ? [
          {
            territoryId: one.territoryId,
            at: noonOf(one.endedOn),
            label: said.withdrawnMoment,
            href,
            seen: false,
          },
        ]
      : []),
    ...(one.state === 'published'
      ? [
          {
            territoryId: one.territoryId,
            at: noonOf(yearsAfter(one.newsOn, 1)),
            label: said.newsDue,
            href,
            seen: false,
            due: true,
          },
        ]
      : []),
  ])
  const states = declarationTexts[locale].states
  const promises = commitments.map(
    (one): TerritoryMoment =>
      one.state === 'open'
        ? {
            territoryId: one.territoryId,
            at: noonOf(one.dueOn),
            label: said.commitmentDue(plainProse(one.text)),
            href,
            seen: false,
            due: true,
          }
        : {
            territoryId: one.territoryId,
            at: noonOf(one.stateOn ?? one.dueOn),
            label: said.commitmentTold(plainProse(one.text), states[one.state]),
            href,
            seen: false,
          },
  )
  return [...words, ...promises]
}

/** The team's own notes: a call or a meeting is a territory that was seen. */
async function journalMoments(db: Db, asked: MomentsAsked, locale: Locale): Moments {
  const said = dossierTexts[locale]
  const { territoryId } = asked
  const since = asked.since && dayOf(asked.since)
  const [exchanges, handOvers, steps, prospect] = await Promise.all([
    listExchanges(db, { territoryId, since }),
    listHandOvers(db, territoryId),
    listStepsAt(db, { territoryId, since }),
    territoryId === undefined ? undefined : findProspectAt(db, territoryId),
  ])
  const noted = exchanges.flatMap((one): TerritoryMoment[] => [
    {
      territoryId: one.territoryId,
      at: noonOf(one.heldOn),
      label: said.exchangeOf(said.kinds[one.kind], firstWords(plainProse(one.summary))),
      seen: true,
    },
    ...(isNextOpen(one) && one.nextOn
      ? [
          {
            territoryId: one.territoryId,
            at: noonOf(one.nextOn),
            label: one.nextAction,
            seen: false,
            due: true,
          },
        ]
      : []),
  ])
  const passed = handOvers.map(
    (one): TerritoryMoment => ({
      territoryId: one.territoryId,
      at: noonOf(one.onDay),
      label: said.handedOver(one.mandateTitle || said.referent),
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
  return [...noted, ...passed, ...steps.flatMap((one) => stepMoment(one, locale)), ...expected]
}

/** Before it joined: what was said with it, and how far it had come. */
function stepMoment(step: StepAt, locale: Locale): TerritoryMoment[] {
  if (step.kind === 'next-action') return []
  const said = prospectTexts[locale]
  const what =
    step.from && step.to
      ? said.fromTo(said.stages[step.from], said.stages[step.to])
      : [said.steps[step.kind], firstWords(plainProse(step.note))].filter(Boolean).join(', ')
  return [
    {
      territoryId: step.territoryId,
      at: noonOf(step.on),
      label: dossierTexts[locale].prospecting(what),
      href: prospectPaths.one(step.prospectId),
      seen: step.kind === 'exchange',
    },
  ]
}

function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
