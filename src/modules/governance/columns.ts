import type { ColumnRegister } from '#platform/module.ts'
import { circleColumns } from './circle-columns.ts'
import { decisionColumns } from './decision-columns.ts'
import { meetingColumns } from './meeting-columns.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = { ...circleColumns, ...meetingColumns, ...decisionColumns }
