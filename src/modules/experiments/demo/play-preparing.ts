import { dayOf } from '#kit/dates.ts'
import { refused } from '#kit/result.ts'
import { findTerritoryBySlug } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  addCommitment,
  findAgreement,
  markCommitment,
  saveAgreement,
  saveParty,
} from '../agreement/index.ts'
import { saveBudget } from '../budget/index.ts'
import { answerCall } from '../calls/index.ts'
import {
  checkEligibility,
  passGate,
  recordDecision,
  recordEvidence,
  setStageDates,
  stopExperiment,
  waiveRequirement,
} from '../gates/index.ts'
import { placedIn } from '../placed-territory.ts'
import type { ExperimentForm } from '../proposal.ts'
import { acceptProposal, changeVisibility, editExperiment } from '../proposals/index.ts'
import {
  addStopCriterion,
  checkStopCriterion,
  listRisks,
  listStopCriteria,
  saveRisk,
} from '../risks/index.ts'
import { listBudgetLines } from '../store/budget.ts'
import { getExperiment } from '../store/experiments.ts'
import { addMember } from '../team/index.ts'
import type { Plays } from './stories/scene.ts'

const file = undefined

/** From the idea to the agreement, and what accompanies an experiment all along. */
export const preparingPlays: Plays<
  | 'accept'
  | 'publish'
  | 'answer-call'
  | 'reword'
  | 'say-now'
  | 'decide'
  | 'check'
  | 'show'
  | 'waive'
  | 'expect'
  | 'pass'
  | 'stop'
  | 'agree'
  | 'promise'
  | 'keep-promise'
  | 'join'
  | 'budget'
  | 'risk'
  | 'stop-when'
  | 'check-stop'
> = {
  accept: ({ ctx, experimentId }) => acceptProposal(ctx, experimentId),
  publish: ({ ctx, experimentId }) => changeVisibility(ctx, experimentId, 'published'),
  'answer-call': async ({ ctx, experimentId }, { territory, ...words }) => {
    const found = await findTerritoryBySlug(ctx.db, territory)
    if (!found) return refused('territory-missing')
    return answerCall(ctx, experimentId, { ...words, territory: placedIn(found) })
  },
  reword: ({ ctx, experimentId }, words) => edit(ctx, experimentId, words),
  'say-now': ({ ctx, experimentId }, { title: nowTitle, text: nowText }) =>
    edit(ctx, experimentId, { nowTitle, nowText }),
  decide: ({ ctx, experimentId }, act) =>
    recordDecision(ctx, experimentId, { ...act, decidedOn: dayOf(ctx.now), file }),
  check: ({ ctx, experimentId }, { criterion, text, link }) =>
    checkEligibility(ctx, experimentId, criterion, { state: 'met', text, link, file }),
  show: ({ ctx, experimentId }, { requirement, text, link }) =>
    recordEvidence(ctx, experimentId, requirement, { text, link, file }),
  waive: ({ ctx, experimentId }, { requirement, reason }) =>
    waiveRequirement(ctx, experimentId, requirement, reason),
  expect: ({ ctx, experimentId }, { dates }) => setStageDates(ctx, experimentId, dates),
  pass: ({ ctx, experimentId }, { from }) => passGate(ctx, experimentId, from),
  stop: ({ ctx, experimentId }, act) => stopExperiment(ctx, experimentId, act),
  agree: async ({ ctx, experimentId }, { parties = [], ...words }) => {
    const saved = await saveAgreement(ctx, experimentId, { ...words, file })
    if (!saved.ok) return saved
    for (const party of parties) {
      const added = await saveParty(ctx, experimentId, undefined, party)
      if (!added.ok) return added
    }
    return saved
  },
  promise: async ({ ctx, experimentId }, { party, text, dueOn }) => {
    const agreement = await findAgreement(ctx.db, experimentId)
    const found = agreement?.parties.find(({ organisation }) => organisation === party)
    return addCommitment(ctx, experimentId, { party: found?.id ?? '', text, dueOn })
  },
  'keep-promise': async ({ ctx, experimentId }, { text, state, note }) => {
    const agreement = await findAgreement(ctx.db, experimentId)
    const commitment = agreement?.commitments.find((item) => item.text === text)
    return markCommitment(ctx, experimentId, commitment?.id ?? '', { state, note })
  },
  join: ({ ctx, experimentId }, member) => addMember(ctx, experimentId, member),
  budget: async ({ ctx, experimentId }, line) => {
    const known = (await listBudgetLines(ctx.db, experimentId)).find(
      ({ label }) => label === line.label,
    )
    return saveBudget(ctx, experimentId, {
      added: known ? [] : [line],
      changed: known ? [{ id: known.id, written: line }] : [],
      removed: [],
    })
  },
  risk: async ({ ctx, experimentId }, risk) => {
    const known = (await listRisks(ctx.db, experimentId)).find(({ text }) => text === risk.text)
    return saveRisk(ctx, experimentId, known?.id, risk)
  },
  'stop-when': ({ ctx, experimentId }, act) => addStopCriterion(ctx, experimentId, act),
  'check-stop': async ({ ctx, experimentId }, { text, state, note }) => {
    const known = (await listStopCriteria(ctx.db, experimentId)).find(
      (criterion) => criterion.text === text,
    )
    if (!known) return refused('criterion-unknown')
    return checkStopCriterion(ctx, experimentId, known.id, { state, note })
  },
}

/** Some words of the experiment change; the others stay as they are. */
async function edit(ctx: Ctx, experimentId: string, change: Partial<ExperimentForm>) {
  const { now, territoryId, regionCode, ...known } = await getExperiment(ctx.db, experimentId)
  const territory = territoryId === undefined ? undefined : { id: territoryId, regionCode }
  return editExperiment(ctx, experimentId, {
    title: known.title,
    question: known.question,
    hypothesis: known.hypothesis,
    summary: known.summary,
    challenges: [...known.challenges],
    nowTitle: now?.title ?? '',
    nowText: now?.text ?? '',
    ...change,
    territory,
  })
}
