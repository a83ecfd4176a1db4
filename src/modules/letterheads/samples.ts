import type { RoomSamples } from '#platform/testing/samples.ts'

/** No address of this room is open to anyone. */
export const samples: RoomSamples = {}
