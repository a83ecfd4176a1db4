import { canonicalBytes, type Json, normalJson } from '#kit/json/canonical-json.ts'
import { frozenFormat } from '../freeze-verification.ts'
import { type ProtocolContent, sectionsOf, templateVersion } from '../template/nouns.ts'

/** Everything a frozen protocol says, before it becomes bytes. */
export interface FrozenFacts {
  readonly experiment: { readonly id: string; readonly slug: string; readonly title: string }
  readonly territory: { readonly id: string; readonly name: string } | undefined
  readonly version: number
  readonly frozenAt: Date
  readonly adoption: { readonly circle: string; readonly on: string; readonly version: number }
  readonly amendment: FrozenAmendment | undefined
  readonly adoptedFrom: { readonly experiment: string; readonly version: number } | undefined
  readonly content: ProtocolContent
}

/** Why a frozen protocol was changed, and what it replaces: the chain of frozen files. */
export interface FrozenAmendment {
  readonly reason: string
  readonly amends: { readonly version: number; readonly sha256: string }
}

/**
 * The exact bytes of a frozen protocol: canonical JSON. Each answer stands under the question it was
 * given to, so that the file is read without this software and a question cannot change under it.
 */
export function frozenBytes(facts: FrozenFacts): Uint8Array {
  return canonicalBytes(normalJson(frozenJson(facts)))
}

function frozenJson(facts: FrozenFacts): Json {
  return {
    format: frozenFormat,
    template: templateVersion,
    experiment: { ...facts.experiment },
    territory: facts.territory ? { ...facts.territory } : null,
    version: facts.version,
    frozenAt: facts.frozenAt.toISOString(),
    adoption: { ...facts.adoption },
    amendment: facts.amendment
      ? { reason: facts.amendment.reason, amends: { ...facts.amendment.amends } }
      : null,
    adoptedFrom: facts.adoptedFrom ? { ...facts.adoptedFrom } : null,
    sections: sectionsOf(Object.keys(facts.content)).flatMap((section) => {
      const answer = facts.content[section.key]
      if (!answer) return []
      const { title, question } = section.words.fr
      return [{ key: section.key, title, question, ...answer }]
    }),
  }
}
