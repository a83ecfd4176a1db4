import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditOrganisation } from '../permissions.ts'
import { deleteMember, holdMembers, insertMember } from '../store/dossier.ts'
import { findTerritory } from '../store/territories.ts'
import { memberUndoTexts } from '../texts/undo.ts'

interface MembersState {
  readonly [name: string]: readonly string[]
  readonly members: readonly string[]
}

/** The members of an organisation, one of whom was taken out a moment ago. */
export const memberRemovedUndo: UndoKind<Ctx, MembersState> = {
  act: 'territory.member-removed',
  named: { fr: memberUndoTexts.fr.named, en: memberUndoTexts.en.named },
  undone: { fr: memberUndoTexts.fr.undone, en: memberUndoTexts.en.undone },
  state: async (ctx, id) => ({ members: await holdMembers(ctx.db, id) }),
  may: async (ctx, id) => {
    const organisation = await findTerritory(ctx.db, id)
    return organisation !== undefined && mayEditOrganisation(ctx.person, organisation)
  },
  restore: async (ctx, id, { members }) => {
    for (const added of await holdMembers(ctx.db, id))
      if (!members.includes(added)) await deleteMember(ctx.db, id, added)
    for (const member of members) await insertMember(ctx.db, id, member)
  },
}
