// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'

export interface Tables {
  timesheet_agenda_days: {
    weekId: string
    eventId: string
    onDay: string
    work: string
  }
  timesheet_changes: {
    id: string
    weekId: string
    work: string
    onDay: string
    beforeHundredths: number
    afterHundredths: number
    changedAt: Date
    changedBy: string | null
    reason: Generated<string>
  }
  timesheet_days: {
    weekId: string
    work: string
    onDay: string
    hundredths: number
  }
  timesheet_house: {
    onlyRow: Generated<boolean>
    minutesInDay: number
  }
  timesheet_months: {
    month: string
    closedAt: Date | null
    reopenedAt: Date | null
    reason: Generated<string>
  }
  timesheet_roles: {
    personId: string
    since: string
    role: string
  }
  timesheet_weeks: {
    id: string
    personId: string | null
    monday: string
    sentAt: Date | null
    wasSent: Generated<boolean>
    createdAt: Date
    lateMonth: string | null
  }
}
