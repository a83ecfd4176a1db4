import type { Db } from '#platform/context.ts'
import { keepCommuneCounts } from '../store/communes.ts'
import { deleteEmptyRecords, deleteParticipations } from '../store/records.ts'

/** The codes go, and the communes with them: what was answered stays, and nothing leads to it any more. */
export async function endAnswers(db: Db, assessmentId: string): Promise<void> {
  await keepCommuneCounts(db, assessmentId)
  await deleteParticipations(db, assessmentId)
  await deleteEmptyRecords(db, assessmentId)
}
