import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { countByRole, listPeople } from './people-list.ts'

const { db, ctx } = useDatabase()
const today = '2026-11-25'
const everyone = { limit: 50, offset: 0 }

beforeAll(async () => {
  const odile = await recordPerson(ctx(), { name: 'Odile Serre', email: 'odile@valbrenne.example' })
  const elise = await recordPerson(ctx(), { name: 'Élise Müller-Noël', email: 'e_m@labo.example' })
  await recordPerson(ctx(), { name: '100 % Basile', email: undefined })
  await recordRole(ctx(), { personId: odile, role: 'volunteer' })
  await recordRole(ctx(), { personId: elise, role: 'lab-team' })
  await recordRole(ctx(), { personId: elise, role: 'volunteer', startsOn: '2027-01-01' })
})

async function names(words: string, role?: 'volunteer' | 'lab-team'): Promise<string[]> {
  const { people } = await listPeople(db, { words, role }, today, everyone)
  return people.map(({ name }) => name)
}

describe('looking for people', () => {
  it('finds any part of a name, without accents, in any order', async () => {
    expect(await names('muller elise')).toEqual(['Élise Müller-Noël'])
    expect(await names('NOËL')).toEqual(['Élise Müller-Noël'])
    expect(await names('ser')).toEqual(['Odile Serre'])
  })

  it('finds an address', async () => {
    expect(await names('odile@val')).toEqual(['Odile Serre'])
    expect(await names('E_M@LABO')).toEqual(['Élise Müller-Noël'])
  })

  it('takes what is typed as letters, never as a pattern or a command', async () => {
    expect(await names('x_m@labo')).toEqual([])
    expect(await names('%@labo')).toEqual([])
    expect(await names("'; drop table persons; --")).toEqual([])
    expect(await names('\\')).toHaveLength(3)
  })

  it('without words, tells everyone in the order of names', async () => {
    expect(await names('')).toEqual(['100 % Basile', 'Élise Müller-Noël', 'Odile Serre'])
  })

  it('keeps to those who hold a role today', async () => {
    expect(await names('', 'volunteer')).toEqual(['Odile Serre'])
    expect(await countByRole(db, today)).toEqual(
      new Map([
        ['volunteer', 1],
        ['lab-team', 1],
      ]),
    )
  })

  it('counts all of them, on whichever page one is', async () => {
    const page = await listPeople(db, { words: '', role: undefined }, today, {
      limit: 1,
      offset: 1,
    })
    expect(page).toMatchObject({ total: 3, people: [{ name: 'Élise Müller-Noël' }] })
  })
})
