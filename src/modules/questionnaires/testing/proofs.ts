import type { RoomProofs } from '#proofs/access/handed.ts'

/** No address of its own: rooms that mount its pages prove who gets in. */
export const proofs: RoomProofs = {
  rules: {},
  withoutWords: 'a questionnaire is kept by the room that asks it, as surveys do',
  tellsNobody: {
    'editing.ts#fields.rowsHint': 'a row of a grid gets an answer',
    'losses.ts#code-changed': 'an identifier of a file',
  },
}
