import type { ColumnRegister } from '#platform/module.ts'
import { badgeColumns } from './badge-columns.ts'
import { coachingColumns } from './coaching-columns.ts'
import { missionColumns } from './mission-columns.ts'
import { skillColumns } from './skill-columns.ts'

export const helpColumns: ColumnRegister = {
  ...coachingColumns,
  ...skillColumns,
  ...missionColumns,
  ...badgeColumns,
}
