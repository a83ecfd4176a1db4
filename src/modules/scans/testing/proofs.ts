import type { RoomProofs } from '#proofs/access/handed.ts'

/** Its pages stand under the addresses of the rooms whose papers are read, and are proven there. */
export const proofs: RoomProofs = {
  tellsNobody: {
    'scans.ts#twice': 'pictures go to this house, from whoever reads it',
    'scans.ts#sent': 'pictures go to this house, from whoever reads it',
    'scans.ts#batches': 'pictures go to this house, from whoever reads it',
    'scans.ts#none': 'pictures go to this house, from whoever reads it',
  },
  withoutWords: 'what stands on a sheet is typed as its room says',
}
