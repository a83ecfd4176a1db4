import { expect, it } from 'vitest'
import { permissionsOff, switchable, switchedOff } from './permissions-off.mjs'

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
const path = 'src/modules/votes/permissions.ts'

it('switches off one permission, and leaves the others', () => {
  expect(switchedOff(source, 'mayA').match(/return true/g)).toHaveLength(1)
  expect(switchedOff(source, 'mayA')).toMatch(/mayA\(who: Who\): boolean \{ if .* return true/)
  expect(switchedOff(source, 'mayB')).toMatch(/who is Viewer \{ if .* return true/)
})

it('would not be silent about a permission that is gone', () => {
  expect(() => switchedOff(source, 'mayC')).toThrow('mayC')
})

it('lets a test switch off any of them for a while, on the lines where they are', () => {
  const code = switchable(source, path)
  expect(code.match(/globalThis\.maySwitch\?\.\('[^']*#may[AB]'\)\) return true/g)).toHaveLength(2)
  expect(code.split('\n')).toHaveLength(source.split('\n').length)
})

it('touches permissions alone, and switches nothing off unless it is asked to', () => {
  const idle = permissionsOff('')
  expect(idle.transform(source, '/a/src/modules/votes/vote.ts')).toBeUndefined()
  expect(idle.transform(source, `/a/${path}`)).not.toContain("Number('1')")
  const one = permissionsOff(`${path}#mayA`)
  expect(one.transform(source, '/a/src/modules/draws/permissions.ts')).not.toContain("Number('1')")
  expect(one.transform(source, `/a/${path}`)).toContain("Number('1')")
})
