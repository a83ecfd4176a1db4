import type { Json } from '#kit/json/canonical-json.ts'
import type { Experiment } from '../experiment.ts'
import { protocolPaths } from '../paths/protocol.ts'
import { type ProtocolContent, sectionsOf } from '../template/nouns.ts'
import type { ProtocolAdoption, ProtocolFreeze } from './protocol.ts'

interface Twin {
  readonly version: number
  readonly versionName: string | undefined
  readonly content: ProtocolContent
  readonly freeze: ProtocolFreeze | undefined
  readonly adoption: ProtocolAdoption | undefined
  readonly territory: string | undefined
  /** Absolute address of the page. */
  readonly address: string
}

/**
 * The machine-readable twin of the page: each answer with its question and the items of published
 * standards it meets (TIDieR, OSF), so that a registry can be filled in from it.
 */
export function protocolTwin(experiment: Experiment, twin: Twin): Json {
  const { freeze, adoption } = twin
  const origin = twin.address.slice(0, -protocolPaths.read(experiment.slug).length)
  return {
    experiment: { id: experiment.id, title: experiment.title, address: twin.address },
    territory: twin.territory ?? null,
    version: twin.version,
    versionName: twin.versionName ?? null,
    frozen: freeze
      ? {
          at: freeze.frozenAt.toISOString(),
          sha256: freeze.sha256,
          file: `${origin}${protocolPaths.frozenFile(experiment.slug, freeze.version)}`,
          amends: freeze.amends ?? null,
          reason: freeze.reason === '' ? null : freeze.reason,
        }
      : null,
    adoption: adoption
      ? { circle: adoption.circle, on: adoption.adoptedOn, version: adoption.version }
      : null,
    sections: sectionsOf(Object.keys(twin.content)).flatMap((section) => {
      const answer = twin.content[section.key]
      if (!answer) return []
      return [
        {
          key: section.key,
          part: section.part,
          title: section.words.fr.title,
          question: section.words.fr.question,
          standards: section.standards ?? [],
          ...answer,
        },
      ]
    }),
  }
}
