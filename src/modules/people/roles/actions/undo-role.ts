import { dayOf } from '#kit/dates.ts'
import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEndRole } from '../../permissions.ts'
import { lockPerson } from '../../persons/index.ts'
import { findRole, giveRoleBack, holdsAlready } from '../store/roles.ts'
import { roleUndoTexts } from '../texts/undo.ts'

interface RoleState {
  readonly [name: string]: string | boolean | null
  readonly endedAt: string | null
  readonly reason: string | null
  /** The same role was given again meanwhile: the person would hold it twice. */
  readonly isBack: boolean
}

export const roleOfPerson = (personId: string, id: string) => `${personId} ${id}`

/** A role that was ended a moment ago: its holder, and the rooms, have not heard of it. */
export const roleEndUndo: UndoKind<Ctx, RoleState> = {
  act: 'person.role-ended',
  named: { fr: roleUndoTexts.fr.named, en: roleUndoTexts.en.named },
  undone: { fr: roleUndoTexts.fr.undone, en: roleUndoTexts.en.undone },
  state: async (ctx, thing) => {
    const [personId = ''] = thing.split(' ')
    // Whoever gives this person a role waits.
    await lockPerson(ctx.db, personId)
    const role = await found(ctx, thing)
    if (!role) return undefined
    const today = dayOf(ctx.now)
    return {
      endedAt: role.endedAt?.toISOString() ?? null,
      reason: role.endReason ?? null,
      isBack:
        role.endedAt !== undefined &&
        (await holdsAlready(ctx.db, personId, role.role, role.place, today)),
    }
  },
  may: async (ctx, thing) => {
    const role = await found(ctx, thing)
    return role !== undefined && mayEndRole(ctx.person, role.role)
  },
  restore: async (ctx, thing) => {
    const role = await found(ctx, thing)
    if (role) await giveRoleBack(ctx.db, role.id)
  },
}

function found(ctx: Ctx, thing: string) {
  const [personId = '', id = ''] = thing.split(' ')
  return findRole(ctx.db, personId, id)
}
