import { canonical, type Instance, quotaKey } from './pool.ts'
import type { Selection } from './select.ts'
import { type BoundTree, unit } from './solving/bound-tree.ts'
import { makeTypeModel } from './solving/type-model.ts'

/** How the people were read, so that whoever checks reads them alike. */
interface ProofReading {
  readonly idColumn?: string | undefined
  readonly addressColumns?: readonly string[] | undefined
}

type TreeJson =
  | {
      readonly size: string
      readonly quotas: Readonly<Record<string, string>>
      readonly splits: readonly string[]
    }
  | {
      readonly groups: readonly number[]
      readonly atMost: number
      readonly low: TreeJson
      readonly high: TreeJson
    }

/**
 * The proof of a selection as one JSON text, which `scripts/check-proof.py` checks from the files of people and
 * quotas alone: the weights of the panels, everyone’s chance, and for each level why nobody can do better. Whole numbers
 * are texts, since a JSON number is not exact in every language. `undefined`: nothing was proven.
 */
export function proofText(
  input: Instance,
  selection: Selection,
  reading: ProofReading = {},
): string | undefined {
  const { proof, distribution, method, panelSize } = selection
  if (!proof) return undefined
  const instance = canonical(input)
  const { members } = makeTypeModel(instance)
  const place = new Map(instance.people.map(({ id }, at) => [id, at]))
  const file = {
    schema: 'ouvroir/draw-proof/v1',
    method,
    status: selection.status,
    panelSize,
    idColumn: reading.idColumn ?? null,
    addressColumns: reading.addressColumns ?? null,
    unit: String(unit),
    people: instance.people.map(({ id }) => id),
    groups: members,
    total: String(proof.total),
    panels: distribution.map(({ panel }, at) => [
      String(proof.times[at]),
      panel.map((id) => place.get(id) ?? -1),
    ]),
    chances: proof.seats.map(String),
    claims: proof.claims.map(({ types, weights, bound, tree, tangent }) => ({
      about: types,
      weights: Object.fromEntries(
        weights.flatMap((weight, type) => (weight === 0n ? [] : [[type, String(weight)]])),
      ),
      bound: String(bound),
      ...(tangent !== undefined && { tangent: String(tangent) }),
      why: treeJson(tree, instance.quotas.map(quotaKey)),
    })),
  }
  return `${JSON.stringify(file)}\n`
}

function treeJson(tree: BoundTree, keys: readonly string[]): TreeJson {
  if ('split' in tree)
    return {
      groups: tree.split.types,
      atMost: tree.split.atMost,
      low: treeJson(tree.low, keys),
      high: treeJson(tree.high, keys),
    }
  const { size, quotas, splits } = tree.prices
  const priced = keys.flatMap((key, at) => {
    const price = quotas[at] ?? 0n
    return price === 0n ? [] : [[key, String(price)]]
  })
  return { size: String(size), quotas: Object.fromEntries(priced), splits: splits.map(String) }
}
