import { done, type Result, refused } from '#kit/result.ts'
import {
  type Outcome,
  type PublishRefusal,
  publishResource,
  type ResourceWords,
} from '#modules/resources/index.ts'
import { getTerritories } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { periodText, type SheetDraft, type SheetFacts, sheetTooEarly } from '../case-sheet.ts'
import { collectSheetFacts } from '../store/sheet-facts.ts'
import { findSheet, markSheetPublished } from '../store/sheets.ts'

export type PublishSheetRefusal =
  | PublishRefusal
  | 'not-found'
  | 'forbidden'
  | 'nothing-written'
  | 'too-early'
  | 'not-public'

/**
 * Publishes the sheet as a resource of the commons, or its next version. The territory is told and
 * may reply beside it; nobody there is asked to approve. Stopped experiments publish like the others.
 */
export async function publishSheet(
  ctx: Ctx,
  kinds: Kinds,
  experimentId: string,
): Promise<Result<{ slug: string }, PublishSheetRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')
  const early = sheetTooEarly(experiment)
  if (early) return refused(early)
  const sheet = await findSheet(ctx.db, experimentId)
  if (!sheet) return refused('nothing-written')

  const facts = await collectSheetFacts(ctx, kinds, experiment)
  const words = await resourceWords(ctx, sheet, facts)
  const published = await publishResource(ctx, words)
  if (!published.ok) return published
  await markSheetPublished(ctx.db, experimentId, published.value, ctx.now)

  ctx.audit({ act: 'sheet.published', subject: `experiment:${experimentId}`, public: true })
  ctx.announce('sheet.published', { experimentId, resourceId: published.value.id })
  ctx.changed(`experiment:${experimentId}`)
  return done({ slug: published.value.slug })
}

async function resourceWords(
  ctx: Ctx,
  sheet: SheetDraft,
  facts: SheetFacts,
): Promise<ResourceWords> {
  const { experiment } = facts
  const { essential, parts, authors, evidenceLevel, evidenceReason } = sheet.content
  const { themes, methods, participants } = sheet.content
  const href = `/experiences/${experiment.slug}`
  const territoryIds = experiment.territoryId ? [experiment.territoryId] : []
  const territories = await getTerritories(ctx.db, territoryIds)
  const regions = [...territories.values()].flatMap(({ regionCode }) => regionCode ?? [])
  return {
    kind: 'case-sheet',
    title: sheet.title,
    lead: sheet.lead,
    language: 'fr',
    licence: sheet.licence as ResourceWords['licence'],
    isStarter: experiment.source === 'starter',
    content: {
      essential,
      sections: parts,
      figures: facts.figures.map(({ label, unit, planned, actual, href: from }) => ({
        label: label.fr,
        unit: unit.fr,
        ...(planned === undefined ? {} : { planned }),
        ...(actual === undefined ? {} : { actual }),
        href: from,
      })),
      authors: [...authors],
      sources: sourcesOf(sheet, facts),
      place: facts.place,
      period: periodText(facts, 'fr'),
      ...(participants === '' ? {} : { participants }),
      evidenceReason,
    },
    challenges: experiment.challenges,
    themes,
    methods,
    regionCodes: regions,
    outcome: outcomeOf(facts),
    evidenceLevel,
    origin: {
      kind: 'experiment',
      id: experiment.id,
      href,
      adoptHref: `${href}/reprendre`,
      familyHref: `${href}/famille`,
    },
    source: experiment.source,
    territoryIds,
  }
}

/** What the authors cite, then the evaluations they did not. */
function sourcesOf({ content }: SheetDraft, { reports }: SheetFacts) {
  const cited = new Set(content.sources.map(({ href }) => href))
  const filed = reports.flatMap(({ link, author }) =>
    link && !cited.has(link) ? [{ label: `Évaluation : ${author}`, href: link }] : [],
  )
  return [...content.sources, ...filed]
}

function outcomeOf({ experiment }: SheetFacts): Outcome {
  return experiment.stage === 'stopped' ? 'stopped' : 'finished'
}
