import type { ColumnRegister } from '#platform/module.ts'
import { coachingColumns } from './coaching-columns.ts'
import { skillColumns } from './skill-columns.ts'

export const helpColumns: ColumnRegister = { ...coachingColumns, ...skillColumns }
