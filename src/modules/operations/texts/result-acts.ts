import { defineTexts } from '#kit/texts.ts'

/** Acts on the results of frozen plans, as the journal says them. */
export const resultActs = defineTexts(
  {
    'result.kept': 'Le résultat d’un plan figé est gardé en brouillon',
    'result.published': 'Le résultat d’un plan figé est publié, avec ses écarts',
    'result.withdrawn': 'Un résultat publié est retiré, avec une raison',
    'result.dropped': 'Le brouillon d’un résultat est effacé',
  },
  {
    'result.kept': 'The result of a frozen plan is kept as a draft',
    'result.published': 'The result of a frozen plan is published, with its deviations',
    'result.withdrawn': 'A published result is withdrawn, with a reason',
    'result.dropped': 'The draft of a result is erased',
  },
)
