import type { ColumnRegister } from '#kit/column-register.ts'
import { agreementColumns } from './columns/agreement.ts'
import { callColumns } from './columns/call.ts'
import { coreColumns } from './columns/core.ts'
import { evaluationColumns } from './columns/evaluation.ts'
import { followUpColumns } from './columns/follow-up.ts'
import { gateColumns } from './columns/gate.ts'
import { pastColumns } from './columns/past.ts'
import { phaseColumns } from './columns/phase.ts'
import { protocolColumns } from './columns/protocol.ts'
import { steeringColumns } from './columns/steering.ts'
import { teamColumns } from './columns/team.ts'

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
  ...pastColumns,
}
