import { z } from 'zod'
import { optionalText, requiredText } from '#kit/fields.ts'
import { linesOf, optionalWhole } from './fields.ts'

/**
 * `lead` is given by the wider circle and carries its word here; `representative` is chosen here and
 * sits in the wider circle: the two links of sociocracy.
 */
export const roleKinds = ['lead', 'representative', 'facilitator', 'secretary', 'other'] as const
export type RoleKind = (typeof roleKinds)[number]

export interface CircleRole {
  readonly id: string
  readonly circleId: string
  readonly kind: RoleKind
  readonly title: string
  readonly purpose: string
  /** What others may expect of whoever holds it. */
  readonly accountabilities: readonly string[]
  /** How many people hold it together. */
  readonly seats: number
  readonly termMonths: number | undefined
  readonly position: number
  readonly endedOn: string | undefined
}

export const roleShape = z.object({
  kind: z.enum(roleKinds).default('other'),
  title: requiredText(120),
  purpose: optionalText(1000),
  accountabilities: linesOf(20, 300),
  seats: optionalWhole(1, 60).transform((value) => value ?? 1),
  termMonths: optionalWhole(1, 120),
})
export type RoleForm = z.infer<typeof roleShape>

/** Those who sit in the wider circle for theirs. */
export function isLink(kind: RoleKind): boolean {
  return kind === 'lead' || kind === 'representative'
}

/** Those who run meetings and keep the circle's papers. */
export function runsMeetings(kind: RoleKind): boolean {
  return kind !== 'other' && kind !== 'representative'
}
