import { isId } from '#kit/ids.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { ActiveTerritory, Appointment, DossierSection, Listener } from '#platform/module.ts'
import { remindCommitments } from '../agreement/index.ts'
import { budgetTexts } from '../budget/nouns.ts'
import { budgetTotals } from '../budget.ts'
import { forgetCallersBefore, tellMatching, tellOpenCalls } from '../calls/index.ts'
import { remindAnswers } from '../follow-up/index.ts'
import { paths } from '../paths.ts'
import { maySeeExperiment } from '../permissions.ts'
import { contactDays } from '../proposal.ts'
import { deleteContactsBefore } from '../proposals/index.ts'
import { tellOriginalSheet } from '../sheet/index.ts'
import { isAtOrAfter } from '../stage.ts'
import { budgetLinesOf } from '../store/budget.ts'
import { listExperiments } from '../store/lists.ts'
import { navigationTexts } from '../texts/navigation.ts'
import { stageTexts } from '../texts/stage.ts'

/** A call that opens is told to the territories whose need it meets; a need that is said, of open calls. */
export const coreListeners: readonly Listener[] = [
  {
    on: 'experiment.published',
    name: 'experiments.tell-matching',
    run: async (ctx, { id }) => {
      if (typeof id === 'string' && isId(id)) await tellMatching(ctx, id)
    },
  },
  // An adoption shows on the sheet of the original once it may be seen, and when either is told again.
  ...(
    [
      ['experiment.published', 'id'],
      ['experiment.withdrawn', 'id'],
      ['protocol.cloned', 'id'],
      ['sheet.published', 'experimentId'],
    ] as const
  ).map(
    ([on, key]): Listener => ({
      on,
      name: `experiments.tell-original-sheet.${on}`,
      run: async (ctx, payload) => {
        const id = payload[key]
        if (typeof id === 'string' && isId(id)) await tellOriginalSheet(ctx, id)
      },
    }),
  ),
  {
    on: 'network.need-said',
    name: 'experiments.tell-open-calls',
    run: async (ctx, { territoryId }) => {
      if (typeof territoryId === 'string' && isId(territoryId))
        await tellOpenCalls(ctx, territoryId)
    },
  },
]

/** At fixed times: promises are recalled in the morning. */
export const coreTimetable: readonly Appointment[] = [
  {
    name: 'experiments.remind-commitments',
    cron: '30 7 * * *',
    run: async (ctx) => {
      await remindCommitments(ctx)
    },
  },
  {
    name: 'experiments.remind-answers',
    cron: '40 7 * * *',
    run: async (ctx) => {
      await remindAnswers(ctx)
    },
  },
]

/** Contacts of proposers whose time is over. */
export async function purgeContacts(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - contactDays * 86_400_000)
  const contacts = await deleteContactsBefore(ctx.db, before)
  return contacts + (await forgetCallersBefore(ctx.db, before))
}

/** What a territory's own page says of its experiments. */
export async function territorySections(
  db: Db,
  territoryId: string,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly DossierSection[]> {
  const all = await listExperiments(db, {
    territoryId,
    visibility: ['published', 'draft', 'in-review'],
  })
  const seen = all.filter((experiment) => maySeeExperiment(viewer, experiment))
  if (seen.length === 0) return []
  const stage = stageTexts[locale]
  const budgets = await budgetLinesOf(
    db,
    seen.map(({ id }) => id),
  )
  const funded = seen.flatMap((experiment) => {
    const lines = budgets.get(experiment.id) ?? []
    return lines.length > 0 ? [{ experiment, totals: budgetTotals(lines) }] : []
  })
  const texts = budgetTexts[locale]
  const money = (cents: number | undefined) =>
    cents === undefined ? budgetTexts[locale].notNoted : writtenMoney(cents, locale)
  return [
    {
      title: navigationTexts[locale].onTerritory,
      items: seen.map((experiment) => ({
        label: experiment.title,
        labelIn: writtenLocale,
        href: paths.experiment(experiment.slug),
        note: experiment.stage === 'stopped' ? stage.stopped : stage.stations[experiment.stage],
      })),
    },
    ...(funded.length > 0
      ? [
          {
            subject: 'funding' as const,
            title: texts.onTerritory,
            items: funded.map(({ experiment, totals }) => ({
              // The same title leads to the experiment itself, on the same page.
              label: texts.fundingOf(experiment.title),
              href: paths.budget(experiment.slug),
              note: texts.funding({
                costs: money(totals.costs.planned),
                spent: money(totals.costs.actual),
                revenue: money(totals.revenue.planned),
              }),
            })),
          },
        ]
      : []),
  ]
}

export async function publicPages(db: Db): Promise<readonly { path: string; changed: Date }[]> {
  const shown = await listExperiments(db, { visibility: ['published'], limit: 50_000 })
  // What is invented is for visitors of this instance, not for search engines.
  const published = shown.filter(({ source }) => source !== 'demo')
  const [latest] = published
  return [
    ...(latest ? [{ path: paths.list, changed: latest.updatedAt }] : []),
    ...published.map((experiment) => ({
      path: paths.experiment(experiment.slug),
      changed: experiment.updatedAt,
    })),
  ]
}

/** Where something happens, for the map of territories: each place once, the liveliest kind first. */
export async function activeTerritories(db: Db): Promise<readonly ActiveTerritory[]> {
  const published = await listExperiments(db, { visibility: ['published'], limit: 5_000 })
  const places = new Map<string, ActiveTerritory>()
  for (const { territoryId, stage } of published) {
    if (!territoryId) continue
    const documented = stage === 'stopped' || isAtOrAfter(stage, 'dissemination')
    if (documented && places.has(territoryId)) continue
    places.set(territoryId, { territoryId, kind: documented ? 'documented' : 'running' })
  }
  return [...places.values()]
}
