import { expect, test } from 'vitest'
import { invitationShape, leaveShape } from './together.ts'

test('an invitation needs an address, and leaving says who and which way', () => {
  expect(invitationShape.safeParse({ email: 'samia@valbrenne.example' }).success).toBe(true)
  expect(invitationShape.safeParse({ email: 'samia' }).success).toBe(false)
  const id = '0193a1f0-0000-7000-8000-000000000000'
  expect(leaveShape.safeParse({ kind: 'writer', id }).success).toBe(true)
  expect(leaveShape.safeParse({ kind: 'everybody', id }).success).toBe(false)
  expect(leaveShape.safeParse({ kind: 'writer', id: 'x' }).success).toBe(false)
})
