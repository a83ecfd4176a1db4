import { newId } from '#kit/ids.ts'
import { stagedImport } from '#kit/sheets/staged-import.ts'
import { findMentioned } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { mayImportExperiments } from '../../permissions.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { reserveSlug } from '../../store/slugs.ts'
import type { PastImport, PastLine } from '../past-import.ts'
import type { Decision } from '../plan.ts'
import {
  deleteUntouchedDrafts,
  listPastLines,
  lockPastImport,
  lockPastImports,
  savePastImport,
  savePastLines,
} from '../store/imports.ts'
import { listTouchedSince } from '../store/touched.ts'
import { draftWords, stoppedBefore } from '../texts/draft.ts'
import { planLines } from './plan-lines.ts'

export const pastAnnouncement = 'experiments.import-goes-on'
export const pastUndoAnnouncement = 'experiments.import-goes-back'
const importedAct = 'experiment.imported'

/** Tables that an import itself has written: a key in them is no sign of another use. */
const ownTables = ['experiments', 'experiment_slugs', 'experiment_import_lines']

const groupSize = 50

/** The steps of an import of past experiments, one at a time: two files of the same titles make them once. */
const steps = stagedImport<Ctx, PastImport, PastLine>({
  subject: 'experiments-import',
  goesOn: pastAnnouncement,
  goesBack: pastUndoAnnouncement,
  groupSize,
  lock: async (ctx, id) => {
    await lockPastImports(ctx.db)
    return lockPastImport(ctx.db, id)
  },
  save: (ctx, staged) => savePastImport(ctx.db, staged),
  may: (ctx) => mayImportExperiments(ctx.person),
  listLines: (ctx, id, asked) => listPastLines(ctx.db, id, asked),
  saveLines: (ctx, id, lines) => savePastLines(ctx.db, id, lines),
  write: async (ctx, staged, lines) => {
    const written: Omit<PastLine, 'cells'>[] = []
    for (const decision of await planLines(ctx.db, staged, lines))
      written.push(await writeLine(ctx, decision))
    return written
  },
  takeBack: async (ctx, _, lines) => {
    const made = lines.flatMap(({ experimentId }) => experimentId ?? [])
    const touched = await listTouchedSince(ctx.db, made, importedAct)
    // What is said of a protocol, a draw or a session is written elsewhere, with the key of the experiment.
    const used = await findMentioned(ctx.db, made, ownTables)
    const gone = await deleteUntouchedDrafts(
      ctx.db,
      made.filter((id) => !touched.has(id) && !used.has(id)),
    )
    return new Set(
      lines.filter(({ experimentId = '' }) => gone.has(experimentId)).map(({ line }) => line),
    )
  },
})

export const {
  start: startPastImport,
  writeGroup: pastImportGroup,
  startUndo: startPastUndo,
  undoGroup: pastUndoGroup,
} = steps

async function writeLine(ctx: Ctx, decision: Decision): Promise<Omit<PastLine, 'cells'>> {
  const { line } = decision
  if (decision.kind === 'rejected')
    return { line, outcome: 'rejected', reasons: decision.reasons, experimentId: undefined }
  if (decision.kind === 'unchanged')
    return { line, outcome: 'unchanged', reasons: [], experimentId: decision.experimentId }
  const { id } = await writeDraft(ctx, decision)
  return { line, outcome: 'created', reasons: [], experimentId: id }
}

/** A draft: nothing of a sheet is public before somebody has read it here. */
async function writeDraft(
  ctx: Ctx,
  { said, place }: Extract<Decision, { kind: 'create' }>,
): Promise<Experiment> {
  const id = newId(ctx.now, ctx.chance)
  const isStopped = said.stage === 'stopped'
  const experiment: Experiment = {
    id,
    slug: await reserveSlug(ctx.db, said.title, id, ctx.now),
    title: said.title,
    question: '',
    hypothesis: '',
    summary: draftWords(said),
    challenges: [],
    territoryId: place?.id,
    regionCode: place?.regionCode,
    seeking: false,
    stage: said.stage,
    stop: isStopped
      ? { from: 'running', reason: 'other', text: stoppedBefore, at: ctx.now }
      : undefined,
    visibility: 'draft',
    declineReason: undefined,
    // Nobody's own: two hundred lines of a sheet would fill the page of the day of whoever brought them.
    proposedBy: undefined,
    startedOn: `${said.firstYear ?? ctx.now.getUTCFullYear()}-01-01`,
    now: undefined,
    source: 'house',
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await insertExperiment(ctx.db, experiment)
  ctx.audit({ act: importedAct, subject: `experiment:${id}`, public: false })
  return experiment
}
