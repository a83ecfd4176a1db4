import { expect, test } from 'vitest'
import type { NavigationGroup } from '../frame.ts'
import type { RoleHeld, Viewer } from '../viewer.ts'
import { shortRail } from './short-rail.ts'

const viewerWith = (...roles: readonly RoleHeld[]): Viewer => ({
  ...{ id: '1', name: 'Camille', secondFactor: false },
  roles,
})
const link = (href: string, near?: readonly ['researcher'] | readonly ['territory-referent']) => ({
  ...{ label: href, href },
  ...(near ? { near } : {}),
})
const navigation: readonly NavigationGroup[] = [
  { key: 'lab', links: [link('/experiences', ['researcher'])] },
  { key: 'network', links: [link('/territoires'), link('/adhesion', ['territory-referent'])] },
]
const hrefs = (links: readonly { readonly href: string }[]) => links.map(({ href }) => href)

test('what a role comes for is at hand, the rest is behind, and nothing is lost', () => {
  const place = { kind: 'territory', id: 't' } as const
  const rail = shortRail(viewerWith({ role: 'territory-referent', place }), navigation)
  expect(hrefs(rail?.near ?? [])).toEqual(['/adhesion'])
  expect(rail?.rest.map(({ key, links }) => [key, hrefs(links)])).toEqual([
    ['lab', ['/experiences']],
    ['network', ['/territoires']],
  ])
})

test('of two roles, both are there; a family with nothing left is not', () => {
  const rail = shortRail(
    viewerWith({ role: 'researcher' }, { role: 'territory-referent' }),
    navigation,
  )
  expect(hrefs(rail?.near ?? [])).toEqual(['/experiences', '/adhesion'])
  expect(rail?.rest.map(({ key }) => key)).toEqual(['network'])
})

test('the team, whoever keeps accounts, visitors and those without a role keep the whole rail', () => {
  for (const role of ['administrator', 'lab-team', 'finance'] as const)
    expect(shortRail(viewerWith({ role }, { role: 'researcher' }), navigation)).toBeUndefined()
  expect(shortRail(viewerWith(), navigation)).toBeUndefined()
  expect(shortRail(undefined, navigation)).toBeUndefined()
})
