import type { InviteRefusal, WithdrawRefusal } from './invitation.ts'
import type { MandateRefusal } from './mandate.ts'
import type { ChangeEmailRefusal, EraseRefusal, RectifyRefusal } from './person.ts'
import type { RightsRefusal } from './rights-request.ts'
import type { EndRoleRefusal, GrantRoleRefusal } from './role.ts'
import type { FactorRefusal } from './second-factor.ts'

/** Everything this room may answer instead of acting; each has its sentence. */
export type Refusal =
  | GrantRoleRefusal
  | EndRoleRefusal
  | MandateRefusal
  | InviteRefusal
  | WithdrawRefusal
  | RectifyRefusal
  | ChangeEmailRefusal
  | EraseRefusal
  | FactorRefusal
  | RightsRefusal
