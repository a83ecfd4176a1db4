import { expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { tellOfDisk } from './tell-of-disk.ts'

const database = useDatabase()

it('writes to the house once at 80 %, once at 95 %, and again only after there was room', async () => {
  const told: string[] = []
  const look = async (used: number | undefined) => {
    const disk = async () => (used === undefined ? undefined : { used, freeBytes: 2_000_000_000 })
    const ctx = database.ctx({ disk })
    await tellOfDisk(ctx)
    told.push(...ctx.mails.map(({ to, subject }) => `${to} ${subject}`))
    return ctx.mails.length
  }
  expect(await look(undefined)).toBe(0)
  expect(await look(0.79)).toBe(0)
  expect(await look(0.81)).toBe(1)
  expect(await look(0.85)).toBe(0)
  expect(await look(0.96)).toBe(1)
  expect(await look(0.97)).toBe(0)
  expect(await look(0.82)).toBe(0)
  expect(await look(0.5)).toBe(0)
  expect(await look(0.8)).toBe(1)
  expect(told[1]).toMatch(/^contact@exemple\.fr Ouvroir.: le disque est plein à 96.%$/)
})
