import type { RoomSamples } from '#platform/testing/samples.ts'

export const samples: RoomSamples = {
  open: { '/connexion/lien/:token': 'the link of a letter is itself the key' },
}
