import type { RoleKind } from '../circle-role.ts'

/** A circle ready to be opened: its roles, and for how long they are held. Words are in `content`. */
export interface CircleTemplate {
  readonly roles: readonly TemplateRole[]
}

export interface TemplateRole {
  readonly key: string
  readonly kind: RoleKind
  readonly seats: number
  readonly termMonths: number
}

const role = (key: string, kind: RoleKind, termMonths: number, seats = 1): TemplateRole => ({
  key,
  kind,
  seats,
  termMonths,
})

const functions = [
  role('facilitator', 'facilitator', 12),
  role('secretary', 'secretary', 12),
] as const

/** Roles that several circles have, and their words with them. */
export const sharedRoles: ReadonlySet<string> = new Set(functions.map(({ key }) => key))

export const circleTemplates = {
  /** Steers the strategy of the lab. */
  'lab-steering': {
    roles: [
      role('lead', 'lead', 24),
      role('representative', 'representative', 24),
      ...functions,
      role('experiments', 'other', 24),
      role('network', 'other', 24),
    ],
  },
  /** Two seats for each college, three years, a third renewed each year. */
  animation: {
    roles: [
      ...functions,
      role('innovators', 'other', 36, 2),
      role('professionals', 'other', 36, 2),
      role('authorities', 'other', 36, 2),
      role('citizens', 'other', 36, 2),
      role('employees', 'other', 36, 2),
    ],
  },
  /** Three people preside together, one renewed each year. */
  'co-presidency': {
    roles: [role('president', 'lead', 36, 3), role('secretary', 'secretary', 12)],
  },
} as const satisfies Readonly<Record<string, CircleTemplate>>

export type TemplateName = keyof typeof circleTemplates

export const templateNames = Object.keys(circleTemplates) as readonly TemplateName[]
