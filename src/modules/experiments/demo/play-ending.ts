import { dayOf } from '#kit/dates.ts'
import { refused } from '#kit/result.ts'
import { fileEvaluation, saveEvaluation } from '../evaluation/index.ts'
import {
  answerCitizenProposal,
  listCitizenProposals,
  recordCitizenProposal,
  writeLogEntry,
} from '../follow-up/index.ts'
import { collectSheetFacts, findSheet, publishSheet, writeSheet } from '../sheet/index.ts'
import { draftSheet } from '../sheet/nouns.ts'
import { getExperiment } from '../store/experiments.ts'
import type { Plays } from './stories/scene.ts'

/** What is written down on the way, what citizens are owed, and what is told in the end. */
export const endingPlays: Plays<
  'log' | 'propose' | 'answer' | 'ask' | 'evaluate' | 'write-sheet' | 'publish-sheet'
> = {
  log: ({ ctx, experimentId }, { text, isPublic }) => {
    const words = { onDay: dayOf(ctx.now), text, isPublic, photoAlt: '', photoConsent: false }
    return writeLogEntry(ctx, experimentId, words, undefined)
  },
  propose: ({ ctx, experimentId }, words) =>
    recordCitizenProposal(ctx, experimentId, { ...words, madeOn: dayOf(ctx.now) }),
  answer: async ({ ctx, experimentId }, { number, ...words }) => {
    const proposals = await listCitizenProposals(ctx.db, experimentId)
    const proposal = proposals.find((citizenProposal) => citizenProposal.number === number)
    if (!proposal) return refused('not-found')
    const answer = { ...words, answeredOn: dayOf(ctx.now) }
    return answerCitizenProposal(ctx, experimentId, proposal.id, answer)
  },
  ask: ({ ctx, experimentId }, words) =>
    saveEvaluation(ctx, experimentId, { added: [words], changed: [], removed: [] }),
  evaluate: ({ ctx, experimentId }, words) =>
    fileEvaluation(ctx, experimentId, { ...words, filedOn: dayOf(ctx.now) }, undefined),
  'write-sheet': async ({ ctx, experimentId, kinds }, { words }) => {
    const experiment = await getExperiment(ctx.db, experimentId)
    const draft = draftSheet(await collectSheetFacts(ctx, kinds, experiment), 'fr')
    const version = (await findSheet(ctx.db, experimentId))?.version ?? 0
    return writeSheet(ctx, experimentId, { ...draft, ...words, version })
  },
  'publish-sheet': ({ ctx, experimentId, kinds }) => publishSheet(ctx, kinds, experimentId),
}
