import type { RequirementKey } from '../../gate.ts'
import { paths } from '../../paths.ts'

/** Where one goes to meet a requirement, when no fact says better. */
export function requirementHref(key: RequirementKey, slug: string): string | undefined {
  if (key.startsWith('eligibility-')) {
    return paths.criterion(slug, key.slice('eligibility-'.length))
  }
  switch (key) {
    case 'challenge':
    case 'hypothesis':
    case 'territory':
      return paths.prepare(slug, 'etapes')
    case 'steering-decision':
      return paths.decision(slug)
    case 'economics':
      return paths.budget(slug)
    case 'agreement-signed':
    case 'deliberation':
    case 'declaration-signed':
      return paths.agreement(slug)
    default:
      return undefined
  }
}
