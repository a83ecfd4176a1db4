import { dayOf } from '#kit/dates.ts'
import { done, refused } from '#kit/result.ts'
import {
  addParticipants,
  cancelSession,
  changeSession,
  copyPaperSheet,
  editRunSheet,
  listParticipants,
  listSessions,
  markSessionHeld,
  tickAttendance,
} from '#modules/events/index.ts'
import { cancelPhase, closePhase, listPhases, openPhase, reachMilestone } from '../phases/index.ts'
import type { Plays, Scene } from './stories/scene.ts'

/** Phases, and the sessions that they open. */
export const runningPlays: Plays<
  | 'open-phase'
  | 'close-phase'
  | 'cancel-phase'
  | 'reach'
  | 'enrol'
  | 'plan-session'
  | 'run-sheet'
  | 'hold'
  | 'cancel-session'
> = {
  'open-phase': ({ ctx, experimentId, kinds }, { phase }) =>
    openPhase(ctx, kinds, experimentId, phase),
  'close-phase': ({ ctx, experimentId, kinds }, { phase, reason }) =>
    closePhase(ctx, kinds, { experimentId, planId: phase }, reason),
  'cancel-phase': ({ ctx, experimentId, kinds }, { phase, reason }) =>
    cancelPhase(ctx, kinds, { experimentId, planId: phase }, reason),
  reach: ({ ctx, experimentId }, { phase, milestone, day }) =>
    reachMilestone(ctx, { experimentId, planId: phase, milestoneId: milestone }, day),
  enrol: async (scene, { phase, names }) =>
    addParticipants(scene.ctx, await setOf(scene, phase), names.join('\n')),
  'plan-session': async (scene, act) => changeSession(scene.ctx, await sessionOf(scene, act), act),
  'run-sheet': async (scene, act) => {
    const session = await sessionOf(scene, act)
    for (const [minutes, title, aim] of act.lines) {
      const words = { minutes, title, aim, method: '', material: '', facilitator: '' }
      const added = await editRunSheet(scene.ctx, session, { kind: 'add', words })
      if (!added.ok) return added
    }
    return done()
  },
  hold: async (scene, act) => {
    const { ctx } = scene
    const session = await sessionOf(scene, act)
    const people = await listParticipants(ctx.db, await setOf(scene, act.phase))
    const ids = act.screen.flatMap((wanted) => {
      const person = people.find(({ number }) => number === wanted)
      return person ? [person.id] : []
    })
    if (ids.length !== act.screen.length) return refused('participant-unknown')
    const ticked = ids.length === 0 ? done() : await tickAttendance(ctx, session, ids)
    if (!ticked.ok) return ticked
    const copied = act.paper === '' ? done() : await copyPaperSheet(ctx, session, act.paper)
    if (!copied.ok) return copied
    const { minutes: actualMinutes, uncounted: uncountedPresent, summary } = act
    return markSessionHeld(ctx, session, { actualMinutes, uncountedPresent, summary })
  },
  'cancel-session': async (scene, act) =>
    cancelSession(scene.ctx, await sessionOf(scene, act), act.reason),
}

/** The set of sessions that a phase opened. */
async function setOf({ ctx, experimentId }: Scene, planId: string): Promise<string> {
  const phases = await listPhases(ctx.db, experimentId, dayOf(ctx.now))
  const phase = phases.find(({ plan }) => plan.id === planId)
  return phase?.instruments.find(({ kind }) => kind === 'sessions')?.instrumentId ?? nowhere
}

async function sessionOf(scene: Scene, { phase, session }: { phase: string; session: number }) {
  const sessions = await listSessions(scene.ctx.db, await setOf(scene, phase))
  return sessions.find(({ number }) => number === session)?.id ?? nowhere
}

/** Leads to nothing: the action refuses, and the story says where. */
const nowhere = '00000000-0000-0000-0000-000000000000'
