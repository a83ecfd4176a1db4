import type { Kysely } from 'kysely'
import { hasSignedDeclaration } from '#modules/network/index.ts'
import { findAgreement } from '../../agreement/index.ts'
import { isSigned } from '../../agreement/nouns.ts'
import type { Experiment } from '../../experiment.ts'
import type { GateFact } from '../../gate.ts'
import type { ExperimentTables } from '../../tables.ts'

/** What the register of agreements says. */
export async function agreementFacts(
  db: Kysely<ExperimentTables>,
  experiment: Experiment,
): Promise<readonly GateFact[]> {
  const { territoryId } = experiment
  const [agreement, signed] = await Promise.all([
    findAgreement(db, experiment.id),
    territoryId !== undefined && hasSignedDeclaration(db, territoryId),
  ])
  return [
    { key: 'agreement-signed', met: agreement !== undefined && isSigned(agreement) },
    {
      key: 'deliberation',
      met: agreement?.deliberationOn !== undefined && agreement.deliberationRef !== '',
    },
    // Written in the agreement, or signed in public by the territory in the network.
    { key: 'declaration-signed', met: agreement?.declarationOn !== undefined || signed },
  ]
}
