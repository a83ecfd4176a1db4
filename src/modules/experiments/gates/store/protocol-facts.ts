import type { Kysely } from 'kysely'
import { counted, numbered } from '#kit/words.ts'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import type { GateFact } from '../../gate.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { findProtocol, findStanding } from '../../protocol/index.ts'
import { completeness, holdsAdoption } from '../../protocol/nouns.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

/** What the gate of the protocol asks: complete, adopted by consent, frozen. */
export async function protocolFacts(db: Db, experiment: Experiment): Promise<readonly GateFact[]> {
  const [standing, protocol] = await Promise.all([
    findStanding(db, experiment.id),
    findProtocol(db, experiment.id),
  ])
  const progress = completeness(protocol?.content ?? {})
  const frozen = standing.frozen !== undefined
  return [
    {
      key: 'protocol-complete',
      met: frozen || progress.complete,
      detail: {
        fr: `${progress.settled === 0 ? 'aucune réponse' : counted(progress.settled, 'réponse', 'réponses')} sur ${progress.required}`,
        en: `${progress.settled === 0 ? 'no answer' : numbered(progress.settled, 'answers', 'en')} out of ${progress.required}`,
      },
      href: protocolPaths.workshop(experiment.slug),
    },
    {
      key: 'protocol-adopted',
      met: frozen || holdsAdoption(standing),
      href: protocolPaths.adoption(experiment.slug),
    },
    {
      key: 'experiment-public',
      met: isOpenToAll(experiment),
      href: protocolPaths.freeze(experiment.slug),
    },
    frozenFact(experiment, standing.frozen),
  ]
}

function frozenFact(
  experiment: Experiment,
  frozen: { version: number; sha256: string } | undefined,
): GateFact {
  const href = frozen
    ? protocolPaths.verify(experiment.slug)
    : protocolPaths.freeze(experiment.slug)
  if (!frozen) return { key: 'protocol-frozen', met: false, href }
  const short = `${frozen.sha256.slice(0, 4)}…${frozen.sha256.slice(-4)}`
  return {
    key: 'protocol-frozen',
    met: true,
    detail: {
      fr: `Version ${frozen.version}, ${short}`,
      en: `Version ${frozen.version}, ${short}`,
    },
    href,
  }
}
