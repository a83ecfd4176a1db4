import { expect, test } from 'vitest'
import { type RoleName, roleNames } from '#kit/viewer.ts'
import { maySayPublisher, maySeeLoad } from './permissions.ts'

const holder = (role: RoleName) => ({ id: 'p', name: 'C', secondFactor: true, roles: [{ role }] })

test('only administrators say who publishes the instance', () => {
  const may = roleNames.filter((role) => maySayPublisher(holder(role)))
  expect(may).toEqual(['administrator'])
  expect(maySayPublisher(undefined)).toBe(false)
})

test('the team sees how much waits for each of it', () => {
  expect(roleNames.filter((role) => maySeeLoad(holder(role)))).toEqual([
    'administrator',
    'lab-team',
  ])
  const place = { kind: 'experiment', id: 'e' } as const
  const here = { ...holder('lab-team'), roles: [{ role: 'lab-team' as const, place }] }
  expect(maySeeLoad(here)).toBe(false)
  expect(maySeeLoad(undefined)).toBe(false)
})
