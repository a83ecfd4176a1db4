import { expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { CircleVisibility } from './circle.ts'
import type { RoleKind } from './circle-role.ts'
import { mayKeepCircles, mayRunCircle, maySeeCircle, mayTakePart } from './permissions.ts'

const lab = asPerson('lab-team')
const somebody = asPerson('innovator')

type Row = [string, Viewer | undefined, readonly RoleKind[] | 'outside', string]

test.each<Row>([
  ['a visitor', undefined, 'outside', 'public'],
  ['somebody of the network', somebody, 'outside', 'public'],
  ['a member', somebody, [], 'public members take-part'],
  ['its representative', somebody, ['representative'], 'public members take-part'],
  ['the holder of a role of another kind', somebody, ['other'], 'public members take-part'],
  ['its lead', somebody, ['lead'], 'public members take-part run'],
  ['who facilitates', somebody, ['facilitator'], 'public members take-part run'],
  ['who writes', somebody, ['other', 'secretary'], 'public members take-part run'],
  ['the lab', lab, 'outside', 'public members take-part run keep'],
  ['an administrator', asPerson('administrator'), 'outside', 'public members take-part run keep'],
])('%s sees and does in a circle what the table says', (_name, viewer, roles, expected) => {
  const seen = (visibility: CircleVisibility) => ({
    visibility,
    belonging: roles === 'outside' ? undefined : { memberId: 'm', roles },
  })
  const may = [
    maySeeCircle(viewer, seen('public')) ? 'public' : '',
    maySeeCircle(viewer, seen('members')) ? 'members' : '',
    mayTakePart(viewer, seen('public')) ? 'take-part' : '',
    mayRunCircle(viewer, seen('public')) ? 'run' : '',
    mayKeepCircles(viewer) ? 'keep' : '',
  ]
  expect(may.filter(Boolean).join(' ')).toBe(expected)
})
