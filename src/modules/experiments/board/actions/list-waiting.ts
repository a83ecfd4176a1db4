import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { listDueCommitments } from '../../agreement/index.ts'
import type { Experiment } from '../../experiment.ts'
import { listProposalsToFollow } from '../../follow-up/index.ts'
import { owedOn } from '../../follow-up/nouns.ts'
import { listWhatNext, nextHref } from '../../gates/index.ts'
import { isGesture, nextWords, type WhatNext } from '../../gates/nouns.ts'
import { followUpPaths } from '../../paths/follow-up.ts'
import { paths } from '../../paths.ts'
import {
  isOnTeam,
  mayEditExperiment,
  mayFollowCommitment,
  mayGiveEvidence,
  mayReviewProposals,
} from '../../permissions.ts'
import { listExperiments } from '../../store/lists.ts'
import { listTasksOf } from '../store/overview.ts'
import { listSilentLogbooks } from '../store/silent-logbooks.ts'
import { waitingTexts } from '../texts/waiting.ts'
import { listOwnExperiments } from './list-own-experiments.ts'

/** The public form promises an answer within ten days. */
const answerDays = 10
const aheadDays = 14
const proposalsShown = 30
/** A field where nothing is noted for so long is forgotten. */
const silentDays = 21

const labWork = { family: 'lab' } as const

/** What the experiments await from this person: gates, phases, commitments, answers, tasks, logbooks, proposals. */
export async function listWaitingInExperiments(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const today = dayOf(ctx.now)
  const lists = await Promise.all([
    proposalsToRead(ctx, viewer),
    inOwn(ctx, viewer, today),
    commitmentsDue(ctx, viewer, today),
    answersOwed(ctx, viewer, today),
    tasksOf(ctx, viewer, today),
  ])
  return lists.flat()
}

/** May this person do what comes next, and is it a thing of today? A phase that opens in spring is not. */
export function isNextAtHand(
  viewer: Viewer,
  experiment: Experiment,
  next: WhatNext,
  today: Day,
): boolean {
  if (!isGesture(next)) return false
  const may = next.kind === 'requirement' ? mayGiveEvidence : mayEditExperiment
  if (!may(viewer, experiment)) return false
  if (next.kind !== 'open-phase') return true
  return next.dueOn === undefined || next.dueOn <= addDays(today, aheadDays)
}

async function proposalsToRead(ctx: WaitingAsked, viewer: Viewer): Promise<readonly WaitingLine[]> {
  if (!mayReviewProposals(viewer)) return []
  const texts = waitingTexts[ctx.locale]
  const proposals = await listExperiments(ctx.db, {
    visibility: ['in-review'],
    oldestFirst: true,
    limit: proposalsShown,
  })
  return proposals.map(({ id, title, createdAt }) => ({
    ...labWork,
    key: `experiment:${id}:review`,
    label: texts.review(title),
    href: paths.review(id),
    where: texts.reviewWhere,
    why: texts.whys.reviews,
    minutes: 20,
    dueOn: addDays(dayOf(createdAt), answerDays),
  }))
}

/** What comes next in each of their own, and the logbooks that nobody writes any more. */
async function inOwn(
  ctx: WaitingAsked,
  viewer: Viewer,
  today: Day,
): Promise<readonly WaitingLine[]> {
  const { sought } = ctx
  const own = (await listOwnExperiments(ctx, viewer)).filter(
    ({ id }) => sought === undefined || sought.includes(id),
  )
  if (own.length === 0) return []
  const running = own.filter(
    (experiment) => experiment.stage === 'running' && isOnTeam(viewer, experiment),
  )
  const [nexts, silent] = await Promise.all([
    listWhatNext(ctx.db, own, today),
    listSilentLogbooks(
      ctx.db,
      running.map(({ id }) => id),
      addDays(today, -silentDays),
    ),
  ])
  const texts = waitingTexts[ctx.locale]
  const gates = own.flatMap((experiment): WaitingLine[] => {
    const next = nexts.get(experiment.id)
    if (!next || !isNextAtHand(viewer, experiment, next, today)) return []
    const edits = mayEditExperiment(viewer, experiment)
    const which = next.kind === 'requirement' ? `${next.kind}:${next.key}` : next.kind
    return [
      {
        ...labWork,
        key: `experiment:${experiment.id}:${which}`,
        label: capital(nextWords(next, ctx.locale)),
        href: edits ? nextHref(next, experiment.slug) : paths.stages(experiment.slug),
        where: experiment.title,
        why: texts.whys[tieOf(viewer, experiment)],
        minutes: nextMinutes[next.kind] ?? 20,
        dueOn: next.dueOn,
        // The portfolio says what comes next in each experiment to the whole team.
        openToTeam: true,
      },
    ]
  })
  const logs = running
    .filter(({ id }) => silent.has(id))
    .map(
      ({ id, slug, title }): WaitingLine => ({
        ...labWork,
        key: `logbook:${id}`,
        label: texts.logbook,
        href: followUpPaths.logbook(slug),
        where: title,
        why: texts.whys.team,
        minutes: 10,
        dueOn: undefined,
      }),
    )
  return [...gates, ...logs]
}

/** Whoever proposed it is told so, and not that they are on a team that names nobody yet. */
function tieOf(viewer: Viewer, experiment: Experiment): 'team' | 'proposer' | 'place' {
  const isNamed = viewer.roles.some(({ place }) => place?.id === experiment.id)
  if (!isNamed && experiment.proposedBy === viewer.id) return 'proposer'
  return isOnTeam(viewer, experiment) ? 'team' : 'place'
}

const nextMinutes: Readonly<Partial<Record<WhatNext['kind'], number>>> = {
  'answer-call': 30,
  requirement: 30,
  publish: 10,
  'plan-phases': 60,
  'open-phase': 5,
  'close-phase': 15,
  pass: 5,
  'tell-stop': 60,
}

async function commitmentsDue(
  ctx: WaitingAsked,
  viewer: Viewer,
  today: Day,
): Promise<readonly WaitingLine[]> {
  const due = await listDueCommitments(ctx.db, today, aheadDays)
  const texts = waitingTexts[ctx.locale]
  return due
    .filter(({ experimentId, territoryId }) =>
      mayFollowCommitment(viewer, { id: experimentId, territoryId }),
    )
    .map(({ id, slug, text, title, party, dueOn }) => ({
      ...labWork,
      key: `commitment:${id}`,
      label: texts.commitment(plainProse(text)),
      href: paths.commitment(slug, id),
      where: `${title} · ${party}`,
      why: texts.whys.agreement,
      minutes: 5,
      dueOn,
    }))
}

/** Reasoned answers that citizens are owed, late or due soon. */
async function answersOwed(
  ctx: WaitingAsked,
  viewer: Viewer,
  today: Day,
): Promise<readonly WaitingLine[]> {
  const until = addDays(today, aheadDays)
  const owed = (await listProposalsToFollow(ctx.db)).flatMap(({ proposal, experimentId }) => {
    const day = owedOn(proposal)
    return day !== undefined && day <= until ? [{ proposal, experimentId, day }] : []
  })
  if (owed.length === 0) return []
  const experiments = await listExperiments(ctx.db, {
    ids: owed.map(({ experimentId }) => experimentId),
  })
  const known = new Map(experiments.map((experiment) => [experiment.id, experiment]))
  const texts = waitingTexts[ctx.locale]
  return owed.flatMap(({ proposal, experimentId, day }) => {
    const experiment = known.get(experimentId)
    // Those who may say that a commitment was kept also owe the answers.
    if (!experiment || !mayFollowCommitment(viewer, experiment)) return []
    return [
      {
        ...labWork,
        key: `citizen-proposal:${proposal.id}`,
        label: texts.answer(proposal.title),
        href: followUpPaths.proposals(experiment.slug),
        where: experiment.title,
        why: texts.whys.owed,
        minutes: 30,
        dueOn: day,
      },
    ]
  })
}

async function tasksOf(
  ctx: WaitingAsked,
  viewer: Viewer,
  today: Day,
): Promise<readonly WaitingLine[]> {
  const tasks = await listTasksOf(ctx.db, viewer.id, today, aheadDays)
  const texts = waitingTexts[ctx.locale]
  return tasks.map(({ id, title, slug, experiment, dueOn }) => ({
    ...labWork,
    key: `experiment-task:${id}`,
    label: title,
    href: paths.team(slug),
    where: experiment,
    why: texts.whys.task,
    minutes: 60,
    dueOn,
    openToTeam: true as const,
    done: paths.taskDone(slug, id),
  }))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
