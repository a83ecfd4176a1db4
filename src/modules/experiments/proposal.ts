import { z } from 'zod'
import { challenges } from '#kit/challenge.ts'
import { nameShape } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Experiment } from './experiment.ts'
import { optionalId, optionalText, requiredText, severalOf } from './fields.ts'

const someChallenges = severalOf(challenges).refine(
  (chosen) => chosen.length > 0,
  say('Choisissez au moins un défi.', 'Choose at least one challenge.'),
)

const email = z.string().trim().toLowerCase().max(200).pipe(z.email())

/** What an experiment says of itself from the first day; the same fields everywhere. */
const words = {
  title: optionalText(120),
  summary: requiredText(4000),
  challenges: someChallenges,
  question: requiredText(400),
  hypothesis: optionalText(2000),
}

/** The public form: where, which need, what one would like to know; then who one is. */
export const proposalShape = z.object({
  ...words,
  name: nameShape,
  email,
  organisation: optionalText(160),
})

export type ProposalForm = z.infer<typeof proposalShape>

/** An experiment written by the lab itself, with a territory or looking for one. */
export const createShape = z.object({ ...words, title: requiredText(120), open: optionalText(5) })

export type CreateForm = z.infer<typeof createShape>

/** The words of an experiment, edited later. */
export const experimentShape = z.object({
  ...words,
  title: requiredText(120),
  nowTitle: optionalText(120),
  nowText: optionalText(1000),
  territory: optionalId,
})

export type ExperimentForm = z.infer<typeof experimentShape>

export const declineShape = z.object({ reason: requiredText(2000, 20) })

/** Somebody who has no title yet has a question: its first words will do until it is read. */
export function titleOf(form: { title: string; question: string }): string {
  if (form.title !== '') return form.title
  const words = form.question.split(/\s+/)
  let title = ''
  for (const word of words) {
    if (`${title} ${word}`.length > 80) return `${title}…`
    title = `${title} ${word}`.trim()
  }
  return title
}

/** How long the name and address of a proposer are kept: three years. */
export const contactDays = 1096

/** Read and kept: it shows from now on. Without a territory, it looks for one. */
export function acceptProposal(
  experiment: Experiment,
  now: Date,
): Result<Experiment, 'already-read'> {
  if (experiment.visibility !== 'in-review') return refused('already-read')
  return done({
    ...experiment,
    visibility: 'published',
    seeking: experiment.territoryId === undefined,
    updatedAt: now,
  })
}

/** Read and not kept: its proposer is told why. */
export function declineProposal(
  experiment: Experiment,
  reason: string,
  now: Date,
): Result<Experiment, 'already-read'> {
  if (experiment.visibility !== 'in-review') return refused('already-read')
  return done({ ...experiment, visibility: 'declined', declineReason: reason, updatedAt: now })
}
