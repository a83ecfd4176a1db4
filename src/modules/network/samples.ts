import type { RoomSamples } from '#platform/testing/samples.ts'

const key = 'the link of a letter is itself the key'
const isPublic = 'what is published here is public from its first day'

export const samples: RoomSamples = {
  open: {
    '/reseau/declaration/confirmer/:token': key,
    '/reseau/declaration/nouvelles/:token': key,
    '/reseau/declaration/signatures/:id/document': isPublic,
    '/reseau/coaching/suivi/:token': key,
    '/reseau/competences/confirmer/:token': key,
    '/reseau/missions/reponse/:token': key,
    '/reseau/missions/:slug': isPublic,
    '/reseau/adherer/suivi/:token': key,
    '/badges/recu/:token': key,
    '/badges/cles/:kid': isPublic,
    '/badges/reconnaissances/:kind': isPublic,
    '/badges/:id': 'a badge is shown by whoever holds its address; it is given for that',
  },
}
