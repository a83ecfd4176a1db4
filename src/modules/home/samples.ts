import type { RoomSamples } from '#platform/testing/samples.ts'

const key = 'the link of a letter, or of a private calendar, is itself the key'

export const samples: RoomSamples = {
  open: {
    '/atelier/calendrier/:token': key,
    '/atelier/courriels/:token': key,
  },
}
