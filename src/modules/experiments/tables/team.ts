import type { Generated } from 'kysely'
import type { DayColumn } from '../column-types.ts'

export interface TeamTables {
  experiment_members: MemberRow
  experiment_tasks: TaskRow
  experiment_task_shares: { task_id: string; member_id: string; share: string }
}

export interface MemberRow {
  id: string
  experiment_id: string
  person_id: string
  organisation: Generated<string>
  role: string
  title: Generated<string>
  shown: Generated<boolean>
  starts_on: DayColumn
  ends_on: DayColumn | null
  granted_role_id: string | null
  created_at: Date
}

export interface TaskRow {
  id: string
  experiment_id: string
  title: string
  due_on: DayColumn | null
  done_on: DayColumn | null
  created_at: Date
}
