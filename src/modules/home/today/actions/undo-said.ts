import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { Said } from '../said.ts'
import { dropSaid, lockSaid, say } from '../store/said.ts'
import { asideTexts } from '../texts/aside.ts'
import { findMatter, type WaitingRooms } from './gather-waiting.ts'

interface SaidState {
  readonly [name: string]: string | null
  readonly said: Said['said'] | null
  readonly until: string | null
  readonly to: string | null
}

export const saidAct = 'waiting.said'

/** What one said of a matter a moment ago, as long as it waits for them. */
export const saidUndo = (rooms: () => WaitingRooms): UndoKind<Ctx, SaidState> => ({
  act: saidAct,
  named: { fr: asideTexts.fr.undoNamed, en: asideTexts.en.undoNamed },
  undone: { fr: asideTexts.fr.undone, en: asideTexts.en.undone },
  state: async (ctx, key) => {
    const word = ctx.person && (await lockSaid(ctx.db, ctx.person.id, key))
    return {
      said: word?.said ?? null,
      until: word?.said === 'later' ? word.until : null,
      to: word?.said === 'given' ? word.to : null,
    }
  },
  may: async (ctx, key) =>
    ctx.person !== undefined && (await findMatter(ctx, ctx.person, rooms(), key)) !== undefined,
  restore: async (ctx, key, before) => {
    const { person } = ctx
    if (!person) return
    const word = wordOf(before)
    if (word) await say(ctx.db, person.id, key, word, ctx.now)
    else await dropSaid(ctx.db, person.id, key)
  },
})

function wordOf({ said: kind, until, to }: SaidState): Said | undefined {
  if (kind === 'later' && until) return { said: kind, until }
  if (kind === 'given' && to) return { said: kind, to }
  return kind === 'not-mine' ? { said: kind } : undefined
}
