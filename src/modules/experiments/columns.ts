import type { ColumnRegister } from '#platform/module.ts'
import { agreementColumns } from './agreement-columns.ts'
import { callColumns } from './call-columns.ts'
import { coreColumns } from './core-columns.ts'
import { evaluationColumns } from './evaluation-columns.ts'
import { followUpColumns } from './follow-up-columns.ts'
import { gateColumns } from './gate-columns.ts'
import { phaseColumns } from './phase-columns.ts'
import { protocolColumns } from './protocol-columns.ts'
import { steeringColumns } from './steering-columns.ts'
import { teamColumns } from './team-columns.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = {
  ...coreColumns,
  ...gateColumns,
  ...callColumns,
  ...protocolColumns,
  ...phaseColumns,
  ...evaluationColumns,
  ...followUpColumns,
  ...agreementColumns,
  ...teamColumns,
  ...steeringColumns,
}
