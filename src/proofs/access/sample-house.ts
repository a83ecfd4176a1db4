import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import type { Door } from '#platform/testing/door.ts'
import type { SampleHouse } from '#platform/testing/samples.ts'
import { act } from '#platform/world.ts'
import { sendForm } from './send-form.ts'

/** The house as rooms use it to make their samples. */
export function sampleHouse(
  { clock }: TestDatabase,
  door: Door,
  staff: Viewer,
  rooms: readonly Module[],
): SampleHouse {
  const nobody = () => newId(clock.now(), clock.chance)
  return {
    teamId: staff.id,
    teamEmail: 'maelle@labo.example',
    async send(page, input = {}) {
      const { location = '' } = await sendForm(door, staff, page, page, input)
      return plain(location)
    },
    async post(path, fields) {
      const { status, location = '' } = await door.post(path, fields, staff)
      if (status !== 303) throw new Error(`${path}: ${status}`)
      return plain(location)
    },
    async openHidden(kind, title, settings) {
      const instrumentKind = rooms
        .flatMap((room) => room.instruments ?? [])
        .find(({ name }) => name === kind)
      if (!instrumentKind) throw new Error(`no instrument ${kind}`)
      const phase = {
        phaseId: nobody(),
        experimentId: nobody(),
        territoryId: nobody(),
        title,
        startsOn: '2026-12-01',
        endsOn: '2026-12-15',
        protocolVersion: 1,
        hidden: true,
      }
      const opened = await act(door.house, { person: staff }, (ctx) =>
        instrumentKind.open(ctx, phase, settings),
      )
      return opened.href
    },
    read: async (path) => (await door.get(path, staff)).text,
  }
}

function plain(location: string): string {
  return location.replace(/[?#].*$/, '')
}
