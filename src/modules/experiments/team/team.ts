import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { nameShape } from '#kit/fields.ts'
import type { RoleName } from '#kit/viewer.ts'
import { optionalDay, optionalText, ticked } from '../fields.ts'

/** What a person is in an experiment, in the words of the lab. */
export const memberRoles = [
  'lead',
  'officer',
  'coordinator',
  'elected-official',
  'public-officer',
  'innovator',
  'practitioner',
  'researcher',
  'guarantor',
  'volunteer',
] as const

export type MemberRole = (typeof memberRoles)[number]

export interface Member {
  readonly id: string
  readonly personId: string
  readonly organisation: string
  readonly role: MemberRole
  /** “Adjointe à la participation”. */
  readonly title: string
  /** Named on the public page; otherwise only the role is said. */
  readonly shown: boolean
  readonly startsOn: Day
  readonly endsOn: Day | undefined
  /** The right that came with this place. */
  readonly grantedRoleId: string | undefined
}

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .default('')
  .pipe(z.union([z.literal(''), z.email()]))
  .transform((text) => (text === '' ? undefined : text))

export const memberDays = { endsOn: 'from-today' } as const satisfies DayRanges

export const memberShape = z.object({
  name: nameShape,
  organisation: optionalText(160),
  role: z.enum(memberRoles),
  title: optionalText(120),
  shown: ticked,
  endsOn: optionalDay,
  /** Given, the person is invited to the house, with the rights that go with the role. */
  email,
})

export type MemberForm = z.infer<typeof memberShape>

export const memberEditShape = memberShape.omit({ name: true, email: true })

export type MemberEdit = z.infer<typeof memberEditShape>

/** The right that goes with an invitation to this experiment; the lab's own people have theirs. */
export const roleGranted: Readonly<Record<MemberRole, RoleName | undefined>> = {
  lead: undefined,
  officer: undefined,
  coordinator: undefined,
  'elected-official': undefined,
  'public-officer': undefined,
  innovator: 'innovator',
  practitioner: 'innovator',
  researcher: 'researcher',
  guarantor: 'volunteer',
  volunteer: 'volunteer',
}

/** Those who are told when a commitment is due. */
export const remindedRoles: readonly MemberRole[] = [
  'lead',
  'officer',
  'coordinator',
  'elected-official',
  'public-officer',
]

/** Those who work on it today. */
export function presentMembers(members: readonly Member[], today: Day): readonly Member[] {
  return members.filter((member) => member.endsOn === undefined || member.endsOn >= today)
}
