import type { ReportMapping } from '../../told-report.ts'
import { type ReportReading, readAttendanceReport } from '../report.ts'

/** A report of a video tool, to be read in a thread. */
export interface ReportTask {
  readonly text: string
  readonly mapping: ReportMapping | undefined
}

export function run({ text, mapping }: ReportTask): ReportReading {
  return readAttendanceReport(text, mapping)
}
