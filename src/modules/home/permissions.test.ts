import { expect, test } from 'vitest'
import { type RoleName, roleNames } from '#kit/viewer.ts'
import { maySayPublisher } from './permissions.ts'

const holder = (role: RoleName) => ({ id: 'p', name: 'C', secondFactor: true, roles: [{ role }] })

test('only administrators say who publishes the instance', () => {
  const may = roleNames.filter((role) => maySayPublisher(holder(role)))
  expect(may).toEqual(['administrator'])
  expect(maySayPublisher(undefined)).toBe(false)
})
