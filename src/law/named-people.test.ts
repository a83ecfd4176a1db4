import { expect, test } from 'vitest'
import { actsAtMailbox, afterALetter, namedByAnyone } from './named-people.ts'
import { filesBelow } from './source.ts'

const house = filesBelow('src/modules', /\.tsx?$/)
const path = 'src/modules/network/needs/actions/planted.ts'
const findings = (text: string) => namedByAnyone([{ path, text }])

test('only who may is taken for one of the team, and only a letter makes one the account of its mailbox', () => {
  expect(namedByAnyone(house)).toEqual([])
  expect(actsAtMailbox(house).toSorted()).toEqual(afterALetter)
})

test('a form of everybody that names people as the team does is found', () => {
  const call = 'const told = await recordByTeam(ctx, teller, { name, email })'
  const asked = "  if (!teller || !mayTell(teller, text)) return refused('forbidden')"
  expect(findings(call)).toEqual([path])
  expect(findings('await recordByTeam(ctx, ctx.person!, { name, email })')).toEqual([path])
  expect(findings(`const teller = ctx.person\n  if (!teller) return\n${call}`)).toEqual([path])
  expect(findings(`const teller = ctx.person\n${asked}\n${call}`)).toEqual([])
})

test('a room that acts as the account of a mailbox is found', () => {
  const text = 'await recordAtMailbox(ctx, { name, email })'
  expect(actsAtMailbox([...house, { path, text }])).toContain(path)
})
