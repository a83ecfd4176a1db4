import type { ColumnRegister } from '#kit/column-register.ts'
import { badgeColumns } from './badge.ts'
import { coachingColumns } from './coaching.ts'
import { missionColumns } from './mission.ts'
import { skillColumns } from './skill.ts'

export const helpColumns: ColumnRegister = {
  ...coachingColumns,
  ...skillColumns,
  ...missionColumns,
  ...badgeColumns,
}
