import type { RoomSamples } from '#platform/testing/samples.ts'

export const samples: RoomSamples = {
  open: { '/territoires/:slug': 'the official list, and organisations added to it, are public' },
}
