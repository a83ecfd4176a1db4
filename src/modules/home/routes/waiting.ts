import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import {
  type Experiment,
  paths as experimentPaths,
  followUpPaths,
  isGesture,
  listDueCommitments,
  listExperiments,
  listProposalsToFollow,
  listTasksOf,
  listWhatNext,
  mayEditExperiment,
  mayFollowCommitment,
  mayReviewProposals,
  nextHref,
  nextWords,
  owedOn,
  type WhatNext,
} from '#modules/experiments/index.ts'
import { listAtTheDoor, listTextsToRead } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import type { ShownExperiment } from '../running.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import { inOrder, type Waiting } from '../waiting.ts'
import { houseWaiting } from './house-waiting.ts'

/** The public form promises an answer within ten days. */
const answerDays = 10
const aheadDays = 14
const proposalsShown = 5

/** An experiment of the viewer, and what comes next in it. */
export interface MyExperiment extends ShownExperiment {
  readonly next: WhatNext
  /** It stands among the things to do: said once on the page. */
  readonly toDo: boolean
}

/** What comes next in each, one after the other: a person has few experiments. */
export async function withNext(
  ctx: Ctx,
  shown: readonly ShownExperiment[],
): Promise<readonly MyExperiment[]> {
  const today = dayOf(ctx.now)
  const found = await listWhatNext(
    ctx.db,
    shown.map(({ experiment }) => experiment),
    today,
  )
  return shown.flatMap((experiment) => {
    const next = found.get(experiment.experiment.id)
    return next ? [{ ...experiment, next, toDo: isAtHand(next, today) }] : []
  })
}

/** A phase that opens in spring is not a thing to do today. */
function isAtHand(next: WhatNext, today: Day): boolean {
  if (next.kind !== 'open-phase') return isGesture(next)
  return next.dueOn === undefined || next.dueOn <= addDays(today, aheadDays)
}

/** Everything that waits for this person, whatever room it comes from, most pressing first. */
export async function listWaiting(
  ctx: Ctx,
  viewer: Viewer,
  mine: readonly MyExperiment[],
  rooms: readonly Module[],
): Promise<readonly Waiting[]> {
  const today = dayOf(ctx.now)
  const lists = await Promise.all([
    proposalsToRead(ctx, viewer),
    commitmentsDue(ctx, viewer, today),
    answersOwed(ctx, viewer, today),
    tasksOf(ctx, viewer, today),
    textsToRead(ctx, viewer),
    houseWaiting(ctx, viewer),
    roomsWaiting(ctx, viewer, rooms),
  ])
  return inOrder([...lists.flat(), ...nextOnes(ctx, viewer, mine)])
}

/** What each room hands over by its plate. */
async function roomsWaiting(
  ctx: Ctx,
  viewer: Viewer,
  rooms: readonly Module[],
): Promise<readonly Waiting[]> {
  const lists = await Promise.all(rooms.map((room) => room.waiting?.(ctx, viewer) ?? []))
  return lists.flat().map((line) => ({ ...line, kind: 'room' }))
}

async function proposalsToRead(ctx: Ctx, viewer: Viewer): Promise<readonly Waiting[]> {
  if (!mayReviewProposals(viewer)) return []
  const texts = dashboardTexts[ctx.locale]
  const proposals = await listExperiments(ctx.db, {
    visibility: ['in-review'],
    oldestFirst: true,
    limit: proposalsShown,
  })
  return proposals.map(({ id, title, createdAt }) => ({
    kind: 'proposal',
    label: texts.review(title),
    href: experimentPaths.review(id),
    where: texts.reviewWhere,
    dueOn: addDays(dayOf(createdAt), answerDays),
  }))
}

/** Resources sent for a second reading, and first contributions that wait at the door. */
async function textsToRead(ctx: Ctx, viewer: Viewer): Promise<readonly Waiting[]> {
  const words = dashboardTexts[ctx.locale]
  const texts = await listTextsToRead(ctx, viewer)
  const door = await listAtTheDoor(ctx, viewer)
  const at = { kind: 'text', where: words.readWhere } as const
  return [
    ...texts.map(({ title, href }) => ({
      ...at,
      label: words.read(title),
      href,
      dueOn: undefined,
    })),
    ...(door.count > 0
      ? [{ ...at, label: words.atTheDoor(door.count), href: door.href, dueOn: undefined }]
      : []),
  ]
}

function nextOnes(ctx: Ctx, viewer: Viewer, mine: readonly MyExperiment[]): readonly Waiting[] {
  return mine
    .filter(({ toDo }) => toDo)
    .map(({ experiment, next }) => ({
      kind: 'gate',
      label: capital(nextWords(next, ctx.locale)),
      href: mayEditExperiment(viewer, experiment)
        ? nextHref(next, experiment.slug)
        : experimentPaths.stages(experiment.slug),
      where: experiment.title,
      dueOn: next.dueOn,
    }))
}

async function commitmentsDue(ctx: Ctx, viewer: Viewer, today: Day): Promise<readonly Waiting[]> {
  const due = await listDueCommitments(ctx.db, today, aheadDays)
  const texts = dashboardTexts[ctx.locale]
  return due
    .filter(({ experimentId, territoryId }) =>
      mayFollowCommitment(viewer, { id: experimentId, territoryId }),
    )
    .map(({ id, slug, text, title, party, dueOn: day }) => ({
      kind: 'commitment',
      label: texts.commitment(plainProse(text)),
      href: experimentPaths.commitment(slug, id),
      where: `${title} · ${party}`,
      dueOn: day,
    }))
}

/** Reasoned answers that citizens are owed, late or due soon. */
async function answersOwed(ctx: Ctx, viewer: Viewer, today: Day): Promise<readonly Waiting[]> {
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
  const texts = dashboardTexts[ctx.locale]
  return owed.flatMap(({ proposal, experimentId, day }) => {
    const experiment = known.get(experimentId)
    if (!experiment || !answersFor(viewer, experiment)) return []
    return [
      {
        kind: 'answer' as const,
        label: texts.answer(proposal.title),
        href: followUpPaths.proposals(experiment.slug),
        where: experiment.title,
        dueOn: day,
      },
    ]
  })
}

/** Those who may say that a commitment was kept also owe the answers. */
function answersFor(viewer: Viewer, experiment: Experiment): boolean {
  return isStaff(viewer) || mayFollowCommitment(viewer, experiment)
}

async function tasksOf(ctx: Ctx, viewer: Viewer, today: Day): Promise<readonly Waiting[]> {
  const tasks = await listTasksOf(ctx.db, viewer.id, today, aheadDays)
  return tasks.map(({ title, slug, experiment, dueOn: day }) => ({
    kind: 'task',
    label: title,
    href: experimentPaths.team(slug),
    where: experiment,
    dueOn: day,
  }))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
