import { describe, expect, it } from 'vitest'
import { table } from '#kit/column-register.ts'
import { makeRooms } from '../app.ts'
import { forgottenBy, keepsPeople } from './personal-data.ts'

const rooms = makeRooms()

describe('a room that keeps personal data', () => {
  it('has its entry in the register, gives back, erases and purges', () => {
    expect(rooms.filter(keepsPeople).length).toBeGreaterThan(9)
    expect(forgottenBy(rooms)).toEqual([])
  })

  it('is told what it forgets as soon as one column is about a person', () => {
    const name = { class: 'personal', kept: { fr: 'un an', en: 'one year' } } as const
    const height = { class: 'public', kept: { fr: 'toujours', en: 'always' } } as const
    expect(forgottenBy([{ name: 'trees', columns: { trees: table([height, 'height']) } }])).toEqual(
      [],
    )
    expect(
      forgottenBy([
        {
          name: 'trees',
          columns: { trees: table([height, 'height']), owners: table([name, 'name']) },
        },
      ]),
    ).toEqual(['trees: processing', 'trees: personExport', 'trees: personErase', 'trees: purge'])
  })

  it.each(rooms.filter(keepsPeople).map((room) => [room.name, room] as const))(
    '%s says why, whose, on what ground and for whom, in both languages',
    (_, { processing }) => {
      for (const entry of [processing?.fr, processing?.en]) {
        for (const words of Object.values(entry ?? {})) expect(words.length).toBeGreaterThan(3)
      }
      expect(processing?.en.purpose).not.toBe(processing?.fr.purpose)
    },
  )
})
