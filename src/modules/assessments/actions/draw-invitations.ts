import type { Chance } from '#kit/chance.ts'
import { newAnswerCode } from '../answer-code.ts'
import { type Invitation, invitedBy } from '../assessment.ts'
import type { IndexModel } from '../index-model.ts'

/** For each role, the address that is given everywhere and the one that is given in a workshop alone. */
export function drawInvitations(
  chance: Chance,
  assessmentId: string,
  { roles }: Pick<IndexModel, 'roles'>,
): readonly Invitation[] {
  return roles.flatMap(({ id: role }) =>
    invitedBy.map((medium) => ({ assessmentId, role, medium, key: newAnswerCode(chance) })),
  )
}
