import type { Circle } from './circle.ts'
import type { CircleRole, RoleKind } from './circle-role.ts'
import type { RoleMandate } from './role-mandate.ts'

/** Who holds a role, as the reader may know them. */
export interface HolderView {
  readonly name: string
  readonly mandate: RoleMandate
}

export interface RoleView {
  readonly role: CircleRole
  /** Those who hold it today, then those to come. */
  readonly holders: readonly HolderView[]
}

/** A circle with its roles. */
export interface CircleView {
  readonly circle: Circle
  readonly roles: readonly RoleView[]
  /** Those who take part in it today. */
  readonly memberCount: number
}

export interface MemberView {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  /** The smaller circle they sit for. */
  readonly through: { readonly circle: string; readonly kind: RoleKind } | undefined
  readonly isSelf: boolean
}
