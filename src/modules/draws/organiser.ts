import type { Territory } from '#modules/territories/index.ts'
import type { OrganiserKind } from './draw.ts'

/** Which organiser a place is: what the page of the rule answers already, instead of « Autre ». */
export function organiserOf({ kind, subtype }: Pick<Territory, 'kind' | 'subtype'>): OrganiserKind {
  switch (kind) {
    case 'commune':
    case 'intercommunality':
      return kind
    case 'territorial-public-establishment':
      return 'intercommunality'
    case 'department':
    case 'region':
      return 'department-or-region'
    case 'organisation':
      if (subtype === 'association') return 'association'
      return subtype === 'public-body' || subtype === 'parliament-office' ? 'state' : 'other'
  }
}
