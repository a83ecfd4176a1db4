import type { ColumnRegister } from '#kit/column-register.ts'
import { circleColumns } from './columns/circles.ts'
import { decisionColumns } from './columns/decisions.ts'
import { meetingColumns } from './columns/meetings.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = { ...circleColumns, ...meetingColumns, ...decisionColumns }
