import { defineTexts } from '#kit/texts.ts'

/** Acts of votes, for the public journal: `activity.ts` takes them in. */
export const voteActs = defineTexts(
  {
    'vote.opened': 'Un vote s’ouvre',
    'vote.extended': 'Un vote est prolongé, avec sa raison',
    'vote.cancelled': 'Un vote est annulé, avec sa raison',
    'vote.shut': 'Un vote se ferme : le compte commence',
    'vote.batch-dropped':
      'Un lot de bulletins sur papier est retiré avant le compte, avec sa raison',
    'vote.closed': 'Un vote est compté',
  },
  {
    'vote.opened': 'A vote opens',
    'vote.extended': 'A vote is extended, with its reason',
    'vote.cancelled': 'A vote is cancelled, with its reason',
    'vote.shut': 'A vote shuts: counting begins',
    'vote.batch-dropped': 'A batch of paper ballots is taken out before the count, with its reason',
    'vote.closed': 'A vote is counted',
  },
)
