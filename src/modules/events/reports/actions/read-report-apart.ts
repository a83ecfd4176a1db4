import { readers } from '#platform/imports/readers.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import type { ReportMapping } from '../../told-report.ts'
import { type ReportReading, readAttendanceReport } from '../report.ts'
import type { ReportTask } from './in-thread.ts'

/** So few signs are read in a few milliseconds, whatever they are: a thread would cost more. */
const short = 20_000

const tooLarge: ReportReading = { ok: false, refusal: 'too-large', headings: [] }

/** Reads a report where it can neither hold the others nor take the memory of the house. */
export async function readReportApart(
  text: string,
  mapping: ReportMapping | undefined,
): Promise<ReportReading> {
  const { bytes, seconds, megabytes } = readers.report
  if (text.length > bytes) return tooLarge
  if (text.length <= short) return readAttendanceReport(text, mapping)
  const task: ReportTask = { text, mapping }
  const limits = { lane: 'readers', seconds, megabytes } as const
  const read = await runThread<ReportReading>('modules/events/reports/actions', task, limits).result
  return read.ok ? read.value : tooLarge
}
