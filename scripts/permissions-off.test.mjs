import { expect, it } from 'vitest'
import { permissionsOff, switchedOff } from './permissions-off.mjs'

const source = `export function mayA(who: Who): boolean {
  return false
}
export function mayB(
  who: Who,
  { id }: Pick<Thing, 'id'>,
): who is Viewer {
  return false
}
`

it('switches off one permission, and leaves the others', () => {
  expect(switchedOff(source, 'mayA').match(/return true/g)).toHaveLength(1)
  expect(switchedOff(source, 'mayA')).toMatch(/mayA\(who: Who\): boolean \{\n {2}if .* return true/)
  expect(switchedOff(source, 'mayB')).toMatch(/who is Viewer \{\n {2}if .* return true/)
})

it('would not be silent about a permission that is gone', () => {
  expect(() => switchedOff(source, 'mayC')).toThrow('mayC')
})

it('does nothing unless it is asked to, nor to another file', () => {
  expect(permissionsOff('').transform(source, '/a/permissions.ts')).toBeUndefined()
  const one = permissionsOff('votes/permissions.ts#mayA')
  expect(one.transform(source, '/a/draws/permissions.ts')).toBeUndefined()
  expect(one.transform(source, '/a/votes/permissions.ts')).toContain('return true')
})
