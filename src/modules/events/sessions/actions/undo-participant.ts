import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../../permissions.ts'
import { undoTexts } from '../../texts/undo.ts'
import { findParticipantWithdrawal, takeParticipantBack } from '../store/participants.ts'
import { findSet } from '../store/sets.ts'

export const participantThing = (setId: string, participantId: string) =>
  `${setId} ${participantId}`

function read(thing: string) {
  const [setId = '', participantId = ''] = thing.split(' ')
  return { setId, participantId }
}

/** Somebody whom the team took out of the sessions a moment ago: their letter has not left. */
export const participantUndo: UndoKind<Ctx, { readonly withdrawnAt: string | null }> = {
  act: 'participant.withdrawn',
  named: {
    fr: undoTexts.fr.named.participantWithdrawn,
    en: undoTexts.en.named.participantWithdrawn,
  },
  undone: { fr: undoTexts.fr.participantWithdrawn, en: undoTexts.en.participantWithdrawn },
  state: async (ctx: Ctx, thing: string) => {
    const { setId, participantId } = read(thing)
    return findParticipantWithdrawal(ctx.db, setId, participantId)
  },
  may: async (ctx, thing) => {
    const set = await findSet(ctx.db, read(thing).setId)
    return set !== undefined && mayRunSessions(ctx.person, set)
  },
  restore: async (ctx, thing) => {
    const { setId, participantId } = read(thing)
    await takeParticipantBack(ctx.db, setId, participantId)
  },
}
