import { describe, expect, test } from 'vitest'
import { ceilings, type OpaqueName, opaqueNames, slack } from './opaque-names.ts'
import { filesBelow } from './source.ts'

const files = filesBelow('src', /\.tsx?$/)
const bound = opaqueNames(files)
const planted = (text: string) => [{ path: 'src/kit/planted.tsx', text }]

describe.each(Object.keys(ceilings) as OpaqueName[])('the name `%s`', (name) => {
  const places = bound.filter((place) => place.name === name).map(({ at }) => at)

  test('is taken by no new variable, parameter or part', () => {
    expect(
      places.length,
      `call it by what it holds (CONTRIBUTING, “Name it”); it is at:\n${places.join('\n')}`,
    ).toBeLessThanOrEqual(ceilings[name])
  })

  test('has a ceiling that follows what is mended', () => {
    expect(ceilings[name] - places.length, `lower it to ${places.length}`).toBeLessThan(slack)
  })
})

test.each([
  ['members.map((one) => one.id)', 'one'],
  ['for (const one of members) tell(one)', 'one'],
  ['const { one = 1 } = row', 'one'],
  ['const { member: one } = row', 'one'],
  ['function keep(given: Fields) {}', 'given'],
  ['const said = await send()', 'said'],
  ['type Ask = (who: Viewer) => boolean', 'who'],
])('%s is counted', (text, name) => {
  expect(opaqueNames(planted(text))).toEqual([{ name, at: 'src/kit/planted.tsx:1' }])
})

test.each([
  'members.map((member) => member.one)',
  '// one of those who said what was given',
  "const words = { one: 'voix', said: 1 }",
  'const { one: member } = row',
])('%s is not', (text) => {
  expect(opaqueNames(planted(text))).toEqual([])
})
